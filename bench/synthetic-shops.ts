import type { ProductId } from '../core/kernel/ids';
import { addDays, daysBetween, shanghaiDay } from '../core/kernel/time';
import { median } from '../core/reorder/predicted-interval';
import { continueCycle, runOutDay, startCycle, type ProductCycle } from '../core/reorder/product-cycle';
import { between, logNormal, pick, randomOf, wholeBetween, type Random } from '../seeds/random';
import { scoreOf } from './prediction-scores';

/** What is unlike an even life in a made-up shop. */
interface Circumstances {
  /** Spread of the days between running out and buying again, over the days a purchase lasts. */
  noise: number;
  quantities: readonly number[];
  /** Every year the person is away, and uses nothing, for two to three weeks. */
  away?: boolean;
  /** The share of purchases that nobody wrote down. */
  missed?: number;
  /** Half way, the packs become twice as large under the same product. */
  largerPacks?: boolean;
}

const SHOPS: Record<string, Circumstances> = {
  'one unit each time': { noise: 0.15, quantities: [1] },
  'one to six units': { noise: 0.15, quantities: [1, 2, 3, 4, 5, 6] },
  'one to six, uneven people': { noise: 0.35, quantities: [1, 2, 3, 4, 5, 6] },
  'weeks away each year': { noise: 0.15, quantities: [1, 2, 3], away: true },
  'one in eight not written down': { noise: 0.15, quantities: [1, 2, 3], missed: 0.125 },
  'packs twice as large half way': { noise: 0.15, quantities: [1, 2], largerPacks: true },
};

const PEOPLE = 60;
const PRODUCTS = [20, 30, 45, 60];
const PURCHASES = 14;
const START = shanghaiDay('2026-01-01');

interface Errors {
  engine: number[];
  ownMedian: number[];
  ownMedianPerUnit: number[];
  productCycle: number[];
  fixed30: number[];
}

/** Predicted run-out days against the true ones, which only a made-up shop knows, after at least two known intervals. */
export function benchSyntheticShops(): void {
  for (const [name, circumstances] of Object.entries(SHOPS)) {
    const random = randomOf(name);
    const people = Array.from({ length: PEOPLE }, () => PRODUCTS.map((cycleDays) => errorsOf(random, cycleDays, circumstances))).flat();
    const rows = (['engine', 'ownMedian', 'ownMedianPerUnit', 'productCycle', 'fixed30'] as const).map((predictor) => {
      const { medianErrorDays, meanErrorDays, within7 } = scoreOf(people.map((errors) => errors[predictor].map(Math.round)));
      return [predictor, { medianErrorDays, meanErrorDays: Number(meanErrorDays.toFixed(2)), within7: Number(within7.toFixed(3)) }];
    });
    console.log(`\nRun-out days of a made-up shop, ${PRODUCTS.length} products: ${name}`);
    console.table(Object.fromEntries(rows));
  }
}

/** One person and one product. */
function errorsOf(random: Random, cycleDays: number, { noise, quantities, away, missed = 0, largerPacks }: Circumstances): Errors {
  const errors: Errors = { engine: [], ownMedian: [], ownMedianPerUnit: [], productCycle: [], fixed30: [] };
  const daysPerUnit = cycleDays * between(random, 0.6, 1.6);
  const awayFrom = wholeBetween(random, 0, 364);
  const awayFor = away ? wholeBetween(random, 14, 21) : 0;
  const product = { productId: 'p_anything' as ProductId, productName: '', unit: '', cycleDays };
  const intervals: { days: number; perUnit: number }[] = [];
  let cycle: ProductCycle | null = null;
  let day = START;
  for (let n = 0; n < PURCHASES; n += 1) {
    const quantity = pick(random, quantities);
    const inUse = quantity * daysPerUnit * (largerPacks && n >= PURCHASES / 2 ? 2 : 1);
    const untilAway = (((awayFrom - daysBetween(START, day)) % 365) + 365) % 365;
    const lasts = Math.round(inUse + (untilAway < inUse ? awayFor : 0));
    if (n === 0 || random() >= missed) {
      if (cycle) {
        const days = daysBetween(cycle.lastDay, day);
        intervals.push({ days, perUnit: days / cycle.lastQuantity });
      }
      cycle = cycle ? continueCycle(cycle, { ...product, day, quantity }) : startCycle({ ...product, day, quantity });
      if (intervals.length >= 2) {
        errors.engine.push(Math.abs(daysBetween(day, runOutDay(cycle)) - lasts));
        errors.ownMedian.push(Math.abs(median(intervals.map((one) => one.days)) - lasts));
        errors.ownMedianPerUnit.push(Math.abs(quantity * median(intervals.map((one) => one.perUnit)) - lasts));
        errors.productCycle.push(Math.abs(quantity * cycleDays - lasts));
        errors.fixed30.push(Math.abs(30 - lasts));
      }
    }
    day = addDays(day, Math.max(1, Math.round(lasts * logNormal(random, noise))));
  }
  return errors;
}
