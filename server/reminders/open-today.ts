import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { dueReasons, withinRules } from '../../core/reminders/contact';
import type { Reason } from '../../core/reminders/reason';
import type { TodayRow } from '../../core/reminders/reminders.contract';
import { toldIn } from '../../core/reminders/contact-facts';
import { chooseWordings, type Words } from '../../core/words/choose-wording';
import { matterOf, productOf, slotValues } from '../../core/words/reason-words';
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
  const copied = contact.copied?.key === first.key ? contact.copied : null;
  return { customerId, customerName, stage, grade, reasons, ...wordsFor(customer, first, wordings, formOfAddress(customerName), today), copied, version };
}

function wordsFor({ customerId, stage, contact }: CustomerDocument, first: Reason, wordings: readonly Wording[], called: string, today: ShanghaiDay): Words {
  const about = matterOf(first);
  const occasion = { kind: first.kind, stage, productId: productOf(first), about, values: slotValues(first, called, today), said: contact.said, told: toldIn(contact), personId: customerId };
  if (first.kind !== 'custom' || !first.ofSegment) return chooseWordings(wordings, occasion);
  // A plan for a segment brings its own words, or none; what the seller wrote for its matter goes on from there.
  const { planId, ofSegment } = first;
  const ofPlan: Wording[] = ofSegment.words ? [{ wordingId: `plan.${planId}`, kind: 'custom', stage: null, productId: null, about, text: ofSegment.words }] : [];
  return chooseWordings([...ofPlan, ...wordings.filter((wording) => wording.about)], occasion, []);
}
