import { COVERED_DAYS, intervalDensity, SHAPE, type DensityShape, type IntervalEvidence } from '../core/reorder/interval-density';
import { predictInterval } from '../core/reorder/predicted-interval';

/** What was known before one purchase, and when it came. */
export interface Prediction {
  evidence: IntervalEvidence;
  /** All earlier intervals, also those that the engine has forgotten. */
  known: readonly number[];
  /** What the engine said. */
  expectedDays: number;
  /** Days that passed. */
  days: number;
}

const FOLDS = 5;
const CONSTANTS = Object.keys(SHAPE) as (keyof DensityShape)[];
const SHARES: ReadonlySet<keyof DensityShape> = new Set(['recency', 'drawnIn', 'skipped', 'cycleFade']);
/** Where each fit begins, so that it owes nothing to the constants in use, which all people helped to choose. */
const PLAIN: DensityShape = { leastWidth: 0.5, relativeWidth: 0.3, recency: 0.9, drawnIn: 0.1, skipped: 0.05, cycleWeight: 0.5, cycleFade: 0.7, surpriseWeight: 0.5, surpriseWidth: 1.5, weekdayPower: 0.5, weekdayLent: 1 };
/** Each sweep tries every constant up and down by its factor. */
const SWEEPS = [1.6, 1.6, 1.25, 1.25, 1.1];

/**
 * Cross-validation by customer: the density's constants are fitted to four fifths of the people, by likelihood, and predict the
 * purchases of the rest; five times, so that everybody is once among the rest. Errors by person, and the constants of each fold.
 */
export function outOfFold(people: readonly (readonly Prediction[])[]): { errors: number[][]; shapes: DensityShape[] } {
  const shapes = Array.from({ length: FOLDS }, (_, fold) => fitted(people.filter((__, person) => person % FOLDS !== fold).flat()));
  const errors = people.map((predictions, person) => predictions.map(({ evidence, days }) => Math.abs(predictInterval(evidence, shapes[person % FOLDS]) - days)));
  return { errors, shapes };
}

/** How far the folds agree on each constant, beside the one in use. */
export function agreement(shapes: readonly DensityShape[]): Record<string, { least: number; most: number; inUse: number }> {
  const rounded = (value: number) => Number(value.toFixed(2));
  return Object.fromEntries(
    CONSTANTS.map((name) => {
      const values = shapes.map((shape) => shape[name]);
      return [name, { least: rounded(Math.min(...values)), most: rounded(Math.max(...values)), inUse: SHAPE[name] }];
    }),
  );
}

/** A coordinate search: plain, and the likelihood is smooth. */
function fitted(predictions: readonly Prediction[]): DensityShape {
  let [best, most] = [PLAIN, likelihood(predictions, PLAIN)];
  for (const factor of SWEEPS) {
    for (const name of CONSTANTS) {
      for (const shape of [moved(best, name, factor), moved(best, name, 1 / factor)]) {
        const likely = likelihood(predictions, shape);
        if (likely <= most) continue;
        [best, most] = [shape, likely];
        break;
      }
    }
  }
  return best;
}

/** Shares move by their odds, so that they stay between 0 and 1. */
function moved(shape: DensityShape, name: keyof DensityShape, factor: number): DensityShape {
  const value = shape[name];
  const odds = (value / (1 - value)) * factor;
  return { ...shape, [name]: SHARES.has(name) ? odds / (1 + odds) : value * factor };
}

/** The sum of the logarithms over purchases that the density covers. */
function likelihood(predictions: readonly Prediction[], shape: DensityShape): number {
  return predictions.reduce((sum, { evidence, days }) => (days > COVERED_DAYS ? sum : sum + Math.log(intervalDensity(evidence, shape)[days] ?? 1)), 0);
}
