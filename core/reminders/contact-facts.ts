import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { OrderId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import { bothTold, NOTHING_TOLD, type Told } from '../words/told';
import type { PurchaseRecord } from '../reorder/purchase-record';
import type { Grade } from '../totals/grade';
import { asksOf, mergedAsks, type OwnAsks } from './own-asks';
import type { Plan } from './plan';
import type { ReasonAbout } from './reason';

/** One order that still asks for something. */
export interface OpenOrder {
  orderId: OrderId;
  day: ShanghaiDay;
  summary: string;
  waiting: boolean;
  /** A reseller asks for it, and the seller has not answered; absent in books of before resellers could. */
  requested?: boolean;
  owedFen: Fen;
  signedDay: ShanghaiDay | null;
}

/** A text on its way into the chat. */
export interface Copied {
  key: string;
  day: ShanghaiDay;
  text: string;
}

/** What was said and done about contacting one customer; everything else about it follows from facts kept elsewhere. */
export interface ContactBook {
  /** Occasions that were acted on; those that can no longer come up are forgotten. */
  handled: string[];
  /** 延后: nothing shows before this day. */
  postponedTo: ShanghaiDay | null;
  /** The last days on which the seller contacted them, newest last. */
  contacted: ShanghaiDay[];
  /** Wordings used last, newest last. */
  said: string[];
  /** Every sentence that was ever said; read it through {@link toldIn}. */
  told?: Told;
  /** The words that were copied for the occasion `key` and not reported as done yet; absent in books of before that was kept. */
  copied?: Copied | null;
  /** The reorder reminder while it waits for its day or is the seller's to act on; null while a notice tells the customer. */
  runOut: Extract<ReasonAbout, { kind: 'run-out' }> & { dueDay: ShanghaiDay } | null;
  openOrders: OpenOrder[];
  /** The last enquiry that no order has answered. */
  asked: { day: ShanghaiDay; text: string } | null;
  complaint: boolean;
  plans: Plan[];
  /** Read it through `asksOf`. */
  asks?: OwnAsks;
}

export const EMPTY_BOOK: ContactBook = { handled: [], postponedTo: null, contacted: [], said: [], told: NOTHING_TOLD, copied: null, runOut: null, openOrders: [], asked: null, complaint: false, plans: [] };

/** The orders that are not paid in full, the oldest first. */
export function owingOrders({ openOrders }: Pick<ContactBook, 'openOrders'>): OpenOrder[] {
  return openOrders.filter(({ owedFen }) => owedFen > 0).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Nothing in books of before sentences were remembered. */
export function toldIn({ told }: Pick<ContactBook, 'told'>): Told {
  return told ?? NOTHING_TOLD;
}

/** Everything that reasons are drawn from. */
export interface ContactFacts {
  stage: LifecycleStage;
  levelId: string | null;
  grade: Grade | null;
  silenced: boolean;
  birthday: string;
  record: PurchaseRecord;
  lapseDay: ShanghaiDay | null;
  contact: ContactBook;
}

/** A day of a segment's plan that both were given is one. */
function bothPlans(keep: readonly Plan[], gone: readonly Plan[]): Plan[] {
  return [...keep, ...gone.filter(({ planId }) => keep.every((plan) => plan.planId !== planId))].slice(0, MOST_KEPT);
}

/** Of each sort, what is kept of two books together. */
const MOST_KEPT = 10;

/** The book of two people who turn out to be one: nothing either was promised or told is forgotten, and peace for one is peace for both. */
export function mergedBook(keep: ContactBook, gone: ContactBook): ContactBook {
  const later = [keep.asked, gone.asked].flatMap((asked) => asked ?? []).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  return {
    ...keep,
    handled: [...new Set([...keep.handled, ...gone.handled])],
    contacted: [...keep.contacted, ...gone.contacted].sort().slice(-MOST_KEPT),
    said: [...new Set([...gone.said, ...keep.said])].slice(-MOST_KEPT),
    told: bothTold(toldIn(gone), toldIn(keep)),
    openOrders: [...keep.openOrders, ...gone.openOrders],
    asked: later ?? null,
    complaint: keep.complaint || gone.complaint,
    plans: bothPlans(keep.plans, gone.plans),
    asks: mergedAsks(asksOf(keep), asksOf(gone)),
  };
}

/** The book of the one who was kept, parted again: as it was `before` the merge, except what was said and done since. Its orders are those that stay. */
export function keptBook(before: ContactBook, after: ContactBook, now: ContactBook, stays: (orderId: OrderId) => boolean): ContactBook {
  const keys = Object.keys({ ...before, ...after, ...now }) as (keyof ContactBook)[];
  const isAsLeft = (key: keyof ContactBook) => JSON.stringify(now[key]) === JSON.stringify(after[key]);
  const parts = keys.flatMap((key) => { const from = isAsLeft(key) ? before : now; return key in from ? [[key, from[key]]] : []; });
  return { ...(Object.fromEntries(parts) as ContactBook), openOrders: now.openOrders.filter(({ orderId }) => stays(orderId)) };
}

/** The book of the one who went, parted again. Their orders are as they stand by now, and what was asked for since the merge either may have meant. */
export function goneBook(before: ContactBook, after: ContactBook, now: ContactBook, goes: (orderId: OrderId) => boolean): ContactBook {
  const [asked, asks] = [asksOf(after), asksOf(now)];
  const since: OwnAsks = { quiet: asks.quiet === asked.quiet ? null : asks.quiet, deletion: asks.deletion === asked.deletion ? null : asks.deletion };
  const isAsked = since.quiet !== null || since.deletion !== null;
  return { ...before, openOrders: now.openOrders.filter(({ orderId }) => goes(orderId)), ...(isAsked && { asks: mergedAsks(asksOf(before), since) }) };
}
