/** The days (or steps of days) that a density covers. */
export const COVERED_DAYS = 160;
/** Beyond so many widths a bell is left out. */
const REACH = 4;

const LOGS = Float64Array.from({ length: COVERED_DAYS + 1 }, (_, days) => Math.log(days));

/** The constants of {@link intervalDensity}. */
export interface DensityShape {
  /** The width of a bell: a little of a day, and a share of the days it stands for. */
  leastWidth: number;
  relativeWidth: number;
  /** Each earlier interval weighs this share of the one after it. */
  recency: number;
  /** How far each bell is drawn to the person's middle, as a share of the way on the scale of logarithms. */
  drawnIn: number;
  /** The share of purchases that are skipped, or made elsewhere, so that twice the interval passes. */
  skipped: number;
  /** The weight of the product's own cycle, and what each known interval leaves of it. */
  cycleWeight: number;
  cycleFade: number;
  /** The weight of a surprise, and the width of its bell over the logarithm of days. */
  surpriseWeight: number;
  surpriseWidth: number;
  /** How strongly the person's days of the week count, and the purchases lent to each before any is known. */
  weekdayPower: number;
  weekdayLent: number;
}

/** Where the likelihood of a grocer's log is greatest, rounded: it is flat there (`npm run bench -- reorder --folds`). */
export const SHAPE: DensityShape = {
  leastWidth: 0.2,
  relativeWidth: 0.25,
  recency: 0.82,
  drawnIn: 0.2,
  skipped: 0.1,
  cycleWeight: 0.4,
  cycleFade: 0.8,
  surpriseWeight: 0.6,
  surpriseWidth: 4,
  weekdayPower: 0.8,
  weekdayLent: 0.45,
};

export interface IntervalEvidence {
  /** Days that the last purchase should last by the product's own cycle. */
  prior: number;
  /** Days between the person's own purchases, scaled to what was bought last; oldest first. */
  intervals: readonly number[];
  /** How often the person bought on each day of the week, `weekdays[d]`; empty when days of the week do not matter. */
  weekdays: readonly number[];
  /** The day of the week of the last purchase, 0–6. */
  lastWeekday: number;
}

/**
 * `density[t]`: how likely the next purchase comes `t` days after the last, from 1 to {@link COVERED_DAYS}; the sum is 1. A
 * mixture: each remembered interval is a bell near itself, newer ones heavier, with a small one at its double; the product's
 * cycle is one that fades as the person becomes known; a very broad one stands for surprises. The days of the week on which the
 * person buys are raised. A kernel estimate (Silverman, Density Estimation, 1986) with recency weights, its kernels drawn in so
 * that their widths do not spread people wider than they are (West, Journal of the Royal Statistical Society B 55, 1993); the
 * bells have heavy tails (Student's t with 3 degrees of freedom). An interval far beyond the covered days adds nothing.
 */
export function intervalDensity({ prior, intervals, weekdays, lastWeekday }: IntervalEvidence, shape = SHAPE): Float64Array {
  const density = new Float64Array(COVERED_DAYS + 1);
  const middle = intervals.length === 0 ? prior : weightedMedian(intervals, shape.recency);
  const cycleWeight = shape.cycleWeight * shape.cycleFade ** intervals.length;
  addBell(density, prior, cycleWeight, shape);
  let weights = cycleWeight;
  let logs = cycleWeight * Math.log(prior);
  let weight = 1;
  for (let index = intervals.length - 1; index >= 0; index -= 1) {
    const interval = intervals[index] ?? prior;
    const days = interval * (middle / interval) ** shape.drawnIn;
    addBell(density, days, weight, shape);
    addBell(density, 2 * days, weight * shape.skipped, shape);
    weights += weight;
    logs += weight * Math.log(interval);
    weight *= shape.recency;
  }
  addSurprise(density, logs / weights, shape);
  return normalised(density, weekdayFactors(weekdays, lastWeekday, shape));
}

/** The interval up to which half of the weight lies: one odd interval hardly moves it, a changed rhythm soon does. */
function weightedMedian(intervals: readonly number[], recency: number): number {
  const weighed = intervals.map((days, index) => ({ days, weight: recency ** (intervals.length - 1 - index) })).sort((a, b) => a.days - b.days);
  let left = weighed.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return weighed.find(({ weight }) => (left -= weight) <= 0)?.days ?? 1;
}

/** Adds `weight` around `days`, spread over whole days. */
function addBell(density: Float64Array, days: number, weight: number, { leastWidth, relativeWidth }: DensityShape): void {
  const width = leastWidth + relativeWidth * days;
  const height = weight / width;
  const narrow = 1 / width;
  const last = Math.min(COVERED_DAYS, Math.floor(days + REACH * width));
  for (let t = Math.max(1, Math.ceil(days - REACH * width)); t <= last; t += 1) {
    density[t] = (density[t] ?? 0) + height * bellAt((t - days) * narrow);
  }
}

/** The same over the logarithm of days, around the geometric mean. */
function addSurprise(density: Float64Array, logOfCentre: number, { surpriseWeight, surpriseWidth }: DensityShape): void {
  for (let t = 1; t <= COVERED_DAYS; t += 1) {
    density[t] = (density[t] ?? 0) + (surpriseWeight / (surpriseWidth * t)) * bellAt(((LOGS[t] ?? 0) - logOfCentre) / surpriseWidth);
  }
}

function bellAt(widthsOff: number): number {
  const root = 1 / (1 + 0.5 * widthsOff * widthsOff);
  return root * root;
}

/** By the days since the last purchase, modulo 7. */
function weekdayFactors(weekdays: readonly number[], lastWeekday: number, { weekdayPower, weekdayLent }: DensityShape): number[] {
  const counts = [0, 1, 2, 3, 4, 5, 6].map((after) => (weekdays[(lastWeekday + after) % 7] ?? 0) + weekdayLent);
  const mean = counts.reduce((a, b) => a + b, 0) / 7;
  return counts.map((count) => (count / mean) ** weekdayPower);
}

function normalised(density: Float64Array, factors: readonly number[]): Float64Array {
  let sum = 0;
  for (let t = 1; t <= COVERED_DAYS; t += 1) {
    const value = (density[t] ?? 0) * (factors[t % 7] ?? 1);
    density[t] = value;
    sum += value;
  }
  return density.map((value) => value / sum);
}
