import { formOfAddress } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { detailsOf } from '../../core/profile/details';
import { asksOf, deletionDueDay } from '../../core/reminders/own-asks';
import { unfinishedOrders } from '../../core/reminders/unfinished-orders';
import type { Query } from '../platform/context';
import { ownCustomer } from './own-customer';

export const openOwn: Query<'privacy.open'> = async (context) => {
  const { documents, caller, now } = context;
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) throw new Error('a binding has a merchant');
  const customer = await ownCustomer(context);
  const { addresses, traits } = detailsOf(customer);
  const { deletion } = asksOf(customer.contact);
  return ok({
    merchantName: merchant.name,
    parted: customer.removed,
    today: shanghaiDayOf(now),
    called: formOfAddress(customer.name),
    phone: customer.phone,
    birthday: customer.birthday,
    addresses,
    traits,
    quiet: customer.silenced,
    orderCount: customer.totals.orders,
    deletion: deletion === null ? null : { askedDay: deletion, dueDay: deletionDueDay(deletion) },
    openOrders: unfinishedOrders(customer.contact),
  });
};
