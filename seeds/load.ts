import type { CallerId, MerchantId } from '../core/kernel/ids';
import { mustOk } from '../core/kernel/result';
import { shanghaiDay, shanghaiDayOf, utcMs, type ShanghaiDay } from '../core/kernel/time';
import { callAs, post, type Api } from './api-client';
import { historyCsv } from './history-csv';
import { isPlayed, playLiveEvents } from './play-live-events';
import { seedId } from './random';
import { importFile } from './run-import';
import { buildSeedShop, type SeedShop } from './shop';
import { TEMPLATES } from './templates';

export interface LoadedShop {
  merchantId: MerchantId;
  /** The seller's caller. */
  merchantCallerId: CallerId;
  customers: number;
  orders: number;
  ms: number;
}

const SELLER = 'o_seller';

/**
 * Loads the demonstration shop into the local cloud at `url` through the actions of the api, as its seller would. Loading again
 * changes nothing, and finishes what was broken off: the shop keeps the day on which it was first loaded.
 * @param size number of customers; see {@link buildSeedShop}
 * @throws on any refusal
 */
export async function loadSeedShop({ url, size, log = () => undefined }: { url: string; size?: number; log?: (line: string) => void }): Promise<LoadedShop> {
  const started = performance.now();
  const api = callAs(url, SELLER);
  const merchantId = seedId('merchant', 'seed');
  const { callerId: as } = mustOk(await api('merchants.create', { merchantId, name: '林姐护肤小铺' }, { requestId: seedId('request', 'seed create') }));
  const shop = buildSeedShop((await dayOfEarlierLoad(api, as)) ?? (await cloudToday(url)), size);
  await declareTemplate(url);
  if (!(await isPlayed(url, merchantId))) {
    await setUp(api, as, shop);
    await importHistory(url, api, as, shop, log);
    await playLiveEvents({ url, seller: api, as, shop });
  }
  return { merchantId, merchantCallerId: as, ...sizeOf(shop), ms: Math.round(performance.now() - started) };
}

function sizeOf({ customers, live }: SeedShop): { customers: number; orders: number } {
  const imported = customers.reduce((sum, { orders }) => sum + orders.length, 0);
  const restocks = live.resellers.reduce((sum, reseller) => sum + reseller.restocks.length, 0);
  return { customers: customers.length + live.byHand.length, orders: imported + live.orders.length + live.shipped.length + restocks };
}

/** WeChat's template library: which templates the account has. Not a grant: that begins with a customer's tap. */
async function declareTemplate(url: string): Promise<void> {
  await post(`${url}/_cloud/api/templates`, JSON.stringify(TEMPLATES.map(({ id, title, fields }) => ({ id, title, fields }))));
}

async function setUp(api: Api, as: string, shop: SeedShop): Promise<void> {
  const templates = TEMPLATES.map(({ kind, id, slots }) => ({ kind, templateId: id, fields: slots }));
  mustOk(await api('merchants.setTemplates', { templates }, { as, requestId: seedId('request', 'seed templates') }));
  for (const { productId, name, unit, cycleDays, priceFen, costFen, levelPrices } of shop.products) {
    mustOk(await api('products.save', { productId, version: null, name, unit, cycleDays, priceFen, costFen, levelPrices }, { as, requestId: seedId('request', `seed ${name}`) }));
  }
}

async function importHistory(url: string, api: Api, as: string, shop: SeedShop, log: (line: string) => void): Promise<void> {
  const view = await importFile({
    url,
    openid: SELLER,
    api,
    as,
    fileName: fileNameOf(shop.today),
    bytes: Buffer.from(historyCsv(shop.customers)),
    plan: null,
    onSlice: ({ slicesDone, slices }) => log(`import ${slicesDone}/${slices}`),
  });
  if (view.counts.refused > 0) throw new Error(`the import refused ${view.counts.refused} rows of the seed`);
}

/** The file carries the day, so that a second load builds the same shop and every request is answered from before. */
function fileNameOf(day: ShanghaiDay): string {
  return `客户订单-${day}.csv`;
}

async function dayOfEarlierLoad(api: Api, as: string): Promise<ShanghaiDay | null> {
  const { rows } = mustOk(await api('imports.list', {}, { as }));
  const day = rows.map(({ fileName }) => /^客户订单-(\d{4}-\d{2}-\d{2})\.csv$/.exec(fileName)?.[1]).find((found) => found !== undefined);
  return day === undefined ? null : shanghaiDay(day);
}

async function cloudToday(url: string): Promise<ShanghaiDay> {
  const { now } = (await (await fetch(`${url}/_cloud/api/clock`)).json()) as { now: number };
  return shanghaiDayOf(utcMs(now));
}
