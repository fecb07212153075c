import fc from 'fast-check';
import { contract } from '../../core/contract';
import type { CustomerId, RequestId, TagId } from '../../core/kernel/ids';
import type { Condition } from '../../core/segments/condition';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { forget, give, newWorld, seenOf, take, type TagWorld } from '../../tests/support/tag-world';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const book = async () => (await shop.owner.value('merchants.catalogue', {})).tags;
const stored = (customerId: CustomerId) => cloud.storedOne('customers', customerId);
const tagsOf = async (customerId: CustomerId) => ((await stored(customerId))?.tagIds ?? []).slice().sort();
const everybody = () => cloud.stored('customers', 'merchantId', shop.merchantId);
const merge = async (tagId: TagId, into: TagId) => {
  while (!(await shop.owner.value('tags.leave', { tagId, into })).left);
};
const undo = async (tagId: TagId) => {
  while (!(await shop.owner.value('tags.undoMerge', { tagId })).over);
};
const mark = (customerIds: CustomerId[], tagId: TagId, name: string, held = true) => shop.owner.value('tags.ofMany', { customerIds, tagId, name, held });

async function people(count: number, name: string): Promise<CustomerId[]> {
  const ids: CustomerId[] = [];
  for (let at = 0; at < count; at += 1) ids.push(await shop.saveCustomer({ name: `${name}${at}` }));
  return ids;
}

/** A tag held by so many fresh customers. */
async function tagged(count: number, name: string): Promise<{ tagId: TagId; customerIds: CustomerId[] }> {
  const [tagId, customerIds] = [freshId('tag'), await people(count, name)];
  for (let at = 0; at < count; at += 40) await mark(customerIds.slice(at, at + 40), tagId, name);
  return { tagId, customerIds };
}

describe('a merge of tags that is undone', () => {
  it('gives the tag back to those who held it, slice by slice within its budget, and to nobody else', async () => {
    const [dry, skin] = [await tagged(45, '干'), await tagged(2, '干皮')];
    const [both, later] = [dry.customerIds[44] as CustomerId, await shop.saveCustomer({ name: '后来的' })];
    await mark([both], skin.tagId, '干皮');
    await merge(dry.tagId, skin.tagId);
    await mark([later], skin.tagId, '干皮');
    const first = await shop.owner.reply('tags.undoMerge', { tagId: dry.tagId });
    expect(first.result).toEqual({ ok: true, value: { changed: 40, over: false } });
    const { budget } = contract['tags.undoMerge'];
    expect([first.stats.reads <= budget.reads, first.stats.writes <= budget.writes]).toEqual([true, true]);
    expect((await book()).map(({ name, leaving }) => [name, leaving?.back])).toEqual([['干', true], ['干皮', undefined]]);
    expect(await shop.owner.code('tags.leave', { tagId: dry.tagId, into: skin.tagId })).toBe('TAG_IS_LEAVING');
    expect(await shop.owner.code('customers.tag', { customerId: later, add: [{ tagId: dry.tagId, name: '干' }], remove: [] })).toBe('TAG_IS_LEAVING');
    await undo(dry.tagId);
    for (const customerId of dry.customerIds) expect(await tagsOf(customerId)).toEqual(customerId === both ? [dry.tagId, skin.tagId].sort() : [dry.tagId]);
    for (const customerId of [...skin.customerIds, later]) expect(await tagsOf(customerId)).toEqual([skin.tagId]);
    expect(JSON.stringify(await everybody())).not.toContain('ownTags');
    expect(await shop.owner.code('tags.undoMerge', { tagId: dry.tagId })).toBe('TAG_MERGE_NOT_FOUND');
  }, 60_000);

  it('is what it was: name, colour, group, rule and place, and is asked for by what asked for it', async () => {
    const [first, skin] = [await tagged(1, '第一个'), await tagged(1, '干皮')];
    const old = { tagId: freshId('tag'), name: '老客', colour: 'red' as const, group: '来往', rule: { join: 'all' as const, of: [{ test: 'source' as const, is: '老街' }] } };
    await shop.owner.value('tags.add', old);
    const last = await tagged(1, '最后一个');
    const asking = (...ids: TagId[]): Condition => ({ join: 'any', of: ids.map((tagId) => ({ test: 'tag', tagId })) });
    const [plain, both, changed] = [freshId('segment'), freshId('segment'), freshId('segment')];
    for (const [segmentId, condition] of [[plain, asking(old.tagId)], [both, asking(old.tagId, skin.tagId)], [changed, asking(old.tagId)]] as const) await shop.owner.value('segments.save', { segmentId, name: segmentId.slice(-8), condition });
    const ruled = { tagId: freshId('tag'), name: '跟着来', colour: 'green' as const, group: '', rule: asking(old.tagId) };
    await shop.owner.value('tags.add', ruled);
    const customerId = await shop.saveCustomer({ name: '老街的', source: '老街' });
    await cloud.runJobs();
    expect(await tagsOf(customerId)).toEqual([old.tagId, ruled.tagId].sort());
    const before = await book();
    await merge(old.tagId, skin.tagId);
    await shop.owner.value('segments.save', { segmentId: changed, name: '改过', condition: asking(first.tagId, skin.tagId) });
    await cloud.runJobs();
    expect(await tagsOf(customerId)).toEqual([ruled.tagId, skin.tagId].sort());
    await undo(old.tagId);
    expect(await book()).toEqual(before);
    const { segments } = await shop.owner.value('segments.list', {});
    expect(segments.map(({ condition }) => condition)).toEqual([asking(old.tagId), asking(old.tagId, skin.tagId), asking(first.tagId, old.tagId)]);
    await cloud.runJobs();
    expect(await tagsOf(customerId)).toEqual([old.tagId, ruled.tagId].sort());
    expect(await tagsOf(skin.customerIds[0] as CustomerId)).toEqual([skin.tagId]);
    expect(await tagsOf(last.customerIds[0] as CustomerId)).toEqual([last.tagId]);
  });

  it('can be a merge that was broken off half way', async () => {
    const [dry, skin] = [await tagged(41, '干'), await tagged(1, '干皮')];
    await shop.owner.value('tags.leave', { tagId: dry.tagId, into: skin.tagId });
    await undo(dry.tagId);
    for (const customerId of dry.customerIds) expect(await tagsOf(customerId)).toEqual([dry.tagId]);
    expect((await book()).map(({ name }) => name)).toEqual(['干', '干皮']);
  }, 60_000);

  it('is refused with the reason when it is too late, when the name is somebody else’s by now, and before a later merge is undone', async () => {
    const [dry, skin, all] = [await tagged(1, '干'), await tagged(1, '干皮'), await tagged(1, '皮肤')];
    await merge(dry.tagId, skin.tagId);
    await mark(all.customerIds, freshId('tag'), '干');
    expect(await shop.owner.code('tags.undoMerge', { tagId: dry.tagId })).toBe('TAG_NAME_TAKEN');
    const named = (await book()).find(({ name }) => name === '干')?.tagId as TagId;
    await shop.owner.value('tags.save', { tagId: named, name: '另一个干', colour: 'grey', group: '', rule: null });
    await merge(skin.tagId, all.tagId);
    expect(await shop.owner.code('tags.undoMerge', { tagId: dry.tagId })).toBe('TAG_MERGED_ON');
    await undo(skin.tagId);
    expect((await shop.owner.value('merchants.catalogue', {})).tagMerges).toMatchObject([{ tagId: dry.tagId, name: '干', into: skin.tagId }]);
    await cloud.passTime({ hours: 24, minutes: 1 });
    expect((await shop.owner.value('merchants.catalogue', {})).tagMerges).toEqual([]);
    expect(await shop.owner.code('tags.undoMerge', { tagId: dry.tagId })).toBe('UNDO_TOO_LATE');
    expect(await (await shop.hireAssistant()).code('tags.undoMerge', { tagId: dry.tagId })).toBe('NOT_ALLOWED');
  });

  it('comes to the removed too, who may be brought back, and to phones as to the server', async () => {
    const [dry, skin] = [await tagged(2, '干'), await tagged(1, '干皮')];
    const [gone, here] = dry.customerIds as [CustomerId, CustomerId];
    await shop.owner.value('customers.remove', { customerId: gone });
    await merge(dry.tagId, skin.tagId);
    await shop.owner.value('customers.restore', { customerId: gone });
    expect(await tagsOf(gone)).toEqual([skin.tagId]);
    await shop.owner.value('customers.remove', { customerId: gone });
    await undo(dry.tagId);
    await shop.owner.value('customers.restore', { customerId: gone });
    const { people: told } = await shop.owner.value('people.changes', { since: null, limit: 50 });
    for (const customerId of [gone, here]) expect(told.find((person) => person.customerId === customerId)?.tagIds).toEqual([dry.tagId]);
  });

  it('finds nothing of who was erased', async () => {
    const [dry, skin] = [await tagged(1, '干'), await tagged(1, '干皮')];
    const customerId = dry.customerIds[0] as CustomerId;
    await merge(dry.tagId, skin.tagId);
    await shop.owner.value('privacy.erase', { customerId });
    expect(JSON.stringify(await stored(customerId))).not.toContain(dry.tagId);
    await undo(dry.tagId);
    expect(await tagsOf(customerId)).toEqual([]);
  });

  it('can be undone no more after its day, and people keep what they have: the timer lets go of the rest, in parts', async () => {
    const [dry, skin] = [await tagged(61, '干'), await tagged(1, '干皮')];
    await merge(dry.tagId, skin.tagId);
    const before = await everybody();
    await cloud.runJobs();
    expect(JSON.stringify(await everybody())).toContain(dry.tagId);
    await cloud.passTime({ hours: 25 });
    await cloud.runJobs();
    await cloud.runJobs();
    const after = await everybody();
    expect(JSON.stringify(after)).not.toContain(dry.tagId);
    expect(after.map(({ tagIds, version }) => [tagIds, version])).toEqual(before.map(({ tagIds, version }) => [tagIds, version]));
    expect(JSON.stringify(await cloud.storedOne('merchants', shop.merchantId))).not.toContain(dry.tagId);
  }, 60_000);
});

describe('a phone that has not heard of a merge', () => {
  it('gives and takes the tag as if it had been sent before', async () => {
    const [dry, skin] = [await tagged(2, '干'), await tagged(1, '干皮')];
    const [first, second] = dry.customerIds as [CustomerId, CustomerId];
    const late = await shop.saveCustomer({ name: '没信号时加的' });
    await merge(dry.tagId, skin.tagId);
    expect(await shop.owner.value('customers.tag', { customerId: late, add: [{ tagId: dry.tagId, name: '干' }], remove: [] })).toEqual({ tagIds: [skin.tagId] });
    expect(await mark([first], dry.tagId, '干', false)).toMatchObject({ changed: [first] });
    expect((await book()).map(({ name }) => name)).toEqual(['干皮']);
    expect(await tagsOf(first)).toEqual([]);
    await undo(dry.tagId);
    expect(await Promise.all([first, second, late].map(tagsOf))).toEqual([[], [dry.tagId], [dry.tagId]]);
  });
});

type Step = { kind: 'give' | 'take' | 'merge' | 'undo' | 'remove' | 'restore' | 'join' | 'part'; who: number; other: number; tag: number; into: number };
const at = fc.nat({ max: 3 });
const step = fc.record<Step>({ kind: fc.constantFrom('give', 'give', 'take', 'merge', 'merge', 'undo', 'remove', 'restore', 'join', 'part'), who: at, other: at, tag: at, into: at });

interface Joined {
  mergeId: RequestId;
}
const joinedOf = ({ mergeId }: Joined) => ({ mergeId });

/** A shop of four people and four tags, beside what is expected of it. */
async function lived(steps: readonly Step[]): Promise<void> {
  shop = await createShop(cloud);
  const [ids, tags] = [await people(4, '客'), [0, 1, 2, 3].map(() => freshId('tag'))];
  for (const [place, tagId] of tags.entries()) await mark([ids[place] as CustomerId, ids[(place + 1) % 4] as CustomerId], tagId, `签${place}`);
  const world: TagWorld = newWorld(ids.map((id, place) => [id, [tags[place] as TagId, tags[(place + 3) % 4] as TagId]]));
  let joined = null as Joined | null;
  for (const { kind, who, other, tag, into } of steps) {
    const [customerId, tagId] = [ids[who] as CustomerId, tags[tag] as TagId];
    const inBook = (await stored(customerId))?.removed === false;
    if ((kind === 'give' || kind === 'take') && inBook && !joined && !world.into.has(tagId)) {
      await mark([customerId], tagId, `签${tag}`, kind === 'give');
      (kind === 'give' ? give : take)(world, customerId, tagId);
    }
    if (kind === 'remove' && inBook && !joined) await shop.owner.value('customers.remove', { customerId });
    // Who went into another is brought back by parting the two.
    if (kind === 'restore') await shop.owner.reply('customers.restore', { customerId });
    if (kind === 'join' && !joined && who !== other && inBook && (await stored(ids[other] as CustomerId))?.removed === false) {
      joined = await shop.owner.value('merges.run', { keepId: customerId, goneId: ids[other] as CustomerId });
    }
    if (kind === 'part' && joined) {
      await shop.owner.value('merges.undo', joinedOf(joined));
      joined = null;
    }
    const target = tags[into] as TagId;
    if (kind === 'merge' && tagId !== target && !world.into.has(tagId) && !world.into.has(target)) {
      await merge(tagId, target);
      world.into.set(tagId, target);
    }
    if (kind === 'undo' && world.into.has(tagId) && !world.into.has(world.into.get(tagId) as TagId)) {
      await undo(tagId);
      forget(world, tagId);
    }
  }
  if (joined) await shop.owner.value('merges.undo', joinedOf(joined));
  for (const tagId of [...world.into.keys()].reverse()) {
    await undo(tagId);
    forget(world, tagId);
  }
  for (const id of ids) expect(await tagsOf(id)).toEqual(seenOf(world, id));
  expect(JSON.stringify(await everybody())).not.toContain('ownTags');
}

it('whatever is done meanwhile, everybody holds in the end what they would had nothing been merged', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), lived), { numRuns: 12 });
}, 240_000);
