import type { ActionName } from '../../core/contract';
import type { Result } from '../../core/kernel/result';
import { createPeopledShop, type PeopledShop } from '../support/peopled-shop';
import { openTestCloud, type TestCloud } from '../support/test-cloud';
import { CALLER_NAMES, callersOf, type TenancyCaller } from './callers';
import { dumpShop } from './dump-shop';
import { actionNames, samples } from './samples';
import { missingTarget, newTarget, removedTarget, type Target, type TargetKind } from './targets';
import { mayCall } from './who-may';

const KINDS: (TargetKind | null)[] = [null, 'customer', 'order', 'shipped-order', 'announced-order', 'requested-order', 'declined-order', 'product', 'reminder', 'card', 'planned-import', 'done-import', 'pair', 'merge'];

let cloud: TestCloud;
let close: () => Promise<void>;
let home: PeopledShop;
let foreign: PeopledShop;
const foreignTargets = new Map<TargetKind | null, Target>();
const removedTargets = new Map<TargetKind | null, Target | null>();
let missing: Target;

beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
  home = await createPeopledShop(cloud, '甲店');
  foreign = await createPeopledShop(cloud, '乙店');
  for (const kind of KINDS) {
    foreignTargets.set(kind, await newTarget(foreign.shop, kind));
    removedTargets.set(kind, await removedTarget(home.shop, kind));
  }
  missing = missingTarget((await newTarget(home.shop, null)).fileId);
}, 120_000);
afterAll(() => close());

const ask = (caller: TenancyCaller, action: ActionName, target: Target): Promise<Result<unknown>> => caller.client().call(action, samples[action].input(target));

async function ownTarget(caller: TenancyCaller, action: ActionName): Promise<Target> {
  const { about } = samples[action];
  if (caller.self && about !== 'card') return { ...missing, ...caller.self };
  return newTarget(home.shop, about);
}

/** A card is for whoever holds it, of any shop; everything else belongs to one. */
function isForeign(about: TargetKind | null): about is Exclude<TargetKind, 'card'> {
  return about !== null && about !== 'card';
}

/** The things that this caller must not see, each by how it came to be out of reach. */
function outOfReach(caller: TenancyCaller, action: ActionName): [string, Target][] {
  const { about } = samples[action];
  const removed = action === 'customers.restore' ? null : removedTargets.get(about);
  const others = caller.other && { ...missing, ...caller.other };
  const theirs = isForeign(about) ? foreignTargets.get(about) : undefined;
  return [['foreign', theirs], ['removed', removed], ['another’s', others]].filter((pair): pair is [string, Target] => Boolean(pair[1]));
}

function expectNothingOfOthers(caller: TenancyCaller, answer: Result<unknown>): void {
  const text = JSON.stringify(answer);
  const secrets = [foreign.name, foreign.shop.merchantId, ...(caller.other && caller.self ? [caller.other.customerId, caller.other.orderId, `${home.name}王姐`, `${home.name}吴倩`] : [])];
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe.each(CALLER_NAMES)('%s of a shop', (name) => {
  it.each(actionNames)('gets from %s what is theirs, and of everything else no more than of nothing', async (action) => {
    const caller = callersOf(home)[name];
    const { about, orElse = [] } = samples[action];
    const own = await ask(caller, action, await ownTarget(caller, action));
    const ofNothing = about === null ? own : await ask(caller, action, missing);
    if (!mayCall(caller.role, action)) {
      for (const answer of [own, ofNothing]) expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    } else {
      expect(['OK', ...orElse]).toContain(own.ok ? 'OK' : own.code);
      if (about !== null) expect(ofNothing).toMatchObject({ ok: false, code: expect.stringMatching(/_NOT_FOUND$/) as string });
    }
    expectNothingOfOthers(caller, own);
    if (about === null) return;
    for (const [whose, target] of outOfReach(caller, action)) {
      expect(`${whose}: ${JSON.stringify(await ask(caller, action, target))}`).toBe(`${whose}: ${JSON.stringify(ofNothing)}`);
    }
  });
});

it('nobody of one shop changes anything in another', async () => {
  const before = await dumpShop(foreign, foreignTargets.values());
  const callers = Object.values(callersOf(home));
  for (const action of actionNames) {
    const target = foreignTargets.get(samples[action].about);
    if (target && isForeign(samples[action].about)) await Promise.all(callers.map((caller) => ask(caller, action, target)));
  }
  expect(await dumpShop(foreign, foreignTargets.values())).toBe(before);
  expect(before).toContain(foreign.name);
}, 60_000);

it('somebody of another shop is told the same as of nothing, and changes nothing here', async () => {
  const callers = Object.values(callersOf(foreign));
  const targets = new Map<TargetKind | null, Target>();
  for (const kind of KINDS) targets.set(kind, await newTarget(home.shop, kind));
  const before = await dumpShop(home, targets.values());
  for (const action of actionNames) {
    const target = targets.get(samples[action].about);
    if (!target || !isForeign(samples[action].about)) continue;
    for (const caller of callers) expect([action, caller.role, await ask(caller, action, target)]).toEqual([action, caller.role, await ask(caller, action, missing)]);
  }
  expect(await dumpShop(home, targets.values())).toBe(before);
}, 60_000);
