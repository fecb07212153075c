/** The queries whose answers a merge or its undo changes. */
export const MERGE_TOUCHES = ['customers.get', 'customers.list', 'customers.search', 'customers.timeline', 'orders.ofCustomer', 'today.open', 'resellers.list', 'debts.open', 'debts.list'] as const;
