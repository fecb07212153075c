import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { dueReasons, withinRules } from '../../core/reminders/contact';
import type { Reason } from '../../core/reminders/reason';
import type { TodayRow } from '../../core/reminders/reminders.contract';
import { chooseWordings, type ReadyText } from '../../core/words/choose-wording';
import { productOf, slotValues } from '../../core/words/reason-words';
import { fillSlots } from '../../core/words/slots';
import type { Wording } from '../../core/words/wording';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import { readDesk } from './desk-repository';

const ROWS = 50;
/** Some whom the shop's rules hide today may stand among the first; those who are mere care stand last anyway. */
const ROWS_READ = 100;

export const openToday: Query<'today.open'> = async ({ documents, caller, now }) => {
  const day = shanghaiDayOf(now);
  const { rules, wordings, doneDays, lowStock } = await readDesk(documents, caller.merchantId);
  const found = await documents.find('customers', { index: 'today', equals: { removed: false, inToday: true }, limit: ROWS_READ });
  const rows = found.flatMap((customer) => {
    const reasons = withinRules(dueReasons(customer, day), customer.contact.contacted, rules, day);
    return reasons.length === 0 ? [] : [todayRow(customer, reasons, wordings, day)];
  });
  return ok({
    day,
    rows: rows.slice(0, ROWS),
    more: rows.length > ROWS || found.length === ROWS_READ,
    doneToday: doneDays[day] ?? 0,
    lowStock,
  });
};

function todayRow(customer: CustomerDocument, reasons: Reason[], wordings: readonly Wording[], today: ShanghaiDay): TodayRow {
  const { customerId, stage, grade, version, contact } = customer;
  const customerName = displayName(customer);
  const [first] = reasons;
  if (!first) throw new Error('a row has a reason');
  const called = formOfAddress(customerName);
  const occasion = { kind: first.kind, stage, productId: productOf(first), values: slotValues(first, called, today), said: contact.said, personId: customerId };
  return { customerId, customerName, stage, grade, reasons, texts: first.kind === 'custom' && first.ofSegment ? wordsOfPlan(first.planId, first.ofSegment.words, called) : chooseWordings(wordings, occasion), version };
}

/** A plan for a segment brings its own words, or none. */
function wordsOfPlan(planId: string, words: string, called: string): ReadyText[] {
  const text = words && fillSlots(words, { 称呼: called });
  return text ? [{ wordingId: `plan.${planId}`, text }] : [];
}
