import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import { DEFAULT_LIFECYCLE } from '../../core/lifecycle/lifecycle-rules';
import type { Condition } from '../../core/segments/condition';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const tagsOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.tagIds;

describe('a tag with a rule', () => {
  it('comes to who bought, leaves when the days have passed, and is nobody’s to give by hand', async () => {
    const [buyer, other] = [await shop.saveCustomer({ name: '买家' }), await shop.saveCustomer({ name: '旁人' })];
    const [tagId, byHand] = [freshId('tag'), freshId('tag')];
    await shop.owner.value('tags.ofMany', { customerIds: [other], tagId, name: '最近买过', held: true });
    await shop.owner.value('tags.ofMany', { customerIds: [buyer], tagId: byHand, name: '手打的', held: true });
    const rule: Condition = { join: 'all', of: [{ test: 'bought', productIds: [shop.productId], withinDays: 90 }] };
    await shop.owner.value('tags.save', { tagId, name: '最近买过', colour: 'green', group: '', rule });
    await shop.placeOrder(buyer);
    await cloud.runJobs();
    expect([await tagsOf(buyer), await tagsOf(other)]).toEqual([[byHand, tagId], []]);

    await cloud.passTime({ days: 90 });
    await cloud.runJobs();
    expect(await tagsOf(buyer)).toContain(tagId);
    await cloud.passTime({ days: 1 });
    await cloud.runJobs();
    expect(await tagsOf(buyer)).toEqual([byHand]);
  });

  it('follows an order that is taken back, one that is returned, and one that is written down for an earlier month', async () => {
    const [taken, returned, earlier] = [await shop.saveCustomer({ name: '撤单的' }), await shop.saveCustomer({ name: '退货的' }), await shop.saveCustomer({ name: '补记的' })];
    const tagId = freshId('tag');
    const inFebruary = { from: '2026-02-01' as ShanghaiDay, until: '2026-02-28' as ShanghaiDay };
    await shop.owner.value('tags.add', { tagId, name: '二月买了两件', colour: 'green', group: '', rule: { join: 'all', of: [{ test: 'bought', productIds: [shop.productId], quantity: 2, ...inFebruary }] } });
    const holders = async () => {
      await cloud.runJobs();
      return (await Promise.all([taken, returned, earlier].map(tagsOf))).map((held) => held.includes(tagId));
    };
    const orders = [await shop.placeOrder(taken, { day: '2026-02-10', quantity: 2 }), await shop.placeOrder(returned, { day: '2026-02-28', quantity: 3 })];
    await shop.placeOrder(earlier, { day: '2026-03-01', quantity: 2 });
    expect(await holders()).toEqual([true, true, false]);
    await shop.owner.value('orders.cancel', { orderId: orders[0]! });
    await shop.owner.value('orders.refund', { orderId: orders[1]!, lines: [{ productId: shop.productId, quantity: 2 }], amountFen: fen(20_000), backToStock: false });
    await shop.placeOrder(earlier, { day: '2026-02-01', quantity: 2 });
    expect(await holders()).toEqual([false, false, true]);
  });

  it('follows a grade, which the night gives, and another tag that a rule gives', async () => {
    const [best, least] = [await shop.saveCustomer({ name: '买得多的' }), await shop.saveCustomer({ name: '买得少的' })];
    const [graded, after] = [freshId('tag'), freshId('tag')];
    const tag = { colour: 'green' as const, group: '' };
    await shop.owner.value('tags.add', { ...tag, tagId: after, name: '大客户的', rule: { join: 'all', of: [{ test: 'tag', tagId: graded }] } });
    await shop.owner.value('tags.add', { ...tag, tagId: graded, name: '大客户', rule: { join: 'all', of: [{ test: 'grade', oneOf: ['A'] }] } });
    await shop.placeOrder(best, { quantity: 50 });
    await shop.placeOrder(least);
    for (let run = 0; run < 2; run += 1) await cloud.runJobs();
    await cloud.passTime({ days: 1 });
    for (let run = 0; run < 3; run += 1) await cloud.runJobs();
    expect([await tagsOf(best), await tagsOf(least)]).toEqual([[graded, after], []]);
  });

  it('comes to everybody it is true of when the rule is made, and stays with who had it from a hand', async () => {
    const customerIds: CustomerId[] = [];
    for (let at = 0; at < 5; at += 1) customerIds.push(await shop.saveCustomer({ name: `老客${at}`, source: '小红书' }));
    await cloud.runJobs();
    const tagId = freshId('tag');
    await shop.owner.value('tags.ofMany', { customerIds: customerIds.slice(0, 1), tagId, name: '红书', held: true });
    await shop.owner.value('tags.save', { tagId, name: '红书', colour: 'red', group: '', rule: { join: 'any', of: [{ test: 'source', is: '小红书' }] } });
    await cloud.runJobs();
    for (const customerId of customerIds) expect(await tagsOf(customerId)).toEqual([tagId]);
    expect((await cloud.storedOne('merchants', shop.merchantId))?.ruleSweep).toBeNull();
  });
});

describe('a plan for a segment', () => {
  const everyMonth = { every: 'months' as const, step: 1 };

  async function group(): Promise<{ members: CustomerId[]; other: CustomerId; segmentId: ReturnType<typeof freshId<'segment'>> }> {
    const members = [await shop.saveCustomer({ name: '甲', source: '小红书' }), await shop.saveCustomer({ name: '乙', source: '小红书' })];
    const other = await shop.saveCustomer({ name: '丙' });
    const segmentId = freshId('segment');
    await shop.owner.value('segments.save', { segmentId, name: '红书来的', condition: { join: 'all', of: [{ test: 'source', is: '小红书' }] } });
    return { members, other, segmentId };
  }
  const rows = async () => (await shop.owner.value('today.open', {})).rows.map(({ customerId, reasons, texts }) => [customerId, reasons[0]?.day, texts[0]?.text]);

  it('puts everybody in it into 今天 on its day, with its words, once, with a timer that is late and fires twice', async () => {
    const { members, segmentId } = await group();
    const planId = freshId('plan');
    const { plans } = await shop.owner.value('segments.savePlan', { planId, segmentId, text: '问候', words: '{称呼}，最近好吗？', start: '2026-04-01' as ShanghaiDay, rule: everyMonth });
    expect(plans).toMatchObject([{ planId, given: null }]);
    await cloud.runJobs();
    expect(await rows()).toEqual([]);

    await cloud.setClock('2026-04-03T00:10');
    for (let time = 0; time < 2; time += 1) await cloud.runJobs();
    expect(await rows()).toEqual(expect.arrayContaining([[members[0], '2026-04-01', '甲，最近好吗？'], [members[1], '2026-04-01', '乙，最近好吗？']]));
    expect(await rows()).toHaveLength(2);
    await shop.owner.value('reminders.complete', { customerId: members[0] ?? ('' as CustomerId) });
    await cloud.runJobs();
    expect((await rows()).map(([customerId]) => customerId)).toEqual([members[1]]);

    await cloud.setClock('2026-05-01T00:10');
    await cloud.runJobs();
    expect((await rows()).map(([, day]) => day)).toEqual(['2026-05-01', '2026-05-01']);
  });

  it('can be a round of visits, by area: each visit stays until it was made, and is written down then', async () => {
    const people = [];
    for (const address of ['江苏省昆山市玉山镇 8 号', '昆山开发区 2 号', '上海市浦东新区 1 号']) people.push(await shop.saveCustomer({ name: address.slice(0, 3), address }));
    const segmentId = freshId('segment');
    await shop.owner.value('segments.save', { segmentId, name: '昆山', condition: { join: 'all', of: [{ test: 'place', holds: '昆山' }] } });
    await shop.owner.value('segments.savePlan', { planId: freshId('plan'), segmentId, text: '上门看看', visit: true, words: '', start: '2026-03-11' as ShanghaiDay, rule: { every: 'once' } });
    const left = async () => (await shop.owner.value('today.open', {})).rows.map(({ customerId, reasons }) => [customerId, reasons[0]]);
    await cloud.setClock('2026-03-14T00:10');
    for (let time = 0; time < 3; time += 1) await cloud.runJobs();
    const [first, second] = people as [CustomerId, CustomerId];
    const visit = { kind: 'custom', visit: true, text: '上门看看', day: '2026-03-11' };
    expect(await left()).toEqual(expect.arrayContaining([[first, expect.objectContaining(visit)], [second, expect.objectContaining(visit)]]));
    expect(await left()).toHaveLength(2);
    await shop.owner.value('reminders.complete', { customerId: first });
    expect((await shop.owner.value('customers.timeline', { customerId: first, limit: 3 })).rows).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'follow-up', way: 'visit', text: '上门看看' })]));
    await cloud.setClock('2026-03-20T00:10');
    await cloud.runJobs();
    expect((await left()).map(([customerId]) => customerId)).toEqual([second]);
  });

  it('takes back what nobody acted on when it is stopped or its segment is removed', async () => {
    const { segmentId } = await group();
    const save = () => shop.owner.value('segments.savePlan', { planId: freshId('plan'), segmentId, text: '问候', words: '', start: '2026-03-10' as ShanghaiDay, rule: everyMonth });
    const { plans } = await save();
    await cloud.runJobs();
    expect((await rows()).map(([, , text]) => text)).toEqual([undefined, undefined]);
    expect((await shop.owner.value('segments.endPlan', { planId: plans[0]?.planId ?? '' })).plans).toEqual([]);
    await cloud.runJobs();
    expect(await rows()).toEqual([]);
    await save();
    await cloud.runJobs();
    expect(await rows()).toHaveLength(2);
    await shop.owner.value('segments.remove', { segmentId });
    await cloud.runJobs();
    expect(await rows()).toEqual([]);
    expect((await cloud.storedOne('merchants', shop.merchantId))?.segmentPlans).toEqual([]);
  });

  it('needs words that can be said and a segment that is there', async () => {
    const { segmentId } = await group();
    const plan = { planId: freshId('plan'), segmentId, text: '问候', words: '', start: '2026-04-01' as ShanghaiDay, rule: everyMonth };
    expect(await shop.owner.code('segments.savePlan', { ...plan, text: ' ' })).toBe('TEXT_MISSING');
    expect(await shop.owner.code('segments.savePlan', { ...plan, words: '{产品}好用' })).toBe('SLOT_UNKNOWN');
    expect(await shop.owner.code('segments.savePlan', { ...plan, segmentId: freshId('segment') })).toBe('SEGMENT_NOT_FOUND');
  });
});

describe('thresholds of the stages', () => {
  const stageOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.stage;
  const rules = { ...DEFAULT_LIFECYCLE, repeatDays: 3, lapseShare: 2 };

  it('are shown with whom they would move, move them by night with the reason, and hold for what comes after', async () => {
    const [twice, lost, untouched] = [await shop.saveCustomer({ name: '买过两天' }), await shop.saveCustomer({ name: '七十天没来' }), await shop.saveCustomer({ name: '没买过' })];
    for (const day of ['2026-02-20', '2026-03-09']) await shop.placeOrder(twice, { day });
    await shop.placeOrder(lost, { day: '2025-12-30' });
    expect(await shop.owner.value('lifecycle.open', {})).toEqual({ rules: DEFAULT_LIFECYCLE, applying: null });
    const preview = await shop.owner.value('lifecycle.preview', { rules, limit: 200 });
    expect(preview).toMatchObject({ looked: 3, next: null });
    expect(preview.moves).toEqual(expect.arrayContaining([{ customerId: twice, name: '买过两天', from: 'repeat', to: 'new' }, { customerId: lost, name: '七十天没来', from: 'new', to: 'lapsed' }]));
    expect(preview.moves).toHaveLength(2);

    await shop.owner.value('lifecycle.setRules', { rules });
    expect(await shop.owner.value('lifecycle.open', {})).toEqual({ rules, applying: { looked: 0 } });
    expect(await stageOf(twice)).toBe('repeat');
    for (let time = 0; time < 2; time += 1) await cloud.runJobs();
    expect([await stageOf(twice), await stageOf(lost), await stageOf(untouched)]).toEqual(['new', 'lapsed', 'prospect']);
    expect((await shop.owner.value('lifecycle.open', {})).applying).toBeNull();
    const told = (await shop.owner.value('customers.timeline', { customerId: twice, limit: 20 })).rows.filter(({ kind }) => kind === 'stage');
    expect(told[0]).toMatchObject({ from: 'repeat', to: 'new', reason: { code: 'rules-changed' } });
    expect(told.filter((entry) => entry.kind === 'stage' && entry.reason.code === 'rules-changed')).toHaveLength(1);

    const later = await shop.saveCustomer({ name: '后来的' });
    for (const day of ['2026-03-08', '2026-03-10']) await shop.placeOrder(later, { day });
    await cloud.runJobs();
    expect(await stageOf(later)).toBe('new');
    await cloud.setClock('2026-05-20T00:10');
    await cloud.runJobs();
    expect(await stageOf(later)).toBe('lapsed');
  });

  it('are refused where they make no sense', async () => {
    for (const given of [{ steadyPercent: 15 }, { lapseShare: 1 }, { loyalOrders: 2 }]) expect(await shop.owner.code('lifecycle.setRules', { rules: { ...rules, ...given } })).toBe('INPUT_INVALID');
  });
});
