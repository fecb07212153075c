import type { ProductId } from '../kernel/ids';
import { addDays, daysBetween, type ShanghaiDay } from '../kernel/time';

/** How many of a person's own intervals are remembered: enough for a median that one holiday cannot bend. */
const INTERVALS_KEPT = 9;
/** The product's own cycle weighs as much as this many intervals of the person. */
const PRIOR_WEIGHT = 1;
/** Shares of the expected interval at which the phases change, and the days the first phase lasts. */
const PURCHASE_DAYS = 3;
const ENDING_SHARE = 0.8;
const LAPSED_SHARE = 3;

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
  const { productId, productName, unit, cycleDays, day, quantity } = purchase;
  return { productId, productName, unit, cycleDays, lastDay: day, lastQuantity: quantity, intervals: [], handledDay: null };
}

/**
 * Brings a cycle forward by one purchase, in constant time. A second purchase on the same day adds to its quantity.
 * @throws when the purchase is earlier than the last one: such a history is folded again from its start.
 */
export function continueCycle(cycle: ProductCycle, purchase: Purchase): ProductCycle {
  const days = daysBetween(cycle.lastDay, purchase.day);
  if (days < 0) throw new Error('purchases must come in order of days');
  const { productName, unit, cycleDays } = purchase;
  if (days === 0) return { ...cycle, productName, unit, cycleDays, lastQuantity: cycle.lastQuantity + purchase.quantity };
  const observed = { perUnit: days / cycle.lastQuantity, ratio: days / expectedDays(cycle) };
  return {
    ...startCycle(purchase),
    intervals: [...cycle.intervals, observed].slice(-INTERVALS_KEPT),
  };
}

/**
 * The days the last purchase is expected to last: at least 1. Starts from cycle × quantity and moves to the person's own
 * quantity-normalised median as intervals are known; the median keeps one odd interval from moving the day.
 */
export function expectedDays(cycle: ProductCycle): number {
  const known = cycle.intervals.length;
  const own = known === 0 ? 0 : median(cycle.intervals.map((interval) => interval.perUnit));
  const perUnit = (cycle.cycleDays * PRIOR_WEIGHT + own * known) / (PRIOR_WEIGHT + known);
  return Math.max(1, Math.round(perUnit * cycle.lastQuantity));
}

/** The day the customer is expected to have run out. */
export function runOutDay(cycle: ProductCycle): ShanghaiDay {
  return addDays(cycle.lastDay, expectedDays(cycle));
}

/** The first day on which the product counts as given up. */
export function lapseDay(cycle: ProductCycle): ShanghaiDay {
  return addDays(cycle.lastDay, LAPSED_SHARE * expectedDays(cycle) + 1);
}

/** Where the customer stands on `today` between two purchases. */
export function phaseOf(cycle: ProductCycle, today: ShanghaiDay): CyclePhase {
  const passed = daysBetween(cycle.lastDay, today);
  const expected = expectedDays(cycle);
  if (passed > LAPSED_SHARE * expected) return 'lapsed';
  if (passed >= expected) return 'reorder';
  if (passed >= ENDING_SHARE * expected) return 'ending';
  return passed < PURCHASE_DAYS ? 'purchase' : 'using';
}

/** @throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
