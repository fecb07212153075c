import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { afterContact, dueReasons } from '../../core/reminders/contact';
import { asksOf } from '../../core/reminders/own-asks';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { dueProducts, markHandled } from '../../core/reorder/purchase-record';
import type { Reason } from '../../core/reminders/reason';
import { winBackReason } from '../../core/reminders/win-back';
import { toldIn, type ContactBook } from '../../core/reminders/contact-facts';
import { rememberSaid } from '../../core/words/choose-wording';
import { withTold } from '../../core/words/told';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import { countDone } from './desk-repository';
import { changedReminder, plainReminder } from './reminder-repository';
import { leftAlone, remindedAgain } from './leave-alone';
import { reminderAfter } from './schedule-reminder';
import { undoOf } from './undo-of';
import { withReminder } from './contact-fields';

function heard(book: ContactBook, { wordingId, sentence }: { wordingId?: string | null; sentence?: string | null }): Pick<ContactBook, 'said' | 'told'> {
  return { said: rememberSaid(book.said, wordingId ?? null), told: sentence ? withTold(toldIn(book), sentence) : toldIn(book) };
}

/** The customer keeps their place everywhere: nothing was done yet but words put on a clipboard. */
export const sayWords: Command<'reminders.say'> = {
  async run({ documents, now }, { customerId, key, text, ...words }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const contact = { ...customer.contact, ...heard(customer.contact, words), copied: { key, text, day: shanghaiDayOf(now) } };
    await documents.settle('customers', { ...customer, contact });
    return ok({});
  },
};

/**
 * 完成: this contact covers every reason of the day and every product that has run out; the next reminder is scheduled. With a key
 * it was about that alone, and what has run out is still to be spoken of.
 */
export const completeReminder: Command<'reminders.complete'> = {
  async run(context, { customerId, key, ...words }) {
    const { documents, now, random } = context;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const today = shanghaiDayOf(now);
    const due = actedOn(customer, key, today);
    if (due.length === 0) return ok({});
    const contact = { ...afterContact(customer, due, today), ...heard(customer.contact, words) };
    const isWhole = key === null || key === undefined;
    await documents.replace('customers', isWhole ? await handleRunOut(context, customer, contact, today) : contacted(context, customer, contact));
    const told = { kind: 'reminder-done' as const, productName: isWhole ? (customer.contact.runOut?.productName ?? '') : '', reasons: [...new Set(due.map(({ kind }) => kind))] };
    await tell(documents, customerId, now, [{ entry: told }, ...visitsAmong(due)].map(({ entry }) => ({ occasion: newId('request', random), entry })));
    await countDone(context, 1);
    return ok({});
  },
};

/** What a contact was about: everything that is due, or, with a key, to win somebody back and nothing else. */
function actedOn(customer: CustomerDocument, key: string | null | undefined, today: ShanghaiDay): Reason[] {
  const due = dueReasons(customer, today);
  if (key === null || key === undefined) return due;
  const winBack = winBackReason(customer.record);
  return winBack?.key === key ? [due.find((reason) => reason.key === key) ?? winBack] : [];
}

/** A visit that was planned is written down as one that was made. */
function visitsAmong(due: readonly Reason[]): { entry: TimelineContent }[] {
  return due.flatMap((reason) => (reason.kind === 'custom' && reason.visit ? [{ entry: { kind: 'follow-up' as const, way: 'visit' as const, text: reason.text } }] : []));
}

function contacted({ now }: Pick<CommandContext, 'now'>, customer: CustomerDocument, contact: CustomerDocument['contact']): CustomerDocument {
  return changedCustomer(customer, { contact, beforeContact: undoOf(customer, { counted: true }) }, now);
}

async function handleRunOut({ documents, now }: CommandContext, customer: CustomerDocument, contact: CustomerDocument['contact'], today: ShanghaiDay): Promise<CustomerDocument> {
  const shown = customer.contact.runOut;
  const stored = shown === null ? null : await documents.get('reminders', reminderIdOf(customer.customerId));
  if (shown === null || stored === null) return contacted({ now }, customer, contact);
  const handled = [...new Set([shown.productId, ...dueProducts(customer.record, today)])];
  const beforeContact = undoOf(customer, { handled, reminder: plainReminder(stored), counted: true });
  const next = changedCustomer(customer, { record: markHandled(customer.record, handled, true), contact, beforeContact }, now);
  const reminder = reminderAfter(next, plainReminder(stored), today, 'done');
  await documents.replace('reminders', changedReminder(stored, reminder));
  return withReminder(next, reminder, today);
}

export const reopenReminder: Command<'reminders.reopen'> = {
  async run(context, { customerId }) {
    const { documents, now } = context;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const before = customer.beforeContact;
    if (before === null) return ok({});
    const stored = before.reminder === null ? null : await documents.get('reminders', before.reminder.reminderId);
    if (stored !== null && before.reminder !== null) await documents.replace('reminders', changedReminder(stored, before.reminder));
    const record = markHandled(customer.record, before.handled, false);
    const { plans, openOrders, asked, complaint, said, told, asks } = customer.contact;
    const contact = { ...before.contact, plans, openOrders, asked, complaint, said, told, ...(asks && { asks }) };
    const silenced = before.silenced || asksOf(customer.contact).quiet !== null;
    await documents.replace('customers', changedCustomer(customer, { silenced, record, contact, beforeContact: null }, now));
    if (before.counted) await countDone(context, -1);
    return ok({});
  },
};

export const postponeReminder: Command<'reminders.postpone'> = {
  async run({ documents, now }, { customerId, toDay }) {
    if (toDay <= shanghaiDayOf(now)) return refuse('DAY_IN_PAST', 'toDay');
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const { runOut } = customer.contact;
    const seen = runOut?.state === 'unknown' ? { ...runOut, state: 'open' as const } : runOut;
    const contact = { ...customer.contact, postponedTo: toDay, copied: null, runOut: seen };
    await documents.replace('customers', changedCustomer(customer, { contact, beforeContact: undoOf(customer) }, now));
    return ok({});
  },
};

export const silenceReminder: Command<'reminders.silence'> = {
  async run({ documents, now, random }, { customerId, quiet }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.silenced !== quiet) await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'quiet', on: quiet } }]);
    const lifted = { ...customer, contact: { ...customer.contact, asks: { ...asksOf(customer.contact), quiet: null } } };
    await documents.replace('customers', await (quiet ? leftAlone(documents, customer, now) : remindedAgain(documents, lifted, now)));
    return ok({});
  },
};
