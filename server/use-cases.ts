import type { ActionName } from '../core/contract';
import { acceptCard } from './cards/accept-card';
import { issueCard } from './cards/issue-card';
import { openCard } from './cards/open-card';
import { addNote, moveStage, removeCustomer, restoreCustomer, tagCustomer } from './customers/change-customer';
import { findCustomersByPhone, getCustomer, listCustomers, readTimeline, searchCustomers } from './customers/read-customers';
import { saveCustomer } from './customers/save-customer';
import { getImport, listImports } from './imports/read-imports';
import { openImport, planImportAgain } from './imports/plan-import';
import { runImportSlice } from './imports/run-slice';
import { undoImportSlice } from './imports/undo-slice';
import { createMerchant } from './merchants/create-merchant';
import { openSession, readCatalogue } from './merchants/read-merchant';
import { setTemplates } from './merchants/set-templates';
import { recordPrompt } from './notices/record-prompt';
import { cancelOrder, recordPayment } from './orders/change-order';
import { placeOrder } from './orders/place-order';
import { listMyOrders, openMine, ordersOfCustomer, readMyOrder } from './orders/read-orders';
import type { AnyoneCommand, AnyoneQuery, Query, SomeCommand } from './platform/context';
import { saveProduct } from './products/save-product';
import { completeReminder, postponeReminder, reopenReminder, silenceReminder } from './reminders/act-on-reminder';
import { openToday } from './reminders/open-today';
import { listResellers } from './resellers/list-resellers';
import { promoteReseller } from './resellers/promote-reseller';

type UseCase<N extends ActionName> = Query<N> | AnyoneQuery<N> | AnyoneCommand<N> | SomeCommand<N>;

/** One line an action; a missing one does not compile. */
export const useCases = {
  'session.open': openSession,
  'merchants.create': createMerchant,
  'merchants.catalogue': readCatalogue,
  'merchants.setTemplates': setTemplates,
  'cards.issue': issueCard,
  'cards.open': openCard,
  'cards.accept': acceptCard,
  'customers.save': saveCustomer,
  'customers.findByPhone': findCustomersByPhone,
  'customers.list': listCustomers,
  'customers.search': searchCustomers,
  'customers.get': getCustomer,
  'customers.timeline': readTimeline,
  'customers.tag': tagCustomer,
  'customers.note': addNote,
  'customers.moveStage': moveStage,
  'customers.remove': removeCustomer,
  'customers.restore': restoreCustomer,
  'products.save': saveProduct,
  'orders.place': placeOrder,
  'orders.recordPayment': recordPayment,
  'orders.cancel': cancelOrder,
  'orders.ofCustomer': ordersOfCustomer,
  'mine.open': openMine,
  'mine.orders': listMyOrders,
  'mine.order': readMyOrder,
  'today.open': openToday,
  'reminders.complete': completeReminder,
  'reminders.reopen': reopenReminder,
  'reminders.postpone': postponeReminder,
  'reminders.silence': silenceReminder,
  'notices.recordPrompt': recordPrompt,
  'resellers.promote': promoteReseller,
  'resellers.list': listResellers,
  'imports.open': openImport,
  'imports.plan': planImportAgain,
  'imports.runSlice': runImportSlice,
  'imports.undoSlice': undoImportSlice,
  'imports.get': getImport,
  'imports.list': listImports,
} satisfies { [N in ActionName]: UseCase<N> };
