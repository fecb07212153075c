import { isNullish, compareResults, onArguments, type OperatorBuilder, type Result } from './operator';

/** Sums, means and extremes; as an expression over a list, and of a whole group as an accumulator. */
export const statisticsOperators: Record<string, OperatorBuilder> = {
  $sum: overList(sum),
  $avg: overList(average),
  $min: overList((values) => extreme(values, -1)),
  $max: overList((values) => extreme(values, 1)),
  $stdDevPop: overList((values) => deviation(values, 0)),
  $stdDevSamp: overList((values) => deviation(values, 1)),
};

/** A single argument that is a list stands for its elements. */
function overList(apply: (values: Result[]) => Result): OperatorBuilder {
  return onArguments(1, Infinity, (values) => apply(values.length === 1 && Array.isArray(values[0]) ? values[0] : values));
}

/** What is no number counts for nothing; 0 when nothing counts. */
export function sum(values: Result[]): number {
  return numbersOf(values).reduce((total, value) => total + value, 0);
}

/** Null when there is no number. */
export function average(values: Result[]): number | null {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

/** The greatest (direction 1) or smallest (-1) in BSON order, null and missing left out. */
export function extreme(values: Result[], direction: 1 | -1): Result {
  const present = values.filter((value) => !isNullish(value));
  if (present.length === 0) return null;
  return present.reduce((best, value) => (compareResults(value, best) * direction > 0 ? value : best));
}

/** The standard deviation of a population (0 fewer) or a sample (1 fewer); null for too few numbers. */
export function deviation(values: Result[], fewer: 0 | 1): number | null {
  const numbers = numbersOf(values);
  if (numbers.length <= fewer) return null;
  const mean = sum(numbers) / numbers.length;
  return Math.sqrt(sum(numbers.map((value) => (value - mean) ** 2)) / (numbers.length - fewer));
}

function numbersOf(values: Result[]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}
