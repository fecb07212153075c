import { customersContract } from './customers/customers.contract';
import { tagsContract } from './segments/tags.contract';
import { exportsContract } from './exports/exports.contract';
import { filesContract } from './files/files.contract';
import { importsContract } from './imports/imports.contract';
import type { InputOf, RefusalOf, RouterRefusal, ValueOf } from './kernel/contract';
import { mergesContract } from './customers/merges.contract';
import { assistantsContract } from './merchants/assistants.contract';
import { merchantsContract } from './merchants/merchants.contract';
import { noticesContract } from './notices/notices.contract';
import { mineContract } from './orders/mine.contract';
import { ordersContract } from './orders/orders.contract';
import { restockContract } from './orders/restock.contract';
import { pasteContract } from './paste/paste.contract';
import { privacyContract } from './privacy/privacy.contract';
import { profileContract } from './profile/profile.contract';
import { productsContract } from './products/products.contract';
import { remindersContract } from './reminders/reminders.contract';
import { debtsContract } from './totals/debts.contract';
import { totalsContract } from './totals/totals.contract';
import { calendarContract } from './calendar/calendar.contract';
import { lifecycleContract } from './lifecycle/lifecycle.contract';
import { wordsContract } from './words/words.contract';
import { resellersContract } from './resellers/resellers.contract';
import { shippingContract } from './shipping/shipping.contract';
import { searchContract } from './search/search.contract';
import { rulesContract } from './segments/rules.contract';
import { segmentsContract } from './segments/segments.contract';

/** Every action of the api, one line a feature. */
export const contract = {
  ...assistantsContract,
  ...merchantsContract,
  ...customersContract,
  ...searchContract,
  ...segmentsContract,
  ...tagsContract,
  ...rulesContract,
  ...profileContract,
  ...privacyContract,
  ...productsContract,
  ...ordersContract,
  ...mineContract,
  ...restockContract,
  ...shippingContract,
  ...remindersContract,
  ...noticesContract,
  ...resellersContract,
  ...filesContract,
  ...importsContract,
  ...totalsContract,
  ...debtsContract,
  ...pasteContract,
  ...exportsContract,
  ...mergesContract,
  ...calendarContract,
  ...wordsContract,
  ...lifecycleContract,
};

export type Contract = typeof contract;
export type ActionName = keyof Contract;
export type ActionInput<N extends ActionName> = InputOf<Contract[N]>;
export type ActionValue<N extends ActionName> = ValueOf<Contract[N]>;
export type ActionRefusal<N extends ActionName> = RefusalOf<Contract[N]>;
/** Every code the wire can carry. */
export type RefusalCode = RouterRefusal | { [N in ActionName]: ActionRefusal<N> }[ActionName];

/** What the client sends to the `api` function. */
export interface ApiRequest<N extends ActionName = ActionName> {
  action: N;
  input: ActionInput<N>;
  /** One of the caller's own callers; may be left out when there is only one that fits. */
  as?: string;
  /** Required for commands. */
  requestId?: string;
  /** Of a command that waited on the phone: when the person gave it, by the phone's clock. */
  givenAt?: number;
}
