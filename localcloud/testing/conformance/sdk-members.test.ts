import type { SdkAggregate, SdkCommand, SdkDatabase } from '../sdk-types';
import { startTemporaryCloud, type TemporaryCloud } from '../temporary-cloud';
import { refusal } from './conformance-case';

type Asks = (_: SdkCommand, db: SdkDatabase) => unknown;
const point = (db: SdkDatabase) => db.Geo.Point(1, 1);

/** One use of each command that makes a filter. */
const FILTERS: Record<string, Asks> = {
  eq: (_) => ({ a: _.eq(1) }), neq: (_) => ({ a: _.neq(1) }), lt: (_) => ({ a: _.lt(1) }), lte: (_) => ({ a: _.lte(1) }), gt: (_) => ({ a: _.gt(1) }), gte: (_) => ({ a: _.gte(1) }),
  in: (_) => ({ a: _.in([1]) }), nin: (_) => ({ a: _.nin([1]) }), all: (_) => ({ a: _.all([1]) }), elemMatch: (_) => ({ a: _.elemMatch({ b: 1 }) }), exists: (_) => ({ a: _.exists(true) }),
  size: (_) => ({ a: _.size(1) }), mod: (_) => ({ a: _.mod(2, 1) }), and: (_) => _.and([{ a: 1 }]), or: (_) => _.or([{ a: 1 }]), nor: (_) => _.nor([{ a: 1 }]), not: (_) => ({ a: _.not(_.eq(1)) }),
  geoNear: (_, db) => ({ a: _.geoNear({ geometry: point(db) }) }), geoWithin: (_, db) => ({ a: _.geoWithin({ centerSphere: [point(db), 1] }) }), geoIntersects: (_, db) => ({ a: _.geoIntersects({ geometry: point(db) }) }),
  expr: (_) => _.expr(_.aggregate.eq(['$a', 1])), jsonSchema: (_) => _.jsonSchema({ required: ['a'] }),
};

/** One use of each command that changes a field. */
const CHANGES: Record<string, Asks> = {
  set: (_) => _.set({ x: 1 }), remove: (_) => _.remove(), inc: (_) => _.inc(1), mul: (_) => _.mul(2), min: (_) => _.min(1), max: (_) => _.max(1), rename: (_) => _.rename('b'), bit: (_) => _.bit({ and: 1 }),
  push: (_) => _.push([1]), pull: (_) => _.pull(1), pullAll: (_) => _.pullAll([1]), pop: (_) => _.pop(), shift: (_) => _.shift(), unshift: (_) => _.unshift([1]), addToSet: (_) => _.addToSet(1),
};

/** What the service has no way to answer, and what it says. */
const REFUSED: Record<string, { ask: Asks; says: string }> = { text: { ask: (_) => ({ $text: _.text({ search: 'x' }) }), says: 'text index required for $text query' } };

/** Members of `Command.aggregate` that are no expressions, or that the service refuses. */
const NO_EXPRESSIONS = ['pipeline', 'meta'];

let cloud: TemporaryCloud;
let db: SdkDatabase;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
  db = cloud.sdk.database();
  await db.createCollection('t');
  await db.collection('t').add({ data: { _id: 'x' } });
});
afterAll(() => cloud.discard());

test('the tables name every member of the SDK: a new one must be added to them', () => {
  const { aggregate: _aggregate, project, ...commands } = db.command;
  expect([...Object.keys(FILTERS), ...Object.keys(CHANGES), ...Object.keys(REFUSED)].sort()).toEqual(Object.keys(commands).sort());
  expect(Object.keys(project).sort()).toEqual(['elemMatch', 'slice']);
});

test.each(Object.entries(FILTERS))('the filter %s is taken', async (_name, ask) => {
  expect((await db.collection('t').where(ask(db.command, db) as Record<string, unknown>).get()).data).toEqual(expect.any(Array));
});

test.each(Object.entries(CHANGES))('the change %s is taken', async (name, ask) => {
  await db.collection('t').doc('x').set({ data: ['pull', 'pullAll', 'pop', 'shift'].includes(name) ? { a: [1] } : { z: 1 } });
  expect((await db.collection('t').doc('x').update({ data: { a: ask(db.command, db) } })).stats.updated).toBeLessThanOrEqual(1);
});

test.each(Object.entries(REFUSED))('%s is refused as the service refuses it', async (_name, { ask, says }) => {
  expect(await refusal(db.collection('t').where(ask(db.command, db) as Record<string, unknown>).get())).toMatchObject({ errCode: -502001, message: expect.stringContaining(says) });
});

test('every expression of the SDK is known to the database', async () => {
  const operators = db.command.aggregate as unknown as Record<string, (operand: unknown) => unknown>;
  const isKnown = async (value: unknown) => {
    const answers = [await refusal(db.collection('t').aggregate().project({ v: value }).end()), await refusal(db.collection('t').aggregate().group({ _id: null, v: value }).end())];
    return answers.some((answer) => !/Unrecognized|unknown group operator/.test(JSON.stringify(answer)));
  };
  const unknown: string[] = [];
  for (const name of Object.keys(operators).filter((each) => !NO_EXPRESSIONS.includes(each))) if (!(await isKnown(operators[name]?.(1)))) unknown.push(name);
  expect(unknown).toEqual([]);
  expect(await isKnown({ $nonsense: 1 })).toBe(false);
});

test('every stage of the SDK is known to the database, or refused by the SDK itself', async () => {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(db.collection('t').aggregate())).filter((name) => !['constructor', 'end', 'pushStage', 'unwrap', 'done'].includes(name));
  const answers = new Map<string, string>();
  for (const name of names) {
    const run = async () => {
      const pipeline = db.collection('t').aggregate() as unknown as Record<string, (operand: unknown) => SdkAggregate>;
      return (pipeline[name] as (operand: unknown) => SdkAggregate).call(pipeline, {}).end();
    };
    answers.set(name, JSON.stringify(await refusal(run())));
  }
  const that = (says: string) => [...answers].filter(([, answer]) => answer.includes(says)).map(([name]) => name).sort();
  expect(that('is not a function')).toEqual(['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact']);
  expect(that('Unrecognized pipeline stage')).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(22);
});
