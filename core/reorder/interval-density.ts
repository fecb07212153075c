/** The days (or steps of days) that a density covers. */
export const COVERED_DAYS = 160;
/** The width of a bell: a little of a day, and a share of the days it stands for. Beyond its reach, in widths, it is left out. */
const LEAST_WIDTH = 0.3;
const RELATIVE_WIDTH = 0.2;
const REACH = 4;
/** Each earlier interval weighs this share of the one after it. */
const RECENCY = 0.88;
/** How fast an interval loses weight the less the one before it is like the last one: a long one may follow each short one, say. */
const LIKENESS = 0.53;
const MOST_UNLIKE = 2;
const UNKNOWN_LIKENESS = 0.65;
/** The share of purchases that are skipped, or made elsewhere, so that twice the interval passes. */
const SKIPPED = 0.11;
/** The weight of the product's own cycle, and what each known interval leaves of it. */
const CYCLE_WEIGHT = 0.35;
const CYCLE_FADE = 0.8;
/** The weight of a surprise, and the width of its bell over the logarithm of days. */
const SURPRISE_WEIGHT = 0.8;
const SURPRISE_WIDTH = 2;
/** How strongly the person's days of the week count, and the purchases lent to each before any is known. */
const WEEKDAY_POWER = 0.78;
const WEEKDAY_LENT = 0.55;

const LOGS = Float64Array.from({ length: COVERED_DAYS + 1 }, (_, days) => Math.log(days));

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
 * mixture: each remembered interval is a bell around itself, newer ones heavier, with a small one around its double; the
 * product's cycle is one that fades as the person becomes known; a very broad one stands for surprises. The days of the week on
 * which the person buys are raised. A kernel estimate (Silverman, Density Estimation, 1986) with recency weights; the bells have
 * heavy tails (Student's t with 3 degrees of freedom). An interval far beyond the covered days adds nothing.
 */
export function intervalDensity({ prior, intervals, weekdays, lastWeekday }: IntervalEvidence): Float64Array {
  const density = new Float64Array(COVERED_DAYS + 1);
  const cycleWeight = CYCLE_WEIGHT * CYCLE_FADE ** intervals.length;
  addBell(density, prior, cycleWeight);
  let weights = cycleWeight;
  let logs = cycleWeight * Math.log(prior);
  let recency = 1;
  for (let index = intervals.length - 1; index >= 0; index -= 1) {
    const days = intervals[index] ?? prior;
    const weight = recency * likeness(intervals[index - 1], intervals[intervals.length - 1]);
    addBell(density, days, weight);
    addBell(density, 2 * days, weight * SKIPPED);
    weights += recency;
    logs += recency * Math.log(days);
    recency *= RECENCY;
  }
  addSurprise(density, logs / weights);
  return normalised(density, weekdayFactors(weekdays, lastWeekday));
}

/** How much an interval says about the one after `last`, when it followed `before`. */
function likeness(before: number | undefined, last: number | undefined): number {
  if (before === undefined || last === undefined) return UNKNOWN_LIKENESS;
  return Math.exp(-LIKENESS * Math.min(MOST_UNLIKE, Math.abs(Math.log(before / last))));
}

/** Adds `weight` around `days`, spread over whole days. */
function addBell(density: Float64Array, days: number, weight: number): void {
  const width = LEAST_WIDTH + RELATIVE_WIDTH * days;
  const height = weight / width;
  const narrow = 1 / width;
  const last = Math.min(COVERED_DAYS, Math.floor(days + REACH * width));
  for (let t = Math.max(1, Math.ceil(days - REACH * width)); t <= last; t += 1) {
    density[t] = (density[t] ?? 0) + height * bellAt((t - days) * narrow);
  }
}

/** The same over the logarithm of days, around the geometric mean. */
function addSurprise(density: Float64Array, logOfCentre: number): void {
  for (let t = 1; t <= COVERED_DAYS; t += 1) {
    density[t] = (density[t] ?? 0) + (SURPRISE_WEIGHT / (SURPRISE_WIDTH * t)) * bellAt(((LOGS[t] ?? 0) - logOfCentre) / SURPRISE_WIDTH);
  }
}

function bellAt(widthsOff: number): number {
  const root = 1 / (1 + 0.5 * widthsOff * widthsOff);
  return root * root;
}

/** By the days since the last purchase, modulo 7. */
function weekdayFactors(weekdays: readonly number[], lastWeekday: number): number[] {
  const counts = [0, 1, 2, 3, 4, 5, 6].map((after) => (weekdays[(lastWeekday + after) % 7] ?? 0) + WEEKDAY_LENT);
  const mean = counts.reduce((a, b) => a + b, 0) / 7;
  return counts.map((count) => (count / mean) ** WEEKDAY_POWER);
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
