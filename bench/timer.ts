import type { CustomerId } from '../core/kernel/ids';
import type { ShanghaiDay } from '../core/kernel/time';
import { reminderIdOf } from '../core/reminders/reorder-reminder';
import { crowd } from '../tests/support/crowd';
import { addAll } from '../tests/support/stored-documents';
import { openTestCloud, type SeenOperation, type TestCloud } from '../tests/support/test-cloud';
import { freshId } from '../tests/support/fresh-id';
import { createShop, type TestShop } from '../tests/support/test-shop';

const PEOPLE = 10_000;
const AT_ONCE = 1000;
/** An operation of WeChat's database from a function, as we take it; transactions of different people run four at a time. */
const MS_AN_OPERATION = 15;
const ROUND_MS = 25_000;
const LANES = 4;

interface Case {
  /** Fills the shop and goes on to the moment when everybody's day has come. */
  prepare(cloud: TestCloud, shop: TestShop, people: number): Promise<void>;
  /** The collection and the filter of whom it has reached. */
  reached(shop: TestShop): Promise<{ collection: string; filter: object }>;
  lanes: number;
}

/** How many runs of the timer a crowd takes whose day is the same, and what that costs. */
export async function benchTimer(args: readonly string[]): Promise<void> {
  const people = Number(args.find((arg) => /^\d+$/.test(arg)) ?? PEOPLE);
  const rows = [];
  for (const [name, one] of Object.entries(CASES)) rows.push({ case: name, people, ...(await measure(one, people)) });
  if (args.includes('--json')) console.log(JSON.stringify(rows));
  else console.table(rows);
}

async function measure({ prepare, reached, lanes }: Case, people: number): Promise<Record<string, number>> {
  const { cloud, close } = await openTestCloud();
  try {
    const shop = await createShop(cloud);
    await prepare(cloud, shop, people);
    const { collection, filter } = await reached(shop);
    const operations: SeenOperation[] = [];
    let [runs, served] = [0, 0];
    for (let before = -1; served < people && served !== before; ) {
      before = served;
      await cloud.runJobs();
      runs += 1;
      operations.push(...(await cloud.lastOperations()));
      served = (await cloud.api<{ total: number }>('POST', 'documents/find', { collection, filter, limit: 1 })).total;
    }
    const each = operations.length / people;
    const examined = operations.reduce((sum, { docsExamined }) => sum + docsExamined, 0) / people;
    const aRun = Math.floor((ROUND_MS * lanes) / (MS_AN_OPERATION * each));
    return { served, 'runs here': runs, 'operations each': round(each), 'documents each': round(examined), 'people a run of WeChat’s': aRun, 'minutes to serve all': 10 * (Math.ceil(people / aRun) - 1) };
  } finally {
    await close();
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

const CASES: Record<string, Case> = {
  /** Everybody's product runs out on one day. `version` tells that nobody was served twice. */
  'run-out': {
    lanes: LANES,
    async prepare(cloud, shop, people) {
      await buyers(cloud, shop, people);
      await cloud.setClock('2026-03-10T00:05');
    },
    reached: async (shop) => ({ collection: 'reminders', filter: { merchantId: shop.merchantId, state: 'open', version: 2 } }),
  },
  lapse: {
    lanes: LANES,
    async prepare(cloud, shop, people) {
      await buyers(cloud, shop, people);
      await cloud.setClock('2026-05-10T00:05');
    },
    reached: async (shop) => ({ collection: 'customers', filter: { merchantId: shop.merchantId, stage: 'lapsed' } }),
  },
  /** A new rule that is true of everybody, left to the timer. */
  'rule tag': {
    lanes: 1,
    async prepare(cloud, shop, people) {
      await crowd(cloud, shop, people, () => '抖音');
      await shop.owner.value('tags.add', { tagId: TAG, name: '抖音来的', colour: 'red', group: '', rule: { join: 'all', of: [{ test: 'source', is: '抖音' }] } });
    },
    reached: async (shop) => ({ collection: 'customers', filter: { merchantId: shop.merchantId, tagIds: TAG } }),
  },
};
const TAG = freshId('tag');

/** People who bought one cream of thirty days on the same day, and who are to be reminded. */
async function buyers(cloud: TestCloud, shop: TestShop, people: number): Promise<void> {
  await cloud.setClock('2026-02-20T10:00');
  await shop.placeOrder(await shop.saveCustomer({ name: '第一位' }), { day: '2026-02-08' as ShanghaiDay });
  await crowd(cloud, shop, people, () => '');
  const [model] = await cloud.stored('reminders', 'merchantId', shop.merchantId);
  if (model === undefined) throw new Error('the first one is to be reminded');
  const ids = await idsOf(cloud, shop);
  const copies = ids.filter((customerId) => customerId !== model.customerId).map((customerId) => {
    const reminderId = reminderIdOf(customerId);
    return { ...model, _id: reminderId, reminderId, customerId, listKey: model.listKey.replace(model.reminderId, reminderId) };
  });
  for (let start = 0; start < copies.length; start += AT_ONCE) await addAll(cloud.url, 'reminders', copies.slice(start, start + AT_ONCE));
}

async function idsOf(cloud: TestCloud, shop: TestShop): Promise<CustomerId[]> {
  const ids: CustomerId[] = [];
  for (;;) {
    const { documents } = await cloud.api<{ documents: { _id: CustomerId }[] }>('POST', 'documents/find', { collection: 'customers', filter: { merchantId: shop.merchantId }, skip: ids.length, limit: AT_ONCE });
    if (documents.length === 0) return ids;
    ids.push(...documents.map(({ _id }) => _id));
  }
}
