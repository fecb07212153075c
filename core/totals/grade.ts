import { fen, type Fen } from '../kernel/money';
import { addDays, type ShanghaiDay } from '../kernel/time';
import { salesOfMonths, type CustomerTotals } from './customer-totals';
import { addMonths, firstDayOf, monthOf } from './period';

/**
 * ABC by cumulative share of sales: A are the customers, largest first, who together make the first 80 % of the sales, B
 * those who bring it to 95 %, C the rest; the one with whom a share is reached belongs to it. Who bought nothing has none.
 */
export type Grade = 'A' | 'B' | 'C';
export const GRADES = ['A', 'B', 'C'] as const;
export const SHARE_OF_A = 0.8;
export const SHARE_OF_B = 0.95;

/** The months whose sales are graded, the current one included. */
export const GRADED_MONTHS = 12;

/** Sales that count for the grade on `today`. */
export function gradedSales(totals: CustomerTotals, today: ShanghaiDay): Fen {
  return salesOfMonths(totals, monthOf(today), GRADED_MONTHS);
}

/** The last day before {@link gradedSales} changes by itself, when a month with sales leaves the period. Null when none will. */
export function nextGradeDay(totals: CustomerTotals, today: ShanghaiDay): ShanghaiDay | null {
  const first = addMonths(monthOf(today), 1 - GRADED_MONTHS);
  const oldest = Object.keys(totals.months).filter((month) => month >= first).sort()[0];
  return oldest === undefined ? null : addDays(firstDayOf(addMonths(monthOf(oldest as ShanghaiDay), GRADED_MONTHS)), -1);
}

/**
 * Sales of the graded months over those of the same number of months before them, less one: 0.25 is a quarter more.
 * Null when there were none before.
 */
export function growthOf(totals: CustomerTotals, today: ShanghaiDay): number | null {
  const month = monthOf(today);
  const before = salesOfMonths(totals, addMonths(month, -GRADED_MONTHS), GRADED_MONTHS);
  return before <= 0 ? null : salesOfMonths(totals, month, GRADED_MONTHS) / before - 1;
}

const KEY_WIDTH = 15;
const KEY_TOP = 10 ** KEY_WIDTH - 1;

/** Sorts customers by graded sales, largest first, then by id; null for who bought nothing. */
export function salesKey(salesFen: Fen, customerId: string): string | null {
  return salesFen > 0 ? `${String(KEY_TOP - salesFen).padStart(KEY_WIDTH, '0')}.${customerId}` : null;
}

/** The sales that a key was made of. */
export function salesOfKey(key: string): Fen {
  return fen(KEY_TOP - Number(key.slice(0, KEY_WIDTH)));
}

/** The keys of the last A and the last B customer; empty when there is none. */
export interface Cuts {
  a: string;
  b: string;
}

export const NO_CUTS: Cuts = { a: '', b: '' };

export function gradeOf(key: string | null, cuts: Cuts): Grade | null {
  if (key === null) return null;
  if (key <= cuts.a) return 'A';
  return key <= cuts.b ? 'B' : 'C';
}

/** The first place, walking from `before` sales on, at which the sum reaches `goal`; null when it does not. */
export function reach(keys: readonly string[], before: number, goal: number): { key: string | null; sum: number } {
  let sum = before;
  for (const key of keys) {
    sum += salesOfKey(key);
    if (sum >= goal) return { key, sum };
  }
  return { key: null, sum };
}

/** The cuts of all customers at once, for shops whose keys are at hand. */
export function cutsOf(keys: readonly string[]): Cuts {
  const sorted = [...keys].sort();
  const total = sorted.reduce((sum, key) => sum + salesOfKey(key), 0);
  return { a: reach(sorted, 0, SHARE_OF_A * total).key ?? '', b: reach(sorted, 0, SHARE_OF_B * total).key ?? '' };
}
