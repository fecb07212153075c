import type { ActionName } from '@core/contract';

/** Every query whose answer an order changes: the customer, the lists that show stage and run-out, debts, parcels and stock, the reminders, the totals. */
export const ORDER_TOUCHES: readonly ActionName[] = ['customers.get', 'customers.timeline', 'customers.list', 'customers.search', 'orders.get', 'orders.ofCustomer', 'debts.open', 'debts.list', 'shipping.list', 'merchants.catalogue', 'products.stockMoves', 'today.open', 'totals.open', 'resellers.list'];
