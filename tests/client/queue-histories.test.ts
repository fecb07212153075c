import fc from 'fast-check';
import type { ActionName, ApiRequest } from '../../core/contract';
import type { CustomerId } from '../../core/kernel/ids';
import { shopForTests } from '../support/shops-for-tests';
import type { TestCloud } from '../support/test-cloud';
import type { TestShop } from '../support/test-shop';
import { FUNCTION_FAILED, NO_SIGNAL, phone } from '../support/wechat-phone';
import { callerOf, emptyPhone, keysOfWaiting, startApp, type StartedApp } from './started-app';

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));

/** What becomes of one call. */
type Fate = 'answered' | 'unheard' | 'no signal' | 'failed';
/** What a person does; `which` counts through what waits. */
type Act = { do: 'write'; whose: 0 | 1 } | { do: 'reword' | 'reword anew' | 'drop'; which: number } | { do: 'take back' };
/** Something done at leisure, on a full phone, on one that dies after so many changes of its storage, or while a call is under way. */
type Event = { act: Act; room: number; changes: number } | { fates: Fate[]; meanwhile: Act };

const which = fc.nat(4);
const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('write' as const), whose: fc.constantFrom(0 as const, 1 as const) }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constantFrom('reword' as const, 'reword anew' as const, 'drop' as const), which }), weight: 3 },
  fc.constant({ do: 'take back' as const }),
);
const never = fc.constant(Infinity);
const event: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: fc.record({ act, room: fc.oneof({ arbitrary: never, weight: 4 }, fc.integer({ min: 0, max: 400 })), changes: fc.oneof(never, fc.nat(3)) }), weight: 3 },
  fc.record({ fates: fc.array(fc.constantFrom<Fate>('answered', 'answered', 'unheard', 'no signal', 'failed'), { minLength: 1, maxLength: 4 }), meanwhile: act }),
);

/** What the app has told the person of one note. */
interface Told {
  words: string;
  earlier: string[];
  /** Unsure where the phone died on the way. */
  given: 'kept' | 'given up' | 'unsure';
  /** The phone died while it was reworded: earlier words may stand. */
  torn: boolean;
}

/** A phone, what its app has told, and what it should not have sent. */
class History {
  readonly notes: Told[] = [];
  /** Words that had been changed, and what had been given up, when they left the phone. */
  readonly wronglySent: string[] = [];
  private dropped: { note: Told; take: () => boolean }[] = [];
  private made = 0;
  private app!: StartedApp;

  constructor(readonly customers: readonly CustomerId[]) {}

  async start(): Promise<void> {
    this.app = await startApp(callerOf(shop));
    this.dropped = [];
  }

  async happen(event: Event): Promise<void> {
    if ('fates' in event) return this.replay([...event.fates], event.meanwhile);
    const { act, room, changes } = event;
    phone.room = [...phone.stored.values()].reduce((sum, text) => sum + text.length, 0) + room;
    phone.changesLeft = changes;
    const note = await this.does(act);
    phone.room = Infinity;
    const died = phone.changesLeft < 0;
    phone.changesLeft = Infinity;
    if (!died) return;
    if (note && act.do.startsWith('reword')) note.torn = true;
    else if (note) note.given = 'unsure';
    await this.start();
  }

  /** @returns the note that it was about */
  private async does(act: Act): Promise<Told | undefined> {
    if (act.do === 'write') return this.write(act.whose);
    if (act.do === 'take back') return this.takeBack();
    const waiting = this.app.waiting();
    const command = waiting[act.which % Math.max(1, waiting.length)];
    const note = command?.action === 'customers.note' ? this.notes.find(({ words, earlier }) => [words, ...earlier].includes(command.input.text)) : undefined;
    if (!command || !note) return undefined;
    if (act.do === 'drop') {
      const gone = this.app.dropWaiting(command);
      if (gone.length === 0) return undefined;
      note.given = 'given up';
      this.dropped.push({ note, take: () => this.app.takeBackWaiting(gone) });
      return note;
    }
    const text = this.fresh();
    const anew = act.do === 'reword anew' && { requestId: this.app.newRequestId() };
    if (this.app.changeWaiting(command.requestId, (one) => ({ ...one, input: { ...one.input, text }, refused: null, ...anew }) as typeof one) === 'changed') {
      note.earlier.push(note.words);
      note.words = text;
    }
    return note;
  }

  private async write(whose: 0 | 1): Promise<Told> {
    const note: Told = { words: this.fresh(), earlier: [], given: 'unsure', torn: false };
    this.notes.push(note);
    const answer = await this.app.runOrWait('customers.note', { customerId: this.customers[whose] as CustomerId, text: note.words }, this.app.newRequestId());
    await this.app.replayWaiting();
    note.given = answer.ok ? 'kept' : 'given up';
    return note;
  }

  private takeBack(): Told | undefined {
    const last = this.dropped.pop();
    if (last?.take()) last.note.given = 'kept';
    return last?.note;
  }

  /** Calls have these fates in turn, and no signal after them; something is done while the first is under way. */
  private async replay(fates: Fate[], meanwhile: Act): Promise<void> {
    let first = true;
    phone.cloud = async (request) => {
      if (request.requestId === undefined) return this.arrive(request);
      const fate = fates.shift() ?? 'no signal';
      const answer = fate === 'answered' || fate === 'unheard' ? await this.arrive(request) : null;
      if (first && meanwhile.do !== 'write') await this.does(meanwhile);
      first = false;
      if (fate === 'failed') throw FUNCTION_FAILED;
      if (answer === null || fate === 'unheard') throw NO_SIGNAL;
      return answer;
    };
    await this.app.replayWaiting();
    phone.cloud = () => Promise.reject(NO_SIGNAL);
  }

  private async arrive(request: ApiRequest<ActionName>): Promise<unknown> {
    if (request.action === 'customers.note') {
      const { text } = request.input as { text: string };
      const note = this.notes.find(({ words, earlier, torn }) => words === text || (torn && earlier.includes(text)));
      if (!note || note.given === 'given up') this.wronglySent.push(text);
    }
    return cloud.send('api', shop.owner.openid, request);
  }

  /** Signal comes back for good; what the server refuses, having heard other words before, the person submits anew. */
  async end(): Promise<void> {
    phone.cloud = (request) => this.arrive(request);
    // One of a customer may be refused at a time: those behind it wait.
    for (let round = 0; round <= this.notes.length; round += 1) {
      await this.app.retryWaiting();
      for (const { requestId, refused } of this.app.waiting()) {
        if (refused !== null) expect(refused).toBe('REQUEST_ID_REUSED');
        if (refused !== null) this.app.changeWaiting(requestId, (one) => ({ ...one, requestId: this.app.newRequestId(), refused: null }));
      }
    }
    expect([this.app.waiting(), keysOfWaiting()]).toEqual([[], []]);
  }

  private fresh(): string {
    this.made += 1;
    return `第${this.made}句 ${'话'.repeat(40)}`;
  }
}

it('whatever happens to the phone, every note that it said it keeps is with the server once, and none that was given up or reworded is sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 14 }), async (events) => {
      emptyPhone();
      const history = new History([await shop.saveCustomer(), await shop.saveCustomer()]);
      await history.start();
      for (const event of events) await history.happen(event);
      await history.start();
      await history.end();
      const pages = await Promise.all(history.customers.map((customerId) => shop.owner.value('customers.timeline', { customerId, limit: 50 })));
      const texts = pages.flatMap(({ rows }) => rows.flatMap((entry) => (entry.kind === 'note' ? [entry.text] : [])));
      expect(history.wronglySent).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { words, earlier, given, torn } of history.notes) if (given === 'kept') expect([words, ...(torn ? earlier : [])].some((one) => texts.includes(one))).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 240_000);
