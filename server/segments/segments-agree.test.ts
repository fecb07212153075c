import fc from 'fast-check';
import type { ActionValue } from '../../core/contract';
import type { CustomerId, OrderId, ProductId, TagId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { addDays, shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import type { OrderView } from '../../core/orders/orders.contract';
import { meets, type Clause, type Condition, type Test } from '../../core/segments/condition';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { FIRST_DAY, type TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
shopForEachTest((opened) => ({ cloud } = opened), `${FIRST_DAY}T10:00`);

const [PEOPLE, GOODS, TAGS] = [6, 3, 3];
const PRICES = [20_000, 10_000, 5_000];
const OLDEST = 60;
const SOURCES = ['小红书', '抖音', ''];

const index = (count: number) => fc.nat(count - 1);
const daysAgo = fc.nat(OLDEST);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('place' as const), who: index(PEOPLE), ago: daysAgo, lines: fc.uniqueArray(fc.record({ product: index(GOODS), quantity: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 2, selector: ({ product }) => product }), paid: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('return' as const), order: fc.nat(20), units: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), order: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tag' as const), who: index(PEOPLE), tag: index(TAGS), held: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), keep: index(PEOPLE), gone: index(PEOPLE), undone: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who: index(PEOPLE), restored: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Shop {
  shop: TestShop;
  people: CustomerId[];
  goods: ProductId[];
  tags: TagId[];
}

async function openShop(): Promise<Shop> {
  const shop = await createShop(cloud);
  const [people, goods, tags]: [CustomerId[], ProductId[], TagId[]] = [[], [], []];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await shop.saveCustomer({ name: `客户${at}`, source: SOURCES[at % 3], address: at % 2 === 0 ? '江苏省昆山市玉山镇' : '' }));
  for (let at = 0; at < GOODS; at += 1) goods.push(await shop.saveProduct({ name: `产品${at}`, priceFen: fen(PRICES[at] ?? 0) }));
  for (let at = 0; at < TAGS; at += 1) {
    tags.push(freshId('tag'));
    await shop.owner.value('tags.add', { tagId: tags[at]!, name: `标签${at}`, colour: 'grey', group: '', rule: null });
  }
  return { shop, people, goods, tags };
}

/** Does what the step says, as far as it can be done. */
async function play({ shop: { owner }, people, goods, tags }: Shop, steps: readonly Step[]): Promise<void> {
  const orders: OrderId[] = [];
  for (const one of steps) {
    if (one.do === 'place') {
      const orderId = freshId('order');
      const lines = one.lines.map(({ product, quantity }) => ({ productId: goods[product]!, quantity, priceFen: fen(PRICES[product] ?? 0) }));
      const total = lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0);
      const code = await owner.code('orders.place', { orderId, customerId: people[one.who]!, day: addDays(FIRST_DAY, -one.ago), lines, paidFen: fen(one.paid ? total : 0), note: '' });
      if (code === 'OK') orders.push(orderId);
    } else if (one.do === 'tag') {
      await owner.call('tags.ofMany', { customerIds: [people[one.who]!], tagId: tags[one.tag]!, name: `标签${one.tag}`, held: one.held });
    } else if (one.do === 'merge') {
      const { result } = await owner.reply('merges.run', { keepId: people[one.keep]!, goneId: people[one.gone]! });
      if (result.ok && one.undone) await owner.value('merges.undo', { mergeId: result.value.mergeId });
    } else if (one.do === 'remove') {
      await owner.call('customers.remove', { customerId: people[one.who]! });
      if (one.restored) await owner.call('customers.restore', { customerId: people[one.who]! });
    } else {
      const orderId = orders[one.order % Math.max(1, orders.length)];
      if (orderId === undefined) continue;
      if (one.do === 'cancel') await owner.call('orders.cancel', { orderId });
      else await giveBack(owner, orderId, one.units);
    }
  }
}

/** Sends units of the first line back, for what they were sold at. */
async function giveBack(owner: TestShop['owner'], orderId: OrderId, units: number): Promise<void> {
  const { result } = await owner.reply('orders.get', { orderId });
  if (!result.ok) return;
  const [line] = result.value.order.lines;
  const quantity = Math.min(units, (line?.quantity ?? 0) - (line?.returned ?? 0));
  if (line && quantity > 0) await owner.call('orders.refund', { orderId, lines: [{ productId: line.productId, quantity }], amountFen: fen(quantity * line.priceFen), backToStock: false });
}

type Facts = ActionValue<'customers.get'>['customer'] & { orders: OrderView[] };

/** What the shop itself answers about everybody it still keeps. */
async function factsOf({ shop: { owner }, people }: Shop): Promise<Facts[]> {
  const facts: Facts[] = [];
  for (const customerId of people) {
    const { result } = await owner.reply('customers.get', { customerId });
    if (result.ok) facts.push({ ...result.value.customer, orders: (await owner.value('orders.ofCustomer', { customerId, limit: 50 })).rows });
  }
  return facts;
}

/** The plain books of a test: from the customer and the orders as their pages show them. */
function isTrue(facts: Facts, test: Test): boolean {
  const counting = facts.orders.filter(({ state, paidFen, totalFen }) => (state === 'waiting' && paidFen >= totalFen) || state === 'shipped' || state === 'signed');
  const kept = counting.map(({ day, lines }) => ({ day, lines: lines.map(({ productId, quantity, returned, priceFen }) => ({ productId, units: quantity - returned, fen: (quantity - returned) * priceFen })).filter(({ units }) => units > 0) }));
  switch (test.test) {
    case 'tag':
      return facts.tagIds.includes(test.tagId);
    case 'stage':
      return test.oneOf.includes(facts.stage);
    case 'spend':
      return facts.spendFen >= test.atLeastFen && !(test.atMostFen !== undefined && facts.spendFen > test.atMostFen);
    case 'orders':
      return counting.length >= test.atLeast && !(test.atMost !== undefined && counting.length > test.atMost);
    case 'source':
      return facts.source === test.is;
    case 'place':
      return facts.address.includes(test.holds);
    case 'bought': {
      const goods = (productIds: readonly ProductId[]) => (test.each ? [...new Set(kept.flatMap(({ lines }) => lines.map(({ productId }) => productId)))].filter((id) => productIds.length === 0 || productIds.includes(id)).map((id) => [id]) : [productIds]);
      const spans: [ShanghaiDay, ShanghaiDay][] =
        'withinDays' in test ? [[addDays(FIRST_DAY, -test.withinDays), FIRST_DAY]]
        : 'from' in test ? [[test.from ?? addDays(FIRST_DAY, -999), test.until ?? FIRST_DAY]]
        : Array.from({ length: OLDEST + 1 }, (_, ago) => [addDays(FIRST_DAY, -ago), addDays(FIRST_DAY, test.inAnyDays - 1 - ago)]);
      return goods(test.productIds).some((meant) => spans.some(([from, until]) => {
        const lines = kept.filter(({ day }) => day >= from && day <= until).map((order) => order.lines.filter(({ productId }) => meant.length === 0 || meant.includes(productId))).filter((some) => some.length > 0);
        const sum = (what: 'units' | 'fen') => lines.flat().reduce((all, line) => all + line[what], 0);
        return lines.length >= (test.times ?? 1) && sum('units') >= (test.quantity ?? 0) && sum('fen') >= (test.amountFen ?? 0);
      }));
    }
    default:
      throw new Error(`the plain books know nothing of ${test.test}`);
  }
}

const holds = (facts: Facts, one: Clause | Condition): boolean => {
  if (!('join' in one)) return 'not' in one ? !isTrue(facts, one.not) : isTrue(facts, one);
  return one.of.length > 0 && (one.join === 'all' ? one.of.every((each) => holds(facts, each)) : one.of.some((each) => holds(facts, each)));
};

function conditionOver({ goods, tags }: Shop): fc.Arbitrary<Condition> {
  const day = daysAgo.map((ago) => addDays(FIRST_DAY, -ago));
  const between = fc.tuple(fc.option(day), fc.option(day)).map(([one, other]) => (one && other && one > other ? { from: other, until: one } : { from: one, until: other }));
  const period = fc.oneof(fc.record({ withinDays: daysAgo }), between, fc.record({ inAnyDays: fc.integer({ min: 1, max: 40 }) }));
  const least = fc.record({ times: fc.integer({ min: 1, max: 3 }), quantity: fc.nat(4), amountFen: fc.nat(8).map((part) => fen(part * 5_000)) }, { requiredKeys: [] });
  const test: fc.Arbitrary<Test> = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.subarray(goods), fc.boolean(), least, period).map(([productIds, each, asked, when]) => ({ test: 'bought' as const, productIds, each, ...asked, ...when })) },
    { weight: 2, arbitrary: fc.constantFrom(...tags).map((tagId) => ({ test: 'tag' as const, tagId })) },
    { weight: 1, arbitrary: fc.constantFrom<Test>({ test: 'stage', oneOf: ['new', 'repeat'] }, { test: 'source', is: '抖音' }, { test: 'place', holds: '昆山' }) },
    { weight: 1, arbitrary: fc.nat(6).map((part) => ({ test: 'spend' as const, atLeastFen: fen(part * 10_000), atMostFen: fen((part + 4) * 10_000) })) },
    { weight: 1, arbitrary: fc.nat(3).map((atLeast) => ({ test: 'orders' as const, atLeast, atMost: atLeast + 1 })) },
  );
  const clause = fc.oneof({ weight: 3, arbitrary: test }, { weight: 1, arbitrary: test.map((not) => ({ not })) });
  const join = fc.constantFrom('all' as const, 'any' as const);
  const group = fc.record({ join, of: fc.array(clause, { minLength: 1, maxLength: 2 }) });
  return fc.record({ join, of: fc.array(fc.oneof({ weight: 3, arbitrary: clause }, { weight: 1, arbitrary: group }), { minLength: 1, maxLength: 3 }) });
}

it('a segment counts on the phone whom it is true of by the plain books, and a tag with its rule comes to just these', async () => {
  const sizes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), fc.integer(), async (steps, seed) => {
      const random = await openShop();
      await play(random, steps);
      const facts = await factsOf(random);
      const { people } = await random.shop.owner.value('people.changes', { since: null, limit: 500 });
      const conditions = fc.sample(conditionOver(random), { seed, numRuns: 60 });
      const found = conditions.map((condition) => people.filter((person) => meets(person, condition, FIRST_DAY)).map(({ customerId }) => customerId).sort());
      conditions.forEach((condition, at) => expect([condition, found[at]]).toEqual([condition, facts.filter((one) => holds(one, condition)).map(({ customerId }) => customerId).sort()]));
      found.forEach(({ length }) => sizes.add(length));

      const rule = conditions[0]!;
      const tagId = freshId('tag');
      await random.shop.owner.value('tags.add', { tagId, name: '自己来的', colour: 'green', group: '', rule });
      await cloud.runJobs();
      expect((await random.shop.owner.value('customers.list', { tagId, limit: 20 })).rows.map(({ customerId }) => customerId).sort()).toEqual(found[0]);
      expect(shanghaiDayOf(await cloud.now())).toBe(FIRST_DAY);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(sizes.size).toBeGreaterThan(4);
}, 300_000);
