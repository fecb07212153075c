import type { Page } from '../../core/customers/customers.contract';
import type { CustomerId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import type { CustomerOrderView, OrderView } from '../../core/orders/orders.contract';
import { readCustomer } from '../customers/customer-repository';
import { isListKey, pageOf } from '../customers/pages';
import type { Query } from '../platform/context';
import type { Documents, MerchantQuery } from '../platform/merchant-documents';
import { customerOrders, orderView } from './order-repository';

export async function ordersPage(documents: Documents, customerId: CustomerId, after: string | null, limit: number): Promise<Result<Page<OrderView>, 'CURSOR_INVALID'>> {
  if (after !== null && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const found = await documents.find('orders', { index: 'byCustomer', equals: { customerId }, after, limit: limit + 1 });
  return ok(pageOf(found, limit, orderView));
}

export const ordersOfCustomer: Query<'orders.ofCustomer'> = async ({ documents }, { customerId, after, limit }) => {
  if ((await readCustomer(documents, customerId)) === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  return ordersPage(documents, customerId, after ?? null, limit);
};

/** A page of orders over all customers, the oldest first. Removed customers' orders leave it shorter than `limit`. */
export async function pageOverCustomers(
  documents: Documents,
  by: Pick<MerchantQuery, 'index' | 'equals'>,
  { after, limit }: { after?: string | null; limit: number },
): Promise<Result<Page<CustomerOrderView>, 'CURSOR_INVALID'>> {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const found = await documents.find('orders', { ...by, after: after ?? null, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, (order) => order);
  const customers = await documents.getMany('customers', [...new Set(rows.map((order) => order.customerId))]);
  return ok({ rows: customerOrders(rows, customers), next });
}

export const unpaidOrders: Query<'orders.unpaid'> = ({ documents }, input) => pageOverCustomers(documents, { index: 'owing', equals: { owing: true } }, input);
