import { aggregate } from 'mingo';
import { failedOperation } from '../database-errors';
import type { CloudDatabase } from '../database';
import { compileFilter } from '../query/matcher';
import { compileSort } from '../query/sort';
import type { Explanation } from '../reader';
import { asDocument } from '../values/document-checks';
import { cloneValue, type Document, type Value } from '../values/value';

/** One stage as it came over the wire, its value parsed. */
export interface WireStage {
  name: string;
  value: Value;
}

/** What the service returns when no `$limit` is in the pipeline. */
const DEFAULT_ROWS = 20;

/** Stages left to mingo: reshaping and grouping. Matching, sorting and cutting are done here, by the database's own rules. */
const DELEGATED = new Set([
  '$addFields', '$bucket', '$bucketAuto', '$group', '$lookup', '$project', '$replaceRoot', '$sample', '$set', '$sortByCount', '$unset', '$unwind',
]);
const CUTTING = new Set(['$skip', '$limit']);

/** Runs a pipeline; leading `$match` and `$sort` are answered from an index where there is one. */
export function runAggregate(database: CloudDatabase, collection: string, stages: WireStage[], explain: Explanation): Document[] {
  stages.forEach(refuseUnknown);
  const { filter, order, rest } = leading(stages);
  const head = firstCut(rest);
  const source = database.stream(collection, filter, order, undefined, explain);
  let rows = take(source, head);
  for (const stage of rest) rows = runStage(database, rows, stage, explain);
  return stages.some(({ name }) => name === '$limit') ? rows : rows.slice(0, DEFAULT_ROWS);
}

function refuseUnknown({ name, value }: WireStage): void {
  if (!DELEGATED.has(name) && !CUTTING.has(name) && !['$match', '$sort', '$count'].includes(name)) {
    throw failedOperation('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
  if (CUTTING.has(name) && (typeof value !== 'number' || value < 0 || (name === '$limit' && value === 0))) {
    throw failedOperation('Location15958', `the ${name.slice(1)} must be a positive number`);
  }
}

interface Leading {
  filter: Document;
  order: Document;
  rest: WireStage[];
}

function leading(stages: WireStage[]): Leading {
  const matches: Document[] = [];
  let at = 0;
  while (stages[at]?.name === '$match') matches.push(asDocument(stages[at++]?.value, '$match'));
  const sort = stages[at]?.name === '$sort' ? asDocument(stages[at++]?.value, '$sort') : {};
  const filter = matches.length > 1 ? { $and: matches } : (matches[0] ?? {});
  return { filter, order: sort, rest: stages.slice(at) };
}

/** How many rows the first stages can need, so that no more are read. */
function firstCut(rest: WireStage[]): number {
  let skipped = 0;
  for (const { name, value } of rest) {
    if (name === '$limit') return skipped + (value as number);
    if (name !== '$skip') return Infinity;
    skipped += value as number;
  }
  return Infinity;
}

function take(source: Iterable<Document>, count: number): Document[] {
  const rows: Document[] = [];
  if (count === 0) return rows;
  for (const row of source) {
    rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

function runStage(database: CloudDatabase, rows: Document[], { name, value }: WireStage, explain: Explanation): Document[] {
  if (name === '$match') return rows.filter(compileFilter(asDocument(value, '$match')));
  if (name === '$sort') return [...rows].sort(compileSort(asDocument(value, '$sort')));
  if (name === '$skip') return rows.slice(value as number);
  if (name === '$limit') return rows.slice(0, value as number);
  if (name === '$count') return rows.length === 0 ? [] : [{ [String(value)]: rows.length }];
  return delegate(database, rows, name, value, explain);
}

function delegate(database: CloudDatabase, rows: Document[], name: string, value: Value, explain: Explanation): Document[] {
  const collectionResolver = (from: string) => [...database.stream(from, {}, {}, undefined, explain)];
  try {
    return aggregate(rows.map((row) => cloneValue(row) as Document), [{ [name]: cloneValue(value) }], { collectionResolver }) as Document[];
  } catch (error) {
    throw failedOperation('Location16020', `${name}: ${(error as Error).message}`);
  }
}
