import { failedOperation } from '../../database-errors';
import type { Document, Value } from '../../values/value';
import { compareValues } from '../../values/value-order';
import { compileExpression } from '../expressions/expression';
import { outputOf, summarise, type Group } from './group-stages';
import { preferredNumbers, type PreferredNumbers } from './preferred-numbers';
import { specOf, type Stage } from './stage';

interface Placed {
  value: Value;
  row: Document;
}

/** As many buckets as asked for, as evenly filled as equal values and the `granularity` of the bounds allow. */
const bucketAuto: Stage = (rows, operand, context) => {
  const { groupBy: source, buckets, output, granularity } = specOf('$bucketAuto', operand);
  if (source === undefined || typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) throw failedOperation('Location40243', "$bucketAuto requires 'groupBy' and a positive whole number of 'buckets'");
  const expression = compileExpression(source);
  const placed = rows.map((row): Placed => ({ value: expression({ root: row, variables: context.variables }) ?? null, row })).sort((a, b) => compareValues(a.value, b.value));
  const groups = granularity === undefined ? evenGroups(placed, buckets) : roundedGroups(placed, buckets, seriesOf(granularity));
  return summarise(groups, outputOf(output), context);
};

export const bucketAutoStage: Record<string, Stage> = { $bucketAuto: bucketAuto };

function seriesOf(granularity: Value): PreferredNumbers {
  const series = typeof granularity === 'string' ? preferredNumbers(granularity) : undefined;
  if (!series) throw failedOperation('Location40257', `Unknown rounding granularity '${String(granularity)}'`);
  return series;
}

function evenGroups(placed: Placed[], buckets: number): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < placed.length; ) {
    const end = endOf(placed, at, buckets, groups.length, (value, last) => compareValues(value, last) === 0);
    const max = (end < placed.length ? placed[end] : placed[end - 1])?.value ?? null;
    groups.push({ id: { min: placed[at]?.value ?? null, max }, rows: rowsOf(placed, at, end) });
    at = end;
  }
  return groups;
}

/** The bounds are numbers of the series; a bucket takes in whatever lies below its rounded bound. */
function roundedGroups(placed: Placed[], buckets: number, series: PreferredNumbers): Group[] {
  const groups: Group[] = [];
  let min = series.below(size(placed[0]?.value ?? 0));
  for (let at = 0; at < placed.length; ) {
    const end = endOf(placed, at, buckets, groups.length, (value, last) => size(value) < series.above(size(last)) || size(value) === size(last));
    const last = size(placed[end - 1]?.value ?? 0);
    const max = last === 0 && end < placed.length ? series.below(size(placed[end]?.value ?? 0)) : series.above(last);
    groups.push({ id: { min, max }, rows: rowsOf(placed, at, end) });
    min = max;
    at = end;
  }
  return groups;
}

/** Where the bucket that starts at `at` ends: after its share, and after those that belong with its last one. */
function endOf(placed: Placed[], at: number, buckets: number, made: number, belongs: (value: Value, last: Value) => boolean): number {
  const share = Math.max(1, Math.round(placed.length / buckets));
  let end = made === buckets - 1 ? placed.length : Math.min(placed.length, at + share);
  const last = placed[end - 1]?.value ?? null;
  while (end < placed.length && belongs(placed[end]?.value ?? null, last)) end += 1;
  return end;
}

function size(value: Value): number {
  if (typeof value !== 'number' || Number.isNaN(value) || value < 0) throw failedOperation('Location40258', '$bucketAuto can specify a granularity with numeric, non-negative boundaries only');
  return value;
}

const rowsOf = (placed: Placed[], from: number, to: number): Document[] => placed.slice(from, to).map(({ row }) => row);
