import { addDays, shanghaiDay } from '../../core/kernel/time';
import type { CustomerId, SegmentId } from '../../core/kernel/ids';
import type { TodayRow } from '../../core/reminders/reminders.contract';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

const FIRST = shanghaiDay('2026-03-10');
let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
});
beforeEach(async () => {
  await cloud.setClock(`${FIRST}T10:00`);
  shop = await createShop(cloud);
});
afterAll(() => close());

async function rowOf(customerId: CustomerId): Promise<TodayRow> {
  const row = (await shop.owner.value('today.open', {})).rows.find((one) => one.customerId === customerId);
  if (!row) throw new Error('the customer is in 今天');
  return row;
}

async function copy({ customerId, reasons: [first], texts: [ready] }: TodayRow): Promise<string> {
  if (!first || !ready) throw new Error('there is something to copy');
  await shop.owner.value('reminders.say', { customerId, key: first.key, ...ready });
  return ready.text;
}

const done = (customerId: CustomerId) => shop.owner.value('reminders.complete', { customerId });

async function buyer(): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name: '李姐' });
  await shop.placeOrder(customerId, { day: '2026-02-01' });
  return customerId;
}

/** What is read of a text, whatever the day is. */
const wordsIn = (text: string) => text.replace(/[\d\p{P}\s～]/gu, '');

/** 李姐, of whom the seller wants to be reminded every day. */
async function daily(): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name: '李姐' });
  await shop.owner.value('plans.save', { customerId, planId: freshId('plan'), text: '发新品图', visit: false, start: FIRST, rule: { every: 'days', step: 1 } });
  return customerId;
}

async function onNextDay(day: number): Promise<void> {
  await cloud.setClock(`${addDays(FIRST, day)}T10:00`);
  await cloud.runJobs();
}

describe('words', () => {
  it('that were copied are said, on every phone, and wait in the row until 完成', async () => {
    const customerId = await buyer();
    const text = await copy(await rowOf(customerId));
    const row = await rowOf(customerId);
    expect(row.copied).toMatchObject({ text, day: FIRST });
    expect(row.texts.map((one) => wordsIn(one.text))).not.toContain(wordsIn(text));
    await shop.owner.value('reminders.postpone', { customerId, toDay: addDays(FIRST, 1) });
    await onNextDay(1);
    expect((await rowOf(customerId)).copied).toBeNull();
  });

  it('stay said when 完成 is taken back, and the row says again that they were copied', async () => {
    const customerId = await buyer();
    const text = await copy(await rowOf(customerId));
    await done(customerId);
    await shop.owner.value('reminders.reopen', { customerId });
    const row = await rowOf(customerId);
    expect(row.copied?.text).toBe(text);
    expect(row.texts.map((one) => one.text)).not.toContain(text);
  });

  it('that were copied without signal are told of with 完成', async () => {
    const customerId = await buyer();
    const [ready] = (await rowOf(customerId)).texts;
    await shop.owner.value('reminders.complete', { customerId, wordingId: ready?.wordingId ?? null, sentence: ready?.sentence ?? null });
    await shop.owner.value('reminders.reopen', { customerId });
    expect((await rowOf(customerId)).texts.map((one) => one.text)).not.toContain(ready?.text);
  });

  it('never come twice to a person, day after day, until all are used; then a new sentence is asked for, and said', async () => {
    const customerId = await daily();
    const heard = new Set<string>();
    let day = 0;
    for (let row = await rowOf(customerId); row.usedUp === null; row = await rowOf(customerId)) {
      const text = await copy(row);
      expect(heard.has(wordsIn(text))).toBe(false);
      heard.add(wordsIn(text));
      await done(customerId);
      await onNextDay((day += 1));
    }
    expect(heard.size).toBeGreaterThanOrEqual(6);
    const { texts, usedUp } = await rowOf(customerId);
    expect({ texts, usedUp }).toMatchObject({ texts: [], usedUp: { kind: 'custom', text: expect.stringContaining('{事项}') } });
    await shop.owner.value('desk.saveWording', { wordingId: freshId('wording'), kind: 'custom', stage: null, productId: null, about: '发新品图', text: '{称呼}，这批到了些新款，图我发你' });
    expect((await rowOf(customerId)).texts.map(({ text }) => text)).toEqual(['李姐，这批到了些新款，图我发你']);
  }, 60_000);

  it('of a plan for a segment are said once; when it comes round again the seller is asked for others', async () => {
    const customerId = await buyer();
    await done(customerId);
    const segmentId: SegmentId = freshId('segment');
    await shop.owner.value('segments.save', { segmentId, name: '买过的', condition: { join: 'all', of: [{ test: 'orders', atLeast: 1 }] } });
    await shop.owner.value('segments.savePlan', { segmentId, planId: freshId('plan'), text: '到新货', words: '{称呼}，新货到啦', start: addDays(FIRST, 1), rule: { every: 'days', step: 1 } });
    await onNextDay(1);
    await cloud.runJobs();
    expect(await copy(await rowOf(customerId))).toBe('李姐，新货到啦');
    await done(customerId);
    await onNextDay(2);
    await cloud.runJobs();
    expect(await rowOf(customerId)).toMatchObject({ texts: [], usedUp: { about: '到新货', text: '{称呼}，新货到啦' } });
  }, 60_000);

  it('are remembered of both when two records become one person', async () => {
    const [one, other] = [await buyer(), await buyer()];
    const text = await copy(await rowOf(other));
    await shop.owner.value('merges.run', { keepId: one, goneId: other });
    expect((await rowOf(one)).texts.map((ready) => ready.text)).not.toContain(text);
  });
});
