import { readFileSync } from 'node:fs';
import type { ImportView } from '../core/imports/imports.contract';
import { fen } from '../core/kernel/money';
import type { MerchantId, ProductId } from '../core/kernel/ids';
import { mustOk } from '../core/kernel/result';
import { callAs } from './api-client';
import { importFile } from './run-import';
import { seedId } from './random';

export interface GroceryShop {
  merchantId: MerchantId;
  /** The owner's caller. */
  as: string;
  productId: ProductId;
  imported: ImportView;
}

/**
 * Loads a csv of the shape (customer, date) into a new merchant of `openid`, through the import that a seller would use. The
 * file goes as it is: its customer numbers become names, and every row an order of one unit of one product.
 * @throws on any refusal, ALREADY_OWNER of `openid` included
 */
export async function loadGroceryCsv({ url, openid, file, fileName = 'grocery.csv' }: { url: string; openid: string; file: string; fileName?: string }): Promise<GroceryShop> {
  const api = callAs(url, openid);
  const merchantId = seedId('merchant', `grocery ${openid}`);
  const productId = seedId('product', `grocery ${openid}`);
  const requestId = (step: string) => seedId('request', `grocery ${openid} ${step}`);
  const { callerId: as } = mustOk(await api('merchants.create', { merchantId, name: '街角杂货铺' }, { requestId: requestId('create') }));
  const product = { productId, version: null, name: '日常用品', unit: '份', cycleDays: 14, priceFen: fen(5000) };
  mustOk(await api('products.save', product, { as, requestId: requestId('product') }));
  const imported = await importFile({ url, openid, api, as, fileName, bytes: readFileSync(file), plan: { columns: [], mode: 'fill', tagWords: [], mended: null, productId } });
  return { merchantId, as, productId, imported };
}
