import { ok, refuse } from '../../core/kernel/result';
import { unfinishedOrders } from '../../core/reminders/unfinished-orders';
import { readCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { Command } from '../platform/context';
import { erasePart, partToErase, type PartToErase } from './erase-parts';

export const erasePerson: Command<'privacy.erase', PartToErase> = {
  async before({ documents }, { customerId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (unfinishedOrders(customer.contact) > 0) return refuse('ORDERS_OPEN', 'customerId');
    return ok(await partToErase(documents, customer));
  },
  async run({ documents, outbox, accounts, caller, now }, { customerId }, part) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.version !== part.customerVersion) throw new Conflict('the customer changed meanwhile');
    await erasePart({ documents, outbox, now, unbind: (boundId) => accounts.removeBinding(caller.merchantId, boundId) }, customer, part);
    return ok({ more: part.more });
  },
};
