import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductId } from '../core/kernel/ids';
import { daysBetween, type ShanghaiDay } from '../core/kernel/time';
import { median } from '../core/reorder/predicted-interval';
import { continueCycle, runOutDay, startCycle, type Purchase } from '../core/reorder/product-cycle';
import { gainsOf, scoreOf, type ErrorsOfPeople, type Figures } from './prediction-scores';
import { readPurchaseLog } from './purchase-log';
import { benchSyntheticShops } from './synthetic-shops';

const OWN_LOG = join(__dirname, '../tests/fixtures/grocery-log.csv');
/** What a shop that knows nothing else would enter. */
const CYCLE_DAYS = 30;
const KNOWN_INTERVALS = 2;
const RESAMPLES = 1_000;

/** `ownMedian` is rounded to a whole day, which makes it the stronger one on the grocer's log; `ownMedianUnrounded` is beside it. */
const BASELINES = ['ownMedian', 'ownMedianUnrounded', 'fixed30', 'lastInterval'] as const;
type Predictor = 'engine' | (typeof BASELINES)[number];
type Errors = Record<Predictor, number[]>;

/**
 * Predicts each purchase day of a log (columns customer,date) that has at least two known intervals before it, from the earlier
 * days alone and with the very function that orders use. The engine's constants were chosen on every other customer of the
 * grocer's log, beginning with the first; `halves` tells these from the rest.
 */
export function benchReorder(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('--'));
  try {
    const log = [...readPurchaseLog(readFileSync(file ?? OWN_LOG, 'utf8')).values()].map(errorsOf);
    const all = reportOn(log, BASELINES);
    const halves = { chosenOn: reportOn(everyOther(log, 0), ['ownMedian']), reported: reportOn(everyOther(log, 1), ['ownMedian']) };
    if (args.includes('--json')) return console.log(JSON.stringify({ ...all, halves }));
    print('All customers', all);
    print('Every other customer, on whom the constants were chosen', halves.chosenOn);
    print('The others', halves.reported);
    if (file === undefined) benchSyntheticShops();
  } catch (error) {
    console.error(`${file ?? OWN_LOG}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function everyOther<T>(list: readonly T[], from: 0 | 1): T[] {
  return list.filter((_, index) => index % 2 === from);
}

function reportOn(log: readonly Errors[], against: readonly Predictor[]) {
  const people = log.filter(({ engine }) => engine.length > 0);
  const by = (predictor: Predictor): ErrorsOfPeople => people.map((errors) => errors[predictor]);
  return {
    n: people.reduce((sum, { engine }) => sum + engine.length, 0),
    customers: people.length,
    ...scoreOf(by('engine')),
    baselines: Object.fromEntries(BASELINES.map((name) => [name, scoreOf(by(name))])),
    gains: Object.fromEntries(against.map((name) => [name, gainsOf(by('engine'), by(name), RESAMPLES)])),
  };
}

function print(title: string, { n, customers, baselines, gains, ...engine }: ReturnType<typeof reportOn>): void {
  console.log(`\n${title}: ${n} predictions with at least ${KNOWN_INTERVALS} known intervals, ${customers} people`);
  const row = ({ medianErrorDays, smoothMedianErrorDays, meanErrorDays, within7 }: Figures) => [medianErrorDays, smoothMedianErrorDays, meanErrorDays, within7].map((value) => Number(value.toFixed(3)));
  for (const [name, score] of Object.entries({ engine, ...baselines })) {
    console.log(`${name.padEnd(20)} median, smooth, mean error; within 7: ${row(score).join('  ').padEnd(30)} | means over people: ${row(score.byCustomer).join('  ')}`);
  }
  for (const [name, { byCustomer, ...pooled }] of Object.entries(gains)) {
    console.log(`gain over ${name}, 95 % by bootstrap over people: ${inWords(pooled)} | means over people: ${inWords(byCustomer)}`);
  }
}

function inWords(gains: Record<keyof Figures, { low: number; high: number }>): string {
  return Object.entries(gains).map(([name, { low, high }]) => `${name} ${low.toFixed(3)}…${high.toFixed(3)}`).join(', ');
}

function errorsOf(days: readonly ShanghaiDay[]): Errors {
  const errors: Errors = { engine: [], ownMedian: [], ownMedianUnrounded: [], fixed30: [], lastInterval: [] };
  const [first, ...later] = days;
  if (first === undefined) return errors;
  const intervals: number[] = [];
  let cycle = startCycle(purchaseOn(first));
  for (const day of later) {
    const passed = daysBetween(cycle.lastDay, day);
    if (intervals.length >= KNOWN_INTERVALS) {
      const usual = median(intervals);
      errors.engine.push(Math.abs(daysBetween(runOutDay(cycle), day)));
      errors.ownMedian.push(Math.abs(Math.round(usual) - passed));
      errors.ownMedianUnrounded.push(Math.abs(usual - passed));
      errors.fixed30.push(Math.abs(30 - passed));
      errors.lastInterval.push(Math.abs((intervals[intervals.length - 1] ?? 0) - passed));
    }
    intervals.push(passed);
    cycle = continueCycle(cycle, purchaseOn(day));
  }
  return errors;
}

function purchaseOn(day: ShanghaiDay): Purchase {
  return { productId: 'p_anything' as ProductId, productName: '', unit: '', cycleDays: CYCLE_DAYS, day, quantity: 1 };
}
