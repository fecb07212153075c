import type { ProductId } from '../kernel/ids';
import { addDays, daysBetween, weekdayOf, type ShanghaiDay } from '../kernel/time';
import type { IntervalEvidence } from './interval-density';
import { median, predictInterval } from './predicted-interval';

/** How many of a person's own intervals are remembered: older ones would weigh under a twentieth of the newest. */
const INTERVALS_KEPT = 16;
/** Shares of the expected interval at which the phases change, and the days the first phase lasts. */
const PURCHASE_DAYS = 3;
const ENDING_SHARE = 0.8;
export const LAPSED_SHARE = 3;

/** Fewer purchases show no habit of the day of the week. */
const HABIT_PURCHASES = 4;

export type CyclePhase = 'purchase' | 'using' | 'ending' | 'reorder' | 'lapsed';

/** One observed interval between two purchases of a product. */
export interface ObservedInterval {
  /** Days per unit of what had been bought: quantity-normalised. */
  perUnit: number;
  /** Actual days over the days that were expected then. */
  ratio: number;
}

/** What is remembered of one customer's use of one product: constant in size, brought forward order by order. */
export interface ProductCycle {
  productId: ProductId;
  productName: string;
  unit: string;
  /** The days one unit lasts, as the product says: the prior. */
  cycleDays: number;
  lastDay: ShanghaiDay;
  /** Units bought on `lastDay`, all orders of that day together. */
  lastQuantity: number;
  /** Newest last, at most {@link INTERVALS_KEPT}. */
  intervals: ObservedInterval[];
  /** How often the person bought it on each day of the week, Sunday first. */
  weekdays: number[];
  /** The days the last purchase is expected to last: at least 1. */
  expectedDays: number;
  /** The `lastDay` whose reminder was acted on, so that nobody is reminded twice of one purchase. */
  handledDay: ShanghaiDay | null;
}

export interface Purchase {
  productId: ProductId;
  productName: string;
  unit: string;
  cycleDays: number;
  day: ShanghaiDay;
  quantity: number;
}

export function startCycle(purchase: Purchase): ProductCycle {
  return cycleAfter(purchase, purchase.quantity, [], [0, 0, 0, 0, 0, 0, 0], true);
}

/**
 * Brings a cycle forward by one purchase, in constant time. A second purchase on the same day adds to its quantity.
 * @throws when the purchase is earlier than the last one: such a history is folded again from its start.
 */
export function continueCycle(cycle: ProductCycle, purchase: Purchase): ProductCycle {
  const days = daysBetween(cycle.lastDay, purchase.day);
  if (days < 0) throw new Error('purchases must come in order of days');
  if (days === 0) return { ...cycleAfter(purchase, cycle.lastQuantity + purchase.quantity, cycle.intervals, cycle.weekdays, false), handledDay: cycle.handledDay };
  const observed = { perUnit: days / cycle.lastQuantity, ratio: days / cycle.expectedDays };
  return cycleAfter(purchase, purchase.quantity, [...cycle.intervals, observed].slice(-INTERVALS_KEPT), cycle.weekdays, true);
}

function cycleAfter({ productId, productName, unit, cycleDays, day }: Purchase, quantity: number, intervals: ObservedInterval[], before: readonly number[], newDay: boolean): ProductCycle {
  const weekdays = before.map((count, weekday) => count + (newDay && weekday === weekdayOf(day) ? 1 : 0));
  const known = { productId, productName, unit, cycleDays, lastDay: day, lastQuantity: quantity, intervals, weekdays };
  return { ...known, expectedDays: predictInterval(evidenceOf(known)), handledDay: null };
}

/** What is known of the next interval, scaled to what was bought last. */
export function evidenceOf({ cycleDays, lastQuantity, intervals, weekdays, lastDay }: Omit<ProductCycle, 'expectedDays' | 'handledDay'>): IntervalEvidence {
  return { prior: cycleDays * lastQuantity, intervals: intervals.map(({ perUnit }) => perUnit * lastQuantity), weekdays, lastWeekday: weekdayOf(lastDay) };
}

/** The person's usual days between purchases, for as much as was bought last: the median of what is known, or null. */
export function usualDays({ intervals, lastQuantity }: ProductCycle): number | null {
  return intervals.length === 0 ? null : Math.max(1, Math.round(median(intervals.map(({ perUnit }) => perUnit)) * lastQuantity));
}

/** The day of the week on which more than half of four or more purchases were made, Sunday 0, or null. */
export function favouriteWeekday({ weekdays }: ProductCycle): number | null {
  const total = weekdays.reduce((a, b) => a + b, 0);
  const most = Math.max(...weekdays);
  return total >= HABIT_PURCHASES && most > total / 2 ? weekdays.indexOf(most) : null;
}

/** The day the customer is expected to have run out. */
export function runOutDay(cycle: ProductCycle): ShanghaiDay {
  return addDays(cycle.lastDay, cycle.expectedDays);
}

/** The first day on which the product counts as given up, at `share` times the expected interval. */
export function lapseDay(cycle: ProductCycle, share: number = LAPSED_SHARE): ShanghaiDay {
  return addDays(cycle.lastDay, share * cycle.expectedDays + 1);
}

/** Where the customer stands on `today` between two purchases. */
export function phaseOf(cycle: ProductCycle, today: ShanghaiDay): CyclePhase {
  const passed = daysBetween(cycle.lastDay, today);
  const expected = cycle.expectedDays;
  if (passed > LAPSED_SHARE * expected) return 'lapsed';
  if (passed >= expected) return 'reorder';
  if (passed >= ENDING_SHARE * expected) return 'ending';
  return passed < PURCHASE_DAYS ? 'purchase' : 'using';
}
