import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compareValues } from '../../values/value-order';
import { compileAccumulator } from '../expressions/accumulators';
import { compileExpression } from '../expressions/expression';
import type { Result } from '../expressions/operator';
import { equalityKey } from '../expressions/set-operators';
import { specOf, type PipelineContext, type Stage } from './stage';

/** The stages that gather rows. */
export const groupStages: Record<string, Stage> = {
  $group: (rows, operand, context) => {
    const { _id, ...output } = specOf('$group', operand);
    if (_id === undefined) throw failedOperation('Location15955', 'a group specification must include an _id');
    return summarise(groupBy(rows, _id, context), output, context);
  },
  $sortByCount: (rows, operand, context) => {
    const counted = summarise(groupBy(rows, operand, context), { count: { $sum: 1 } }, context);
    return counted.sort((a, b) => Number(b.count) - Number(a.count));
  },
  $bucket: bucket,
};

export interface Group {
  id: Value;
  rows: Document[];
}

/** Groups in the order their first row came; a missing id is null. */
function groupBy(rows: Document[], source: Value, { variables }: PipelineContext): Group[] {
  const expression = compileExpression(source);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const id = expression({ root: row, variables }) ?? null;
    const key = equalityKey(id);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { id, rows: [row] });
  }
  return [...groups.values()];
}

export function summarise(groups: Group[], output: Document, { variables }: PipelineContext): Document[] {
  const fields = Object.entries(output).map(([field, source]) => [field, compileAccumulator(field, source)] as const);
  return groups.map(({ id, rows }) => {
    const row: Document = { _id: id };
    for (const [field, accumulate] of fields) row[field] = accumulate(rows, variables);
    return row;
  });
}

function bucket(rows: Document[], operand: Value, context: PipelineContext): Document[] {
  const { groupBy: source, boundaries, default: otherwise, output } = specOf('$bucket', operand);
  if (source === undefined || !Array.isArray(boundaries) || boundaries.length < 2) throw failedOperation('Location40198', "$bucket requires 'groupBy' and 'boundaries' with at least 2 values");
  if (boundaries.some((bound, i) => i > 0 && compareValues(boundaries[i - 1], bound) >= 0)) throw failedOperation('Location40194', "The 'boundaries' option to $bucket must be sorted");
  const placeOf = (value: Result): Value => {
    const at = boundaries.findIndex((bound, i) => i > 0 && compareValues(value, bound) < 0) - 1;
    const found = at >= 0 && compareValues(value, boundaries[0]) >= 0 ? boundaries[at] : otherwise;
    if (found === undefined) throw failedOperation('Location40066', '$switch could not find a matching branch for an input, and no default was specified.');
    return found;
  };
  const expression = compileExpression(source);
  const placed = rows.map((row) => ({ place: placeOf(expression({ root: row, variables: context.variables })), row }));
  const groups = groupPlaced(placed).sort((a, b) => compareValues(a.id, b.id));
  return summarise(groups, outputOf(output), context);
}

function groupPlaced(placed: { place: Value; row: Document }[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { place, row } of placed) {
    const group = groups.get(equalityKey(place)) ?? { id: place, rows: [] };
    group.rows.push(row);
    groups.set(equalityKey(place), group);
  }
  return [...groups.values()];
}

export function outputOf(output: Value | undefined): Document {
  if (output === undefined) return { count: { $sum: 1 } };
  if (!isObject(output)) throw failedOperation('Location40196', "The 'output' field must be an object");
  return output;
}
