import type { ActionName } from '../core/contract';
import type { AnyoneCommand, AnyoneQuery, Query, SomeCommand } from './platform/context';

type UseCase<N extends ActionName> = Query<N> | AnyoneQuery<N> | AnyoneCommand<N> | SomeCommand<N>;

/**
 * One line an action; a missing one does not compile. Each is loaded when it is first called, so that a function that
 * starts cold to open 今天 does not evaluate the spreadsheet readers.
 */
export const useCases = {
  'session.open': () => import('./merchants/read-merchant').then((m) => m.openSession),
  'merchants.create': () => import('./merchants/create-merchant').then((m) => m.createMerchant),
  'merchants.catalogue': () => import('./merchants/read-merchant').then((m) => m.readCatalogue),
  'merchants.setTemplates': () => import('./merchants/set-templates').then((m) => m.setTemplates),
  'cards.issue': () => import('./cards/issue-card').then((m) => m.issueCard),
  'cards.open': () => import('./cards/open-card').then((m) => m.openCard),
  'cards.accept': () => import('./cards/accept-card').then((m) => m.acceptCard),
  'customers.save': () => import('./customers/save-customer').then((m) => m.saveCustomer),
  'customers.findByPhone': () => import('./customers/read-customers').then((m) => m.findCustomersByPhone),
  'customers.list': () => import('./customers/read-customers').then((m) => m.listCustomers),
  'customers.search': () => import('./customers/read-customers').then((m) => m.searchCustomers),
  'people.changes': () => import('./search/read-changes').then((m) => m.readChanges),
  'customers.get': () => import('./customers/read-customers').then((m) => m.getCustomer),
  'customers.timeline': () => import('./customers/read-customers').then((m) => m.readTimeline),
  'customers.tag': () => import('./customers/change-customer').then((m) => m.tagCustomer),
  'customers.note': () => import('./customers/change-customer').then((m) => m.addNote),
  'customers.moveStage': () => import('./customers/change-customer').then((m) => m.moveStage),
  'customers.remove': () => import('./customers/change-customer').then((m) => m.removeCustomer),
  'customers.restore': () => import('./customers/change-customer').then((m) => m.restoreCustomer),
  'products.save': () => import('./products/save-product').then((m) => m.saveProduct),
  'orders.place': () => import('./orders/place-order').then((m) => m.placeOrder),
  'orders.recordPayment': () => import('./orders/change-order').then((m) => m.recordPayment),
  'orders.refund': () => import('./orders/change-order').then((m) => m.refundOrder),
  'orders.cancel': () => import('./orders/change-order').then((m) => m.cancelOrder),
  'orders.annotate': () => import('./orders/change-order').then((m) => m.annotateOrder),
  'orders.ofCustomer': () => import('./orders/read-orders').then((m) => m.ordersOfCustomer),
  'orders.unpaid': () => import('./orders/read-orders').then((m) => m.unpaidOrders),
  'mine.open': () => import('./orders/read-mine').then((m) => m.openMine),
  'mine.orders': () => import('./orders/read-mine').then((m) => m.listMyOrders),
  'mine.order': () => import('./orders/read-mine').then((m) => m.readMyOrder),
  'today.open': () => import('./reminders/open-today').then((m) => m.openToday),
  'reminders.complete': () => import('./reminders/act-on-reminder').then((m) => m.completeReminder),
  'reminders.reopen': () => import('./reminders/act-on-reminder').then((m) => m.reopenReminder),
  'reminders.postpone': () => import('./reminders/act-on-reminder').then((m) => m.postponeReminder),
  'reminders.silence': () => import('./reminders/act-on-reminder').then((m) => m.silenceReminder),
  'notices.recordPrompt': () => import('./notices/record-prompt').then((m) => m.recordPrompt),
  'resellers.promote': () => import('./resellers/promote-reseller').then((m) => m.promoteReseller),
  'resellers.list': () => import('./resellers/list-resellers').then((m) => m.listResellers),
  'imports.open': () => import('./imports/plan-import').then((m) => m.openImport),
  'imports.plan': () => import('./imports/plan-import').then((m) => m.planImportAgain),
  'imports.runSlice': () => import('./imports/run-slice').then((m) => m.runImportSlice),
  'imports.undoSlice': () => import('./imports/undo-slice').then((m) => m.undoImportSlice),
  'imports.get': () => import('./imports/read-imports').then((m) => m.getImport),
  'imports.list': () => import('./imports/read-imports').then((m) => m.listImports),
  'totals.open': () => import('./totals/open-totals').then((m) => m.openTotals),
  'totals.recompute': () => import('./totals/recompute-totals').then((m) => m.recomputeTotals),
} satisfies { [N in ActionName]: () => Promise<UseCase<N>> };
