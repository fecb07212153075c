import type { ActionName, Contract } from '../core/contract';

type AreaOf<N extends string> = N extends `${infer Area}.${string}` ? Area : never;
/** The first word of an action's name. */
export type Area = AreaOf<ActionName>;
type ContractOf<A extends Area> = Pick<Contract, Extract<ActionName, `${A}.${string}`>>;

/**
 * Where the actions of an area are declared; a missing or wrong line does not compile. Each is loaded when one of its
 * actions is first called: building the schemas of all features takes longer than everything else in a cold start.
 */
export const contracts = {
  session: () => import('../core/merchants/merchants.contract').then((m) => m.merchantsContract),
  merchants: () => import('../core/merchants/merchants.contract').then((m) => m.merchantsContract),
  assistants: () => import('../core/merchants/assistants.contract').then((m) => m.assistantsContract),
  cards: () => import('../core/merchants/merchants.contract').then((m) => m.merchantsContract),
  customers: () => import('../core/customers/customers.contract').then((m) => m.customersContract),
  people: () => import('../core/search/search.contract').then((m) => m.searchContract),
  segments: () => import('../core/segments/segments.contract').then((m) => m.segmentsContract),
  rules: () => import('../core/segments/rules.contract').then((m) => m.rulesContract),
  profile: () => import('../core/profile/profile.contract').then((m) => m.profileContract),
  privacy: () => import('../core/privacy/privacy.contract').then((m) => m.privacyContract),
  tags: () => import('../core/segments/tags.contract').then((m) => m.tagsContract),
  products: () => import('../core/products/products.contract').then((m) => m.productsContract),
  orders: () => import('../core/orders/orders.contract').then((m) => m.ordersContract),
  shipping: () => import('../core/shipping/shipping.contract').then((m) => m.shippingContract),
  mine: () => import('../core/orders/mine.contract').then((m) => m.mineContract),
  restock: () => import('../core/orders/restock.contract').then((m) => m.restockContract),
  today: () => import('../core/reminders/reminders.contract').then((m) => m.remindersContract),
  reminders: () => import('../core/reminders/reminders.contract').then((m) => m.remindersContract),
  notices: () => import('../core/notices/notices.contract').then((m) => m.noticesContract),
  resellers: () => import('../core/resellers/resellers.contract').then((m) => m.resellersContract),
  files: () => import('../core/files/files.contract').then((m) => m.filesContract),
  imports: () => import('../core/imports/imports.contract').then((m) => m.importsContract),
  plans: () => import('../core/reminders/reminders.contract').then((m) => m.remindersContract),
  calendar: () => import('../core/calendar/calendar.contract').then((m) => m.calendarContract),
  desk: () => import('../core/words/words.contract').then((m) => m.wordsContract),
  lifecycle: () => import('../core/lifecycle/lifecycle.contract').then((m) => m.lifecycleContract),
  totals: () => import('../core/totals/totals.contract').then((m) => m.totalsContract),
  debts: () => import('../core/totals/debts.contract').then((m) => m.debtsContract),
  merges: () => import('../core/customers/merges.contract').then((m) => m.mergesContract),
  exports: () => import('../core/exports/exports.contract').then((m) => m.exportsContract),
  paste: () => import('../core/paste/paste.contract').then((m) => m.pasteContract),
} satisfies { [A in Area]: () => Promise<ContractOf<A>> };
