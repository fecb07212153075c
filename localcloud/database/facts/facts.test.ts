import { compileExpression } from '../aggregate/expressions/expression';
import { runAggregate } from '../aggregate/run-aggregate';
import { newExplanation } from '../database';
import { openTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporary-database';
import { compileFilter } from '../query/matcher';
import { project } from '../query/projection';
import { compileSort } from '../query/sort';
import { applyUpdate } from '../update/apply-update';
import { cloneValue, type Document } from '../values/value';
import * as expressionFacts from './expression-facts';
import { ORDERS, PROJECTIONS } from './order-facts';
import * as placeFacts from './place-facts';
import * as queryFacts from './query-facts';
import * as stageFacts from './stage-facts';
import * as updateFacts from './update-facts';

const queries = [...Object.values(queryFacts), ...Object.values(placeFacts)].flat();
const expressions = Object.values(expressionFacts).flat();
const updates = [...updateFacts.SCALARS, ...updateFacts.LISTS];

describe('queries', () => {
  test.each(queries)('%s', (_says, filter, matching, others) => {
    const matches = compileFilter(filter);
    expect(matching.filter((document) => !matches(document))).toEqual([]);
    expect(others.filter((document) => matches(document))).toEqual([]);
  });
});

describe('updates', () => {
  test.each(updates)('%s', (_says, before, update, after) => {
    const original = structuredClone(before);
    expect(applyUpdate(before, update)).toEqual(after);
    expect(before).toEqual(original);
  });

  test.each(updateFacts.PLACES)('%s', (_says, filter, before, update, after) => {
    expect(applyUpdate(before, update, { filter, now: 5000 })).toEqual(after);
  });
});

describe('orders', () => {
  test.each(ORDERS)('%s', (_says, values, order) => {
    const documents = values.map((a): Document => (a === undefined ? {} : { a }));
    const turned = [...documents].reverse();
    expect(turned.sort(compileSort(order))).toEqual(documents);
  });
});

describe('projections', () => {
  test.each(PROJECTIONS)('%s', (_says, document, projection, result) => {
    const original = cloneValue(document);
    expect(project(document, projection)).toEqual(result);
    expect(document).toEqual(original);
  });
});

describe('expressions', () => {
  test.each(expressions.map((fact) => [JSON.stringify(fact[0]), fact] as const))('%s', (_text, [expression, root, result]) => {
    expect(compileExpression(expression)({ root, variables: {} })).toEqual(result);
  });
});

describe('stages', () => {
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    temporary = openTemporaryDatabase();
    temporary.database.declare('shops', []);
    await temporary.database.insert('shops', stageFacts.SHOPS, undefined);
  });
  afterAll(() => temporary.discard());

  test.each(stageFacts.STAGES)('%s', async (_says, rows, stages, result) => {
    const { database } = temporary;
    const name = `c${database.collections().length}`;
    database.declare(name, []);
    await database.insert(name, rows, undefined);
    const found = runAggregate(database, name, stages.map(([stage, value]) => ({ name: stage, value })), newExplanation());
    expect(found).toEqual(result);
    expect(database.find({ collection: name, filter: {} }, newExplanation())).toEqual(rows);
  });
});

test('there are at least 150 facts, and each names a page of the manual', () => {
  const sources = [...queries, ...updates, ...updateFacts.PLACES, ...ORDERS, ...PROJECTIONS, ...expressions, ...stageFacts.STAGES].map((fact) => fact.at(-1));
  expect(sources.length).toBeGreaterThanOrEqual(150);
  expect(sources.filter((source) => typeof source !== 'string' || !/^[a-zA-Z0-9/.-]+$/.test(source))).toEqual([]);
});

test('every operator of the SDK has a fact', () => {
  const { Command } = jest.requireActual<{ Command: { aggregate: Record<string, (param: unknown) => object> } }>('@cloudbase/database/dist/commonjs/command');
  const written = JSON.stringify([expressions.map(([expression]) => expression), stageFacts.STAGES.map(([, , stages]) => stages)]);
  const names = Object.keys(Command.aggregate).filter((name) => !['pipeline', 'meta'].includes(name)).map((name) => Object.keys(Command.aggregate[name]?.(1) ?? {})[0]);
  expect(names.length).toBeGreaterThan(90);
  expect(names.filter((name) => !written.includes(`"${name}"`))).toEqual([]);
});
