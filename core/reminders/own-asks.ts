import { addDays, daysBetween, type ShanghaiDay } from '../kernel/time';
import type { ContactBook } from './contact-facts';
import { unfinishedOrders } from './unfinished-orders';

/**
 * What a person asked for themselves, each with the day: to be left alone (《个人信息保护法》 art. 44: refusing what is done with
 * one's data; 《广告法》 art. 43: no advertising to who refuses it), and that what is kept of them be deleted (art. 47).
 */
export interface OwnAsks {
  quiet: ShanghaiDay | null;
  deletion: ShanghaiDay | null;
}

/** Stricter than the 15 working days that 《App违法违规收集使用个人信息行为认定方法》 art. 6 allows for a deletion. */
export const DELETION_DAYS = 15;

/** Of somebody who never asked for anything the book says nothing. */
export function asksOf({ asks }: Pick<ContactBook, 'asks'>): OwnAsks {
  return asks ?? { quiet: null, deletion: null };
}

/**
 * The day from which somebody whom the shop has parted with is deleted without anybody's doing: the day they ask, or, while
 * orders are under way that the seller may still want to settle, the last one that is in time. Null when they did not ask.
 */
export function erasedFrom(contact: ContactBook): ShanghaiDay | null {
  const { deletion } = asksOf(contact);
  return deletion === null || unfinishedOrders(contact) === 0 ? deletion : deletionDueDay(deletion);
}

/** The last day on which a deletion that was asked for is in time. */
export function deletionDueDay(asked: ShanghaiDay): ShanghaiDay {
  return addDays(asked, DELETION_DAYS);
}

/** Days that are left for a deletion; negative when it is late. */
export function daysToDelete(asked: ShanghaiDay, today: ShanghaiDay): number {
  return daysBetween(today, deletionDueDay(asked));
}

/** What either record of one person asked for holds for both, from the first day it was said. */
export function mergedAsks(keep: OwnAsks, gone: OwnAsks): OwnAsks {
  const first = (a: ShanghaiDay | null, b: ShanghaiDay | null) => (a === null || b === null ? (a ?? b) : a < b ? a : b);
  return { quiet: first(keep.quiet, gone.quiet), deletion: first(keep.deletion, gone.deletion) };
}
