import { displayName } from '../../core/customers/customer';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { receiverNow } from '../../core/orders/destination';
import { SHIPPING_COLUMNS, shippingRow } from '../../core/shipping/shipping-list';
import type { ShippingRow } from '../../core/shipping/shipping.contract';
import { isListKey, pageOf } from '../customers/pages';
import { addressee, orderView } from '../orders/order-repository';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';

const MOST_EXPORTED = 200;

export const listShipping: Query<'shipping.list'> = async ({ documents }, { state, after, limit }) => {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const found = await documents.find('orders', { index: 'byState', equals: { state }, after: after ?? null, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (order) => order);
  return ok({ rows: await withAddresses(documents, rows), next });
};

/** Those of removed customers are left out. */
async function withAddresses(documents: Documents, orders: readonly OrderDocument[]): Promise<ShippingRow[]> {
  const customers = await documents.getMany('customers', [...new Set(orders.map(({ customerId }) => customerId))]);
  const present = new Map(customers.filter(({ removed }) => !removed).map((customer) => [customer.customerId, customer]));
  return orders.flatMap((order) => {
    const customer = present.get(order.customerId);
    return customer ? [rowOf(order, customer)] : [];
  });
}

function rowOf(order: OrderDocument, customer: CustomerDocument): ShippingRow {
  return { ...orderView(order), customerId: customer.customerId, customerName: displayName(customer), receiver: receiverNow(order, addressee(customer)) };
}

export const exportShipping: Query<'shipping.export'> = async ({ documents, now }) => {
  const found = await documents.find('orders', { index: 'byState', equals: { state: 'waiting' }, limit: MOST_EXPORTED + 1 });
  const rows = await withAddresses(documents, found.slice(0, MOST_EXPORTED));
  if (rows.length === 0) return refuse('NOTHING_TO_SHIP');
  const [{ writeXlsx }, { splitAddress }] = await Promise.all([import('../spreadsheets/write-xlsx'), import('../../core/paste/split-address')]);
  const entries = rows.map(({ orderId, receiver, lines, note }) => ({ orderId, ...receiver, address: receiver.text, parts: splitAddress(receiver.text), lines, note }));
  const book = writeXlsx('发货单', [SHIPPING_COLUMNS, ...entries.map(shippingRow)]);
  return ok({
    fileName: `发货单-${shanghaiDayOf(now)}.xlsx`,
    base64: Buffer.from(book).toString('base64'),
    rows: rows.length,
    withoutAddress: entries.filter(({ address, phone }) => address.trim() === '' || phone === '').length,
    unsplit: entries.filter(({ address, parts }) => address.trim() !== '' && parts === null).length,
    more: found.length > MOST_EXPORTED,
  });
};
