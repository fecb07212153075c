import { fen } from '../core/kernel/money';
import { listKey } from '../core/kernel/list-key';
import { utcMs } from '../core/kernel/time';
import { addAll } from '../tests/support/stored-documents';
import { openTestCloud, type TestCloud } from '../tests/support/test-cloud';
import { freshId } from '../tests/support/fresh-id';
import { createShop, type TestShop } from '../tests/support/test-shop';

const SIZES = [100, 1000, 10_000, 50_000];
const BATCH = 500;
const ROUNDS = 15;
const PAGE = 30;

/** What a page of each list costs as a shop grows: documents that the database goes through, and milliseconds of the call. */
export async function benchLists(args: readonly string[]): Promise<void> {
  const { cloud, close } = await openTestCloud();
  try {
    const shop = await createShop(cloud);
    await shop.saveCustomer({ name: '王小梅', phone: '13812345678' });
    const rows = [];
    let have = 1;
    for (const size of SIZES) {
      await grow(cloud, shop, have, size);
      have = size;
      rows.push({ customers: size, ...(await costs(shop)) });
    }
    if (args.includes('--json')) console.log(JSON.stringify(rows));
    else console.table(rows);
  } finally {
    await close();
  }
}

async function grow(cloud: TestCloud, shop: TestShop, from: number, to: number): Promise<void> {
  const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
  if (!model) throw new Error('the shop has a first customer');
  const copy = (at: number): object => {
    const customerId = freshId('customer');
    const key = listKey(utcMs(model.createdAt + at), customerId);
    return { ...model, _id: customerId, customerId, name: `顾客${at}`, phone: String(13_000_000_000 + at), searchKeys: [`顾客${at}`], listKey: key, changeKey: key, createdKey: key, gradedFen: fen(0) };
  };
  for (let start = from; start < to; start += BATCH) {
    await addAll(cloud.url, 'customers', Array.from({ length: Math.min(BATCH, to - start) }, (_, at) => copy(start + at)));
  }
}

async function costs(shop: TestShop): Promise<Record<string, number>> {
  const first = await shop.owner.value('customers.list', { limit: PAGE });
  const calls = {
    list: () => shop.owner.reply('customers.list', { limit: PAGE }),
    nextPage: () => shop.owner.reply('customers.list', { limit: PAGE, after: first.next }),
    search: () => shop.owner.reply('customers.search', { text: '顾客9' }),
    changes: () => shop.owner.reply('people.changes', { since: null, limit: PAGE }),
  };
  const measured: Record<string, number> = {};
  for (const [name, call] of Object.entries(calls)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const { stats } = await call();
      times.push(performance.now() - started);
      measured[`${name} docs`] = stats.documents;
    }
    measured[`${name} ms`] = Math.round((times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0) * 10) / 10;
  }
  return measured;
}
