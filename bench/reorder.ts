import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductId } from '../core/kernel/ids';
import { daysBetween, type ShanghaiDay } from '../core/kernel/time';
import { median } from '../core/reorder/predicted-interval';
import { continueCycle, evidenceOf, startCycle, type Purchase } from '../core/reorder/product-cycle';
import { gainsOf, scoreOf, type ErrorsOfPeople, type Figures } from './prediction-scores';
import { readPurchaseLog } from './purchase-log';
import { agreement, outOfFold, type Prediction } from './reorder-folds';
import { benchSyntheticShops } from './synthetic-shops';

const OWN_LOG = join(__dirname, '../tests/fixtures/grocery-log.csv');
/** What a shop that knows nothing else would enter. */
const CYCLE_DAYS = 30;
const KNOWN_INTERVALS = 2;
const RESAMPLES = 1_000;

/** `ownMedian` is rounded to a whole day, which makes it the stronger one on the grocer's log; `ownMedianUnrounded` is beside it. */
const BASELINES = ['ownMedian', 'ownMedianUnrounded', 'fixed30', 'lastInterval'] as const;
const OWN_MEDIANS = ['ownMedian', 'ownMedianUnrounded'] as const;
type Predictor = 'engine' | (typeof BASELINES)[number];
type Errors = Record<Predictor, number[]>;

/**
 * Predicts each purchase day of a log (columns customer,date) that has at least two known intervals before it, from the earlier
 * days alone and with the very function that orders use. The grocer's log helped to choose the engine's constants, so its own
 * figures come second to those out of fold, which `--folds` computes for any log.
 */
export function benchReorder(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('--'));
  const json = args.includes('--json');
  try {
    const people = [...readPurchaseLog(readFileSync(file ?? OWN_LOG, 'utf8')).values()].map(predictionsOf).filter((predictions) => predictions.length > 0);
    const errors = people.map(errorsOf);
    const folds = args.includes('--folds') || (file === undefined && !json) ? outOfFold(people) : null;
    const all = reportOn(errors, json ? BASELINES : OWN_MEDIANS);
    const unseen = folds && reportOn(errors.map((own, person) => ({ ...own, engine: folds.errors[person] ?? [] })), OWN_MEDIANS);
    if (json) return console.log(JSON.stringify({ ...all, ...(unseen && { outOfFold: unseen }) }));
    if (folds && unseen) {
      print('Out of fold: constants fitted without the person', unseen);
      console.table(agreement(folds.shapes));
    }
    print('The constants in use', all);
    if (file === undefined) benchSyntheticShops();
  } catch (error) {
    console.error(`${file ?? OWN_LOG}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function reportOn(people: readonly Errors[], against: readonly Predictor[]) {
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

function predictionsOf([first, ...later]: readonly ShanghaiDay[]): Prediction[] {
  if (first === undefined) return [];
  const predictions: Prediction[] = [];
  const known: number[] = [];
  let cycle = startCycle(purchaseOn(first));
  for (const day of later) {
    const days = daysBetween(cycle.lastDay, day);
    if (known.length >= KNOWN_INTERVALS) predictions.push({ evidence: evidenceOf(cycle), known: [...known], expectedDays: cycle.expectedDays, days });
    known.push(days);
    cycle = continueCycle(cycle, purchaseOn(day));
  }
  return predictions;
}

function errorsOf(predictions: readonly Prediction[]): Errors {
  const errorsBy = (predict: (prediction: Prediction) => number) => predictions.map((prediction) => Math.abs(predict(prediction) - prediction.days));
  return {
    engine: errorsBy(({ expectedDays }) => expectedDays),
    ownMedian: errorsBy(({ known }) => Math.round(median(known))),
    ownMedianUnrounded: errorsBy(({ known }) => median(known)),
    fixed30: errorsBy(() => 30),
    lastInterval: errorsBy(({ known }) => known.at(-1) ?? 0),
  };
}

function purchaseOn(day: ShanghaiDay): Purchase {
  return { productId: 'p_anything' as ProductId, productName: '', unit: '', cycleDays: CYCLE_DAYS, day, quantity: 1 };
}
