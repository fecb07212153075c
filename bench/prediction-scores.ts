import { randomOf } from '../seeds/random';

/** How far predictions were off. */
export interface Figures {
  medianErrorDays: number;
  within7: number;
  meanErrorDays: number;
  /** The median as if the errors of one day were spread evenly over it: moves where the median of whole days stands still. */
  smoothMedianErrorDays: number;
}

/** Over all predictions, and as the mean over customers of each one's own figures. */
export interface Score extends Figures {
  byCustomer: Figures;
}

/** A 95 % bootstrap interval of what is gained: of the baseline's days less the engine's, and of the engine's share less its. */
export interface Gain {
  low: number;
  high: number;
}

export interface Gains extends Record<keyof Figures, Gain> {
  byCustomer: Record<keyof Figures, Gain>;
}

/** The unsigned errors of each customer's predictions, in days or half days; customers without predictions are left out. */
export type ErrorsOfPeople = readonly (readonly number[])[];

const RIGHT_DAYS = 7;
const TAIL = 0.025;

export function scoreOf(people: ErrorsOfPeople): Score {
  return { ...figuresOfAll(people), byCustomer: meanOf(people.map(figuresOf)) };
}

/** What `engine` gains over `baseline`, paired: customers are drawn with replacement, each with all predictions by both. The same for the same input. */
export function gainsOf(engine: ErrorsOfPeople, baseline: ErrorsOfPeople, resamples: number): Gains {
  const random = randomOf('customers drawn anew');
  const ofEach = engine.map((errors, index) => gained(figuresOf(errors), figuresOf(baseline[index] ?? [])));
  const [pooled, byCustomer]: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round < resamples; round += 1) {
    const drawn = engine.map(() => Math.floor(random() * engine.length));
    const all = (people: ErrorsOfPeople) => figuresOfAll(drawn.map((index) => people[index] ?? []));
    pooled.push(gained(all(engine), all(baseline)));
    byCustomer.push(meanOf(drawn.flatMap((index) => ofEach[index] ?? [])));
  }
  return { ...intervalsOf(pooled), byCustomer: intervalsOf(byCustomer) };
}

function figuresOf(errors: readonly number[]): Figures {
  return figuresOfAll([errors]);
}

/** By counting half days instead of sorting, so that a thousand resamples take a second. */
function figuresOfAll(people: ErrorsOfPeople): Figures {
  const counts: number[] = [];
  let [length, days, within] = [0, 0, 0];
  for (const errors of people) {
    for (const error of errors) {
      const halves = Math.round(2 * error);
      while (counts.length <= halves) counts.push(0);
      counts[halves] = (counts[halves] ?? 0) + 1;
      length += 1;
      days += error;
      if (error <= RIGHT_DAYS) within += 1;
    }
  }
  if (length === 0) return { medianErrorDays: 0, within7: 0, meanErrorDays: 0, smoothMedianErrorDays: 0 };
  const medianErrorDays = (valueAt(counts, (length - 1) >> 1) + valueAt(counts, length >> 1)) / 2;
  return { medianErrorDays, within7: within / length, meanErrorDays: days / length, smoothMedianErrorDays: smoothMedian(counts, length, Math.round(medianErrorDays)) };
}

/** The error at a place of the sorted errors. */
function valueAt(counts: readonly number[], place: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > place) / 2;
}

/** Half days belong to the day above, as in rounding. */
function smoothMedian(counts: readonly number[], length: number, day: number): number {
  const countUpTo = (halves: number) => counts.slice(0, Math.max(0, halves + 1)).reduce((a, b) => a + b, 0);
  const below = countUpTo(2 * day - 2);
  const inside = Math.max(1, countUpTo(2 * day) - below);
  return day - 0.5 + (length / 2 - below) / inside;
}

function gained(engine: Figures, baseline: Figures): Figures {
  return {
    medianErrorDays: baseline.medianErrorDays - engine.medianErrorDays,
    within7: engine.within7 - baseline.within7,
    meanErrorDays: baseline.meanErrorDays - engine.meanErrorDays,
    smoothMedianErrorDays: baseline.smoothMedianErrorDays - engine.smoothMedianErrorDays,
  };
}

function eachFigure<T>(value: (name: keyof Figures) => T): Record<keyof Figures, T> {
  return { medianErrorDays: value('medianErrorDays'), within7: value('within7'), meanErrorDays: value('meanErrorDays'), smoothMedianErrorDays: value('smoothMedianErrorDays') };
}

function meanOf(figures: readonly Figures[]): Figures {
  return eachFigure((name) => figures.reduce((sum, one) => sum + one[name], 0) / Math.max(1, figures.length));
}

function intervalsOf(figures: readonly Figures[]): Record<keyof Figures, Gain> {
  return eachFigure((name) => {
    const sorted = Float64Array.from(figures, (one) => one[name]).sort();
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return { low: at(TAIL), high: at(1 - TAIL) };
  });
}
