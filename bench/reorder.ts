import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductId } from '../core/kernel/ids';
import { addDays, daysBetween, shanghaiDay, type ShanghaiDay } from '../core/kernel/time';
import { median } from '../core/reorder/predicted-interval';
import { continueCycle, runOutDay, startCycle, type Purchase } from '../core/reorder/product-cycle';

const OWN_LOG = join(__dirname, '../tests/fixtures/grocery-purchases.csv');
/** What a shop that knows nothing else would enter. */
const CYCLE_DAYS = 30;
const KNOWN_INTERVALS = 2;

interface Score {
  medianErrorDays: number;
  within7: number;
}

/** Predicts each purchase day of a log (columns customer,date) from the earlier ones, with the very function that orders use. */
export function benchReorder(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('--')) ?? OWN_LOG;
  const people = daysByCustomer(readFileSync(file, 'utf8'));
  const errors = { engine: [] as number[], ownMedian: [] as number[], fixed30: [] as number[], lastInterval: [] as number[] };
  for (const days of people) scorePerson(days, errors);
  const { ownMedian, fixed30, lastInterval } = errors;
  const report = { n: errors.engine.length, ...scoreOf(errors.engine), baselines: { ownMedian: scoreOf(ownMedian), fixed30: scoreOf(fixed30), lastInterval: scoreOf(lastInterval) } };
  if (args.includes('--json')) console.log(JSON.stringify(report));
  else console.table({ engine: scoreOf(errors.engine), ...report.baselines });
}

function daysByCustomer(csv: string): ShanghaiDay[][] {
  const people = new Map<string, Set<ShanghaiDay>>();
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const [customer = '', day = ''] = line.split(',').map((cell) => cell.trim());
    people.set(customer, (people.get(customer) ?? new Set()).add(shanghaiDay(day)));
  }
  return [...people.values()].map((days) => [...days].sort());
}

function scorePerson(days: readonly ShanghaiDay[], errors: Record<'engine' | 'ownMedian' | 'fixed30' | 'lastInterval', number[]>): void {
  const [first, ...later] = days;
  if (!first) return;
  let cycle = startCycle(purchaseOn(first));
  const intervals: number[] = [];
  for (const day of later) {
    const miss = (predicted: ShanghaiDay) => Math.abs(daysBetween(predicted, day));
    if (intervals.length >= KNOWN_INTERVALS) {
      errors.engine.push(miss(runOutDay(cycle)));
      errors.ownMedian.push(miss(addDays(cycle.lastDay, Math.round(median(intervals)))));
      errors.fixed30.push(miss(addDays(cycle.lastDay, 30)));
      errors.lastInterval.push(miss(addDays(cycle.lastDay, intervals[intervals.length - 1] ?? 0)));
    }
    intervals.push(daysBetween(cycle.lastDay, day));
    cycle = continueCycle(cycle, purchaseOn(day));
  }
}

function purchaseOn(day: ShanghaiDay): Purchase {
  return { productId: 'p_anything' as ProductId, productName: '', unit: '', cycleDays: CYCLE_DAYS, day, quantity: 1 };
}

function scoreOf(errors: readonly number[]): Score {
  if (errors.length === 0) return { medianErrorDays: 0, within7: 0 };
  return { medianErrorDays: median(errors), within7: errors.filter((days) => days <= 7).length / errors.length };
}
