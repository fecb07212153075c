import { addDays, daysBetween, type ShanghaiDay } from '../core/kernel/time';
import { continueCycle, startCycle, type ProductCycle } from '../core/reorder/product-cycle';
import type { SeedProduct } from './products';
import { between, logNormal, pick, wholeBetween, type Random } from './random';

/** Where a person shall stand with a product on the day of loading. */
export type Standing = 'using' | 'due' | 'given-up';

/** One purchase of one product by one person. */
export interface Purchase {
  product: SeedProduct;
  quantity: number;
  day: ShanghaiDay;
}

/** How one person uses one product. */
export interface Habit {
  product: SeedProduct;
  /** Days of one unit for this person, over the product's own. */
  factor: number;
  usualQuantity: number;
}

/** How long the shop has been writing its orders down. */
export const HISTORY_DAYS = 730;
/** No person is due longer than this: the seller has dealt with the older ones. */
const LONGEST_DUE_DAYS = 9;
const NOISE = 0.16;
/** Away, ill or stocked up: now and then an interval is longer. */
const PAUSE_CHANCE = 0.05;

export function habitOf(random: Random, product: SeedProduct): Habit {
  return { product, factor: between(random, 0.7, 1.5), usualQuantity: pick(random, product.usualQuantity) };
}

/**
 * The purchases of one product, oldest first, so that on `today` the person stands where `standing` says by the rule that the
 * app itself uses: the intervals are drawn first, and the last purchase is placed by what they make expected.
 * @param tenureDays how long ago the first purchase may be; at least one purchase is given
 */
export function purchasesOf(random: Random, habit: Habit, standing: Standing, tenureDays: number, today: ShanghaiDay): Purchase[] {
  const passedOf = daysSinceLast(random, standing);
  const most = Math.min(tenureDays, HISTORY_DAYS);
  const steps: Step[] = [{ quantity: quantityOf(random, habit), daysUntilNext: 0 }];
  for (let days = passedOf(habit.product.cycleDays); ; ) {
    const quantity = quantityOf(random, habit);
    const daysUntilNext = intervalOf(random, habit, quantity);
    days += daysUntilNext;
    if (days > most) return withinDays(most, steps, (kept) => purchasesEnding(habit.product, kept, today, passedOf), today);
    steps.unshift({ quantity, daysUntilNext });
  }
}

/** Leaves the oldest purchases away until all lie within the last `most` days; the last one stays. */
function withinDays(most: number, steps: readonly Step[], place: (steps: readonly Step[]) => Purchase[], today: ShanghaiDay): Purchase[] {
  const placed = place(steps);
  const tooOld = placed.filter(({ day }) => daysBetween(day, today) > most).length;
  return tooOld === 0 || steps.length === 1 ? placed : withinDays(most, steps.slice(Math.min(tooOld, steps.length - 1)), place, today);
}

/** One purchase and the days until the next one; the last has none. */
export interface Step {
  quantity: number;
  daysUntilNext: number;
}

/** Places purchases with the given rhythm, oldest first, so that the last one is `passedOf(expected days)` before `today`. */
export function purchasesEnding(product: SeedProduct, steps: readonly Step[], today: ShanghaiDay, passedOf: (expected: number) => number): Purchase[] {
  const endingOn = (lastDay: ShanghaiDay): Purchase[] => {
    let day = lastDay;
    const newestFirst: Purchase[] = [];
    for (const { quantity, daysUntilNext } of [...steps].reverse()) {
      day = addDays(day, -daysUntilNext);
      newestFirst.push({ product, quantity, day });
    }
    return newestFirst.reverse();
  };
  const missBy = (passed: number): number => Math.abs(passedOf(cycleOf(endingOn(addDays(today, -passed))).expectedDays) - passed);
  const roughly = passedOf(cycleOf(endingOn(today)).expectedDays);
  const nearby = SHIFTS.map((shift) => Math.max(0, roughly + shift));
  const exact = nearby.find((passed) => missBy(passed) === 0);
  return endingOn(addDays(today, -(exact ?? roughly)));
}

/** What is expected depends on the day of the week of the last purchase, so the right day lies a few days around the first guess. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

/** What the app will remember of purchases of one product, oldest first. */
export function cycleOf(purchases: readonly Purchase[]): ProductCycle {
  const [first, ...rest] = purchases.map(({ product, quantity, day }) => ({
    productId: product.productId,
    productName: product.name,
    unit: product.unit,
    cycleDays: product.cycleDays,
    day,
    quantity,
  }));
  if (!first) throw new Error('no purchases');
  return rest.reduce(continueCycle, startCycle(first));
}

function quantityOf(random: Random, { usualQuantity }: Habit): number {
  return random() < 0.8 ? usualQuantity : Math.max(1, usualQuantity + pick(random, [-1, 1]));
}

function intervalOf(random: Random, { product, factor }: Habit, quantity: number): number {
  const pause = random() < PAUSE_CHANCE ? between(random, 1.5, 2.2) : 1;
  return Math.max(2, Math.round(product.cycleDays * factor * quantity * logNormal(random, NOISE) * pause));
}

/** The days since the last purchase as a function of the days it is expected to last; drawn once. */
function daysSinceLast(random: Random, standing: Standing): (expected: number) => number {
  const due = Math.floor((LONGEST_DUE_DAYS + 1) * random() ** 2);
  const share = between(random, 0.02, 0.95);
  const silence = wholeBetween(random, 2, 90);
  if (standing === 'due') return (expected) => expected + Math.min(due, expected);
  if (standing === 'given-up') return (expected) => 3 * expected + silence;
  return (expected) => Math.floor(expected * share);
}
