import type { FestivalId } from '../calendar/festival-names';
import type { OrderId, ProductId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { ReorderReason } from './reorder-reason';

/** What a reason is about; the client words it. */
export type ReasonAbout =
  | { kind: 'restock'; orderId: OrderId; summary: string; askedDay: ShanghaiDay }
  | { kind: 'deletion'; askedDay: ShanghaiDay; dueDay: ShanghaiDay }
  | { kind: 'to-ship'; orderId: OrderId; summary: string; orderDay: ShanghaiDay }
  | { kind: 'birthday'; birthday: ShanghaiDay; lunar: boolean }
  | { kind: 'asked'; askedDay: ShanghaiDay; text: string }
  | { kind: 'custom'; planId: string; text: string; visit: boolean; ofSegment?: { name: string; words: string } }
  | { kind: 'run-out'; state: 'scheduled' | 'open' | 'unknown'; productId: ProductId; productName: string; cycle: ReorderReason }
  | { kind: 'unpaid'; orderId: OrderId; summary: string; orderDay: ShanghaiDay; owedFen: Fen }
  | { kind: 'care'; orderId: OrderId; summary: string; signedDay: ShanghaiDay; first: boolean }
  | { kind: 'lapsing'; productName: string; lastDay: ShanghaiDay; expectedDays: number }
  | { kind: 'festival'; festival: FestivalId; festivalDay: ShanghaiDay };

export type ReasonKind = ReasonAbout['kind'];

/**
 * Why a person should be contacted: from `day` on, up to and including `until` (null: until it is acted on or has gone).
 * `key` names the occasion: one that was acted on never comes back.
 */
export type Reason = ReasonAbout & { key: string; day: ShanghaiDay; until: ShanghaiDay | null };

/**
 * The kinds, the most urgent first, and why in this order: a reseller waits for a yes or no and can do nothing until then; goods that somebody waits for are a promise; a deletion that was asked for has its legal term; a birthday is over
 * tomorrow; an enquiry cools by the day; what the seller noted for the day they meant; then who is about to buy elsewhere
 * (run-out), money that is late, and last the care that can wait. A festival concerns many at once, so it leads no list.
 */
export const KINDS_BY_URGENCY: readonly ReasonKind[] = ['restock', 'to-ship', 'deletion', 'birthday', 'asked', 'custom', 'run-out', 'unpaid', 'care', 'lapsing', 'festival'];

/** Care and win-back: what the contact cap covers. Never shipping, payment, a person's own reorder day, or what the seller noted. */
export const CAPPED_KINDS: readonly ReasonKind[] = ['birthday', 'care', 'lapsing', 'festival'];

/** What is left when a customer shall not be disturbed (不再提醒, 别再发). */
export const QUIET_KINDS: readonly ReasonKind[] = ['restock', 'to-ship', 'deletion', 'unpaid', 'custom'];

/** What is left while a complaint is open: nobody chases money from, or sends wishes to, somebody who is angry. */
export const COMPLAINT_KINDS: readonly ReasonKind[] = ['restock', 'to-ship', 'deletion', 'custom'];

/** Ended by an answer alone: 完成 tells that somebody was contacted, which answers no request. */
export const ANSWERED_KINDS: readonly ReasonKind[] = ['restock', 'deletion'];
