import { displayName } from '../../core/customers/customer';
import type { Page } from '../../core/customers/customers.contract';
import type { CustomerId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { readCustomer } from '../customers/customer-repository';
import { isListKey, pageOf } from '../customers/pages';
import type { OrderDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { shopOrderView } from './order-repository';

export async function ordersPage<V>(documents: Documents, customerId: CustomerId, { after, limit }: { after?: string | null; limit: number }, view: (order: OrderDocument) => V): Promise<Result<Page<V>, 'CURSOR_INVALID'>> {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const found = await documents.find('orders', { index: 'byCustomer', equals: { customerId }, after: after ?? null, limit: limit + 1 });
  return ok(pageOf(found, limit, view));
}

export const ordersOfCustomer: Query<'orders.ofCustomer'> = async ({ documents, caller }, { customerId, ...page }) => {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  return ordersPage(documents, customerId, page, (order) => shopOrderView(order, customer, caller));
};

export const getOrder: Query<'orders.get'> = async ({ documents, caller }, { orderId }) => {
  const order = await documents.get('orders', orderId);
  const customer = order === null ? null : await readCustomer(documents, order.customerId);
  if (order === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  return ok({ order: shopOrderView(order, customer, caller), customerId: customer.customerId, customerName: displayName(customer) });
};
