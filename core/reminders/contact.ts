import type { Grade } from '../totals/grade';
import { addDays, type ShanghaiDay } from '../kernel/time';
import type { ContactBook, ContactFacts } from './contact-facts';
import { livePlans } from './plan';
import { ANSWERED_KINDS, CAPPED_KINDS, COMPLAINT_KINDS, KINDS_BY_URGENCY, QUIET_KINDS, type Reason, type ReasonKind } from './reason';
import { reasonSources } from './reason-sources';

/** One character a kind, in the order of characters: 0–9, then letters. */
const RANKS = 36;
const GRADE_RANK: Record<Grade | 'none', string> = { A: '1', B: '2', C: '3', none: '4' };

/**
 * Every reason of today and the next of each source, whether acted on or not. Who wants peace, or complains, is spared what is
 * planned for a whole segment: it was not planned for them.
 */
export function allReasons(facts: ContactFacts, today: ShanghaiDay): Reason[] {
  const peace = facts.contact.complaint || facts.silenced;
  const kept = facts.contact.complaint ? COMPLAINT_KINDS : facts.silenced ? QUIET_KINDS : KINDS_BY_URGENCY;
  return reasonSources.flatMap((source) => source(facts, today)).filter((reason) => kept.includes(reason.kind) && !(peace && reason.kind === 'custom' && reason.ofSegment));
}

/** The reasons that nobody has acted on yet. */
export function openReasons(facts: ContactFacts, today: ShanghaiDay): Reason[] {
  const handled = new Set(facts.contact.handled);
  return allReasons(facts, today).filter(({ key, until }) => !handled.has(key) && (until === null || until >= today));
}

/** The reasons to contact somebody today, the most urgent first. */
export function dueReasons(facts: ContactFacts, today: ShanghaiDay): Reason[] {
  const { postponedTo } = facts.contact;
  if (postponedTo !== null && postponedTo > today) return [];
  return openReasons(facts, today)
    .filter(({ day }) => day <= today)
    .sort((a, b) => KINDS_BY_URGENCY.indexOf(a.kind) - KINDS_BY_URGENCY.indexOf(b.kind) || (a.day < b.day ? -1 : 1));
}

/**
 * Sorts the rows of 今天: by the kind of the most urgent reason, then by grade, then by how long it has been due, then by
 * customer. Nothing in it depends on the day it is read, so an index keeps the order.
 */
export function rankKey(reasons: readonly Reason[], { grade }: Pick<ContactFacts, 'grade'>, customerId: string): string {
  const first = reasons[0];
  if (!first) throw new Error('a row has a reason');
  return `${KINDS_BY_URGENCY.indexOf(first.kind).toString(RANKS)}${GRADE_RANK[grade ?? 'none']}.${first.day}.${customerId}`;
}

export interface ContactDays {
  /** The customer's place in 今天; null when there is nothing to do today. */
  todayKey: string | null;
  /** The day on which to contact them next: today when they are in 今天. */
  contactDay: ShanghaiDay | null;
  /** The first day on which all this changes by itself. */
  wakeDay: ShanghaiDay | null;
}

export function contactDays(facts: ContactFacts, customerId: string, today: ShanghaiDay): ContactDays {
  const due = dueReasons(facts, today);
  const open = openReasons(facts, today);
  const { postponedTo } = facts.contact;
  const shownFrom = (day: ShanghaiDay) => (postponedTo !== null && postponedTo > day ? postponedTo : day);
  const later = (reasons: readonly Reason[]) => reasons.map(({ day }) => shownFrom(day)).filter((day) => day > today);
  const byThemselves = open.filter((reason) => reason.kind !== 'run-out' || reason.state !== 'scheduled');
  const ends = due.flatMap(({ until }) => (until === null ? [] : [addDays(until, 1)]));
  return {
    todayKey: due.length === 0 ? null : rankKey(due, facts, customerId),
    contactDay: due.length > 0 ? today : earliest(later(open)),
    wakeDay: earliest([...later(byThemselves), ...ends]),
  };
}

function earliest(days: readonly ShanghaiDay[]): ShanghaiDay | null {
  return days.reduce<ShanghaiDay | null>((best, day) => (best === null || day < best ? day : best), null);
}

/** How often care may knock, and what the seller does not want to be shown. */
export interface ContactRules {
  capContacts: number;
  capDays: number;
  off: ReasonKind[];
}

/** One contact of care in fourteen days. */
export const DEFAULT_RULES: ContactRules = { capContacts: 1, capDays: 14, off: [] };

/** The reasons that the shop's rules leave: when the cap is reached, none that is mere care. */
export function withinRules(reasons: readonly Reason[], contacted: readonly ShanghaiDay[], rules: ContactRules, today: ShanghaiDay): Reason[] {
  const recent = contacted.filter((day) => day > addDays(today, -rules.capDays));
  const capped = recent.length >= rules.capContacts;
  return reasons.filter(({ kind }) => !rules.off.includes(kind) && !(capped && CAPPED_KINDS.includes(kind)));
}

const CONTACTS_KEPT = 10;

/** The book after the seller contacted the person about `due`. Occasions that can come up no more are forgotten, as are plans that were done before. */
export function afterContact(facts: ContactFacts, due: readonly Reason[], today: ShanghaiDay): ContactBook {
  const possible = new Set(allReasons({ ...facts, silenced: false, contact: { ...facts.contact, complaint: false } }, today).map(({ key }) => key));
  const handled = [...facts.contact.handled.filter((key) => possible.has(key)), ...due.filter(({ kind }) => !ANSWERED_KINDS.includes(kind)).map(({ key }) => key)];
  return { ...facts.contact, handled: [...new Set(handled)], plans: livePlans(facts.contact), postponedTo: null, copied: null, contacted: [...facts.contact.contacted, today].slice(-CONTACTS_KEPT) };
}
