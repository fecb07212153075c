import type { ActionName } from '@core/contract';

/** Every query whose answer an order changes: the customer, the lists that show stage and run-out, debts, parcels and stock, the reminders. */
export const ORDER_TOUCHES: readonly ActionName[] = ['customers.get', 'customers.timeline', 'customers.list', 'customers.search', 'orders.ofCustomer', 'orders.unpaid', 'shipping.list', 'merchants.catalogue', 'today.open', 'resellers.list'];
