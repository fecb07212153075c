import type { ActionInput, ActionValue } from '../../core/contract';
import type { ImportForm } from '../../core/imports/imports.contract';
import { uploadAs } from '../../seeds/api-client';
import { freshId } from './fresh-id';
import type { TestShop } from './test-shop';

type Opened = ActionValue<'imports.open'>;

/** Uploads the lines as a file and opens it as the owner. */
export async function openImport(shop: TestShop, lines: readonly string[], form: ImportForm = 'table'): Promise<Opened> {
  const importId = freshId('import');
  const name = form === 'table' ? 'a.csv' : '微信备注.txt';
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`) as Uint8Array<ArrayBuffer>;
  const fileId = await uploadAs(shop.cloud.url, shop.owner.openid, `imports/${shop.merchantId}/${importId}${name.slice(name.indexOf('.'))}`, bytes);
  return shop.owner.value('imports.open', { importId, fileId, fileName: name, form });
}

/** Plans again with the columns as they are. */
export async function planImport(shop: TestShop, { importId, columns }: Opened, wishes: Partial<ActionInput<'imports.plan'>>): Promise<Opened> {
  return shop.owner.value('imports.plan', { importId, columns: columns.map(({ index, field }) => ({ index, field })), productId: null, mode: 'fill', tagWords: [], mended: null, ...wishes });
}

export async function runAll(shop: TestShop, { importId, slices }: Opened): Promise<void> {
  for (let slice = 0; slice < slices; slice += 1) await shop.owner.value('imports.runSlice', { importId, slice });
}

export async function undoAll(shop: TestShop, { importId, slices }: Opened): Promise<void> {
  for (let slice = slices - 1; slice >= 0; slice -= 1) await shop.owner.value('imports.undoSlice', { importId, slice });
}

/** Everything of the shop's customers that a person would notice. */
export async function standingOf(shop: TestShop) {
  const customers = await shop.cloud.stored('customers', 'merchantId', shop.merchantId);
  const kept = customers.filter((customer) => !customer.removed).map(({ version: _v, updatedAt: _u, listKey: _l, changeKey: _c, stageReason: _r, ...rest }) => rest);
  const orders = (await Promise.all(kept.map(({ customerId }) => shop.owner.value('orders.ofCustomer', { customerId, limit: 50 })))).map((page) => page.rows);
  return { customers: kept, orders, today: (await shop.owner.value('today.open', {})).rows.map(({ version: _v, ...row }) => row) };
}
