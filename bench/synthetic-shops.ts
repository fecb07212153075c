import type { ProductId } from '../core/kernel/ids';
import { addDays, daysBetween, shanghaiDay } from '../core/kernel/time';
import { median } from '../core/reorder/predicted-interval';
import { continueCycle, startCycle, type ProductCycle } from '../core/reorder/product-cycle';
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

const PREDICTORS = ['engine', 'ownMedian', 'ownMedianPerUnit', 'productCycle', 'fixed30'] as const;

interface Outcome {
  predictedDays: Record<(typeof PREDICTORS)[number], number>;
  /** Days until what was bought ran out, and until the next purchase. */
  lasts: number;
  next: number;
}

/**
 * Predictions against the true run-out days, which only a made-up shop knows, and against the next purchases, after at least two
 * known intervals. Uneven people buy more often before the middle of their intervals than at it, so the two differ for them.
 */
export function benchSyntheticShops(): void {
  for (const [name, circumstances] of Object.entries(SHOPS)) {
    const random = randomOf(name);
    const people = Array.from({ length: PEOPLE }, () => PRODUCTS.map((cycleDays) => outcomesOf(random, cycleDays, circumstances))).flat();
    const rows = PREDICTORS.map((predictor) => {
      const scoreAgainst = (truth: 'lasts' | 'next') => scoreOf(people.map((outcomes) => outcomes.map((outcome) => Math.round(Math.abs(outcome.predictedDays[predictor] - outcome[truth])))));
      const { medianErrorDays, meanErrorDays, within7 } = scoreAgainst('lasts');
      const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
      return [predictor, { medianErrorDays, meanErrorDays: rounded(meanErrorDays, 2), within7: rounded(within7, 3), purchaseWithin7: rounded(scoreAgainst('next').within7, 3) }];
    });
    console.log(`\nRun-out days of a made-up shop, ${PRODUCTS.length} products: ${name}`);
    console.table(Object.fromEntries(rows));
  }
}

/** One person and one product. */
function outcomesOf(random: Random, cycleDays: number, { noise, quantities, away, missed = 0, largerPacks }: Circumstances): Outcome[] {
  const outcomes: Outcome[] = [];
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
    const writtenDown: boolean = n === 0 || random() >= missed;
    const next = Math.max(1, Math.round(lasts * logNormal(random, noise)));
    if (writtenDown) {
      if (cycle) {
        const days = daysBetween(cycle.lastDay, day);
        intervals.push({ days, perUnit: days / cycle.lastQuantity });
      }
      cycle = cycle ? continueCycle(cycle, { ...product, day, quantity }) : startCycle({ ...product, day, quantity });
      if (intervals.length >= 2) {
        const ownMedian = median(intervals.map(({ days }) => days));
        const ownMedianPerUnit = quantity * median(intervals.map(({ perUnit }) => perUnit));
        outcomes.push({ predictedDays: { engine: cycle.expectedDays, ownMedian, ownMedianPerUnit, productCycle: quantity * cycleDays, fixed30: 30 }, lasts, next });
      }
    }
    day = addDays(day, next);
  }
  return outcomes;
}
