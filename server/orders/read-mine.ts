import { displayName, formOfAddress } from '../../core/customers/customer';
import type { CustomerId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { nextToRunOut } from '../../core/reorder/purchase-record';
import { readCustomer } from '../customers/customer-repository';
import { templateIdsOf } from '../notices/template-ids';
import type { Query, QueryContext } from '../platform/context';
import { ownOrderView } from './order-repository';
import { ordersPage } from './read-orders';

const FIRST_PAGE = 20;

function ownCustomer({ caller }: QueryContext): CustomerId {
  if (caller.customerId === null) throw new Error('a bound caller has a customer');
  return caller.customerId;
}

export const openMine: Query<'mine.open'> = async (context) => {
  const { documents, caller, accounts, now } = context;
  const customerId = ownCustomer(context);
  const [merchant, customer] = [await documents.get('merchants', caller.merchantId), await readCustomer(documents, customerId)];
  if (merchant === null || customer === null) throw new Error('a binding has a merchant and a customer');
  const orders = await ordersPage(documents, customerId, { limit: FIRST_PAGE }, ownOrderView);
  if (!orders.ok) throw new Error('the first page needs no cursor');
  const next = nextToRunOut(customer.record, shanghaiDayOf(now));
  return ok({
    merchantName: merchant.name,
    personName: formOfAddress(displayName(customer)),
    day: shanghaiDayOf(now),
    role: customer.levelId === null ? 'customer' : 'reseller',
    levelName: merchant.levels.find((level) => level.levelId === customer.levelId)?.name ?? '',
    nextRunOutDay: customer.nextRunOutDay,
    nextProductName: next?.productName ?? '',
    quota: accounts.user.quota,
    templates: templateIdsOf(merchant.templates),
    orders: orders.value,
  });
};

export const listMyOrders: Query<'mine.orders'> = async (context, page) => ordersPage(context.documents, ownCustomer(context), page, ownOrderView);

export const readMyOrder: Query<'mine.order'> = async ({ documents }, { orderId }) => {
  const order = await documents.get('orders', orderId);
  return order === null ? refuse('ORDER_NOT_FOUND', 'orderId') : ok(ownOrderView(order));
};
