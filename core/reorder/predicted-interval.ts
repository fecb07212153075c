import { COVERED_DAYS, intervalDensity, SHAPE, type DensityShape, type IntervalEvidence } from './interval-density';

/** A contact within a week of the purchase is right; within {@link CLOSE_DAYS} it is right by half as much again. */
const RIGHT_DAYS = 7;
const CLOSE_DAYS = 5;
const CLOSE_WORTH = 0.5;
/** What each expected day off costs: it decides where a week can catch little. */
const COST_PER_DAY = 0.05;
/** Someone whose usual interval is longer than this is counted in steps of several days, so that the work is bounded. */
const USUAL_DAYS = 80;

/**
 * The days until the next purchase is worth a contact: of all days the one that is most likely to lie within a week of the
 * purchase, less a little for each day it is expected to be off. Scaled to what was bought last, so twice as much lasts twice as
 * long. Whole days, at least 1; with no interval known it is the prior itself, with one a day between the two: a week either
 * side of a short interval reaches down to nothing, and one interval says too little to weigh that. Constant work whatever the evidence.
 *
 * The density's constants were fitted by likelihood, so that the score itself had no say in them; those of the choice here weigh
 * a median error of at most five days against the share within a week. `npm run bench -- reorder --folds` fits the former anew on
 * nine tenths of the people and scores the rest.
 */
export function predictInterval(evidence: IntervalEvidence, shape = SHAPE): number {
  const { prior, intervals } = evidence;
  if (intervals.length === 0) return Math.max(1, Math.round(prior));
  const day = likeliestDay(evidence, shape);
  const only = intervals.length === 1 ? intervals[0] : undefined;
  return only === undefined ? day : wholeDayBetween(prior, only, day);
}

function likeliestDay(evidence: IntervalEvidence, shape: DensityShape): number {
  const { prior, intervals } = evidence;
  const step = Math.ceil(Math.max(prior, median(intervals)) / USUAL_DAYS);
  if (step === 1) return bestDay(intervalDensity(evidence, shape));
  return step * bestDay(intervalDensity({ prior: prior / step, intervals: intervals.map((days) => days / step), weekdays: [], lastWeekday: 0 }, shape));
}

/** The whole day nearest to `day` among those from the one to the other, each rounded. */
function wholeDayBetween(one: number, other: number, day: number): number {
  return Math.max(1, Math.round(Math.min(one, other)), Math.min(day, Math.round(Math.max(one, other))));
}

function bestDay(density: Float64Array): number {
  const { upTo, daysUpTo } = runningSums(density);
  const likelyWithin = (day: number, days: number) => (upTo[Math.min(COVERED_DAYS, day + days)] ?? 0) - (upTo[Math.max(0, day - days - 1)] ?? 0);
  const expectedDaysOff = (day: number) => day * (2 * (upTo[day] ?? 0) - 1) + (daysUpTo[COVERED_DAYS] ?? 0) - 2 * (daysUpTo[day] ?? 0);
  let best = 1;
  let mostWorth = -Infinity;
  for (let day = 1; day <= COVERED_DAYS; day += 1) {
    const worth = likelyWithin(day, RIGHT_DAYS) + CLOSE_WORTH * likelyWithin(day, CLOSE_DAYS) - COST_PER_DAY * expectedDaysOff(day);
    if (worth <= mostWorth) continue;
    best = day;
    mostWorth = worth;
  }
  return best;
}

/** For each day: the likelihood of a purchase up to it, and that of each day times the day. */
function runningSums(density: Float64Array): { upTo: Float64Array; daysUpTo: Float64Array } {
  const upTo = new Float64Array(density.length);
  const daysUpTo = new Float64Array(density.length);
  for (let t = 1; t < density.length; t += 1) {
    upTo[t] = (upTo[t - 1] ?? 0) + (density[t] ?? 0);
    daysUpTo[t] = (daysUpTo[t - 1] ?? 0) + t * (density[t] ?? 0);
  }
  return { upTo, daysUpTo };
}

/** @throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
