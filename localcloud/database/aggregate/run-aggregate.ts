import type { CloudDatabase } from '../database';
import { failedOperation } from '../database-errors';
import { nearnessOf } from '../query/geo-operators';
import { compileFilter } from '../query/matcher';
import { compileSort } from '../query/sort';
import type { Explanation } from '../reader';
import { asDocument } from '../values/document-checks';
import type { Document, Value } from '../values/value';
import { bucketAutoStage } from './stages/bucket-auto-stage';
import { groupStages } from './stages/group-stages';
import { joinStages } from './stages/join-stages';
import { reshapeStages } from './stages/reshape-stages';
import { specOf, type PipelineContext, type Stage, type WireStage } from './stages/stage';

/** What the service returns when no `$limit` is in the pipeline. */
const DEFAULT_ROWS = 20;

const UNSORTED: Document = {};

type Variables = PipelineContext['variables'];

const STAGES: Record<string, Stage> = {
  ...reshapeStages,
  ...groupStages,
  ...bucketAutoStage,
  ...joinStages,
  $match: (rows, operand, { variables }) => {
    const filter = asDocument(operand, '$match');
    if (nearnessOf(filter)) throw failedOperation('Location5626500', '$geoNear, $near, and $nearSphere are not allowed in this context');
    return rows.filter(compileFilter(filter, variables));
  },
  $sort: (rows, operand) => [...rows].sort(compileSort(sortOrder(operand))),
  $skip: (rows, operand) => rows.slice(operand as number),
  $limit: (rows, operand) => rows.slice(0, operand as number),
  $count: (rows, operand) => (rows.length === 0 ? [] : [{ [String(operand)]: rows.length }]),
  $sample: (rows, operand, { database }) => database.disorder.shuffled(rows).slice(0, specOf('$sample', operand).size as number),
};

/** The rows of these come in no order that anyone may lean on. */
const UNORDERED = new Set(['$group', '$sample']);

/** Runs a pipeline; leading `$match` and `$sort` are answered from an index where there is one. Refused stages throw before any is run. */
export function runAggregate(database: CloudDatabase, collection: string, stages: WireStage[], explain: Explanation): Document[] {
  const rows = runFrom(database, collection, stages, {}, explain);
  return stages.some(({ name }) => name === '$limit') ? rows : rows.slice(0, DEFAULT_ROWS);
}

function runFrom(database: CloudDatabase, collection: string, stages: WireStage[], variables: Variables, explain: Explanation): Document[] {
  stages.forEach(refuseMalformed);
  const { filter, order, rest } = leading(stages);
  const rows = take(database.stream({ collection, filter, order, variables }, explain), rowsNeeded(rest));
  return runStages(database, order === UNSORTED ? database.disorder.disturb(rows) : rows, rest, variables, explain);
}

function runStages(database: CloudDatabase, start: Document[], stages: WireStage[], variables: Variables, explain: Explanation): Document[] {
  const context: PipelineContext = {
    database,
    variables,
    explain,
    run: (inner, from, bound) => {
      inner.forEach(refuseMalformed);
      if ('rows' in from) return runStages(database, from.rows, inner, bound, explain);
      return database.has(from.from) ? runFrom(database, from.from, inner, bound, explain) : [];
    },
  };
  return stages.reduce((rows, { name, value }) => {
    const next = (STAGES[name] as Stage)(rows, value, context);
    return UNORDERED.has(name) ? database.disorder.disturb(next) : next;
  }, start);
}

function refuseMalformed({ name, value }: WireStage, at: number): void {
  if (!Object.hasOwn(STAGES, name)) throw failedOperation('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  if (name === '$geoNear' && at > 0) throw failedOperation('Location40602', '$geoNear is only valid as the first stage in a pipeline.');
  if ((name === '$skip' || name === '$limit') && (!isWhole(value) || value < (name === '$limit' ? 1 : 0))) {
    throw failedOperation('Location15958', `the ${name.slice(1)} must be a positive number`);
  }
  if (name === '$count' && (typeof value !== 'string' || !/^[^$.\0][^.\0]*$/.test(value))) throw failedOperation('Location40156', 'the count field must be a non-empty string without $ and .');
  if (name === '$sample' && !isWhole(specOf('$sample', value).size ?? null)) throw failedOperation('Location28747', 'size argument to $sample must be a positive number');
  if (name === '$sort') sortOrder(value);
}

function isWhole(value: Value): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function sortOrder(value: Value): Document {
  const order = asDocument(value, '$sort');
  if (Object.keys(order).length === 0) throw failedOperation('Location15976', '$sort stage must have at least one sort key');
  compileSort(order);
  return order;
}

interface Leading {
  filter: Document;
  order: Document;
  rest: WireStage[];
}

/** What the database answers itself: the matches, and the sort after them. A `$geoNear` brings its own query. */
function leading(stages: WireStage[]): Leading {
  const [first] = stages;
  if (first?.name === '$geoNear') return { filter: asDocument(specOf('$geoNear', first.value).query ?? {}, 'query'), order: UNSORTED, rest: stages };
  const matches: Document[] = [];
  let at = 0;
  while (stages[at]?.name === '$match') matches.push(asDocument(stages[at++]?.value, '$match'));
  if (matches.some(nearnessOf)) throw failedOperation('Location5626500', '$geoNear, $near, and $nearSphere are not allowed in this context');
  const order = stages[at]?.name === '$sort' ? sortOrder(stages[at++]?.value as Value) : UNSORTED;
  const filter = matches.length > 1 ? { $and: matches } : (matches[0] ?? {});
  return { filter, order, rest: stages.slice(at) };
}

/** How many rows the first stages can need, so that no more are read. */
function rowsNeeded(rest: WireStage[]): number {
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
  for (const row of source) {
    rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}
