import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildCloud, type ChildCloud } from '../child-cloud';
import type { Row, Sdk } from '../sdk-types';
import { loadSdk, writeFunctions } from '../temporary-cloud';
import { ACCUMULATOR_CASES } from './accumulator-cases';
import { SOURCES, type ConformanceCase, type Place } from './conformance-case';
import { DIFFERENCES } from './differences';
import { DOCUMENT_CASES } from './document-cases';
import { FUNCTIONS } from './functions';
import { LIMIT_CASES } from './limit-cases';
import { OPENAPI_CASES } from './openapi-cases';
import { OPERATOR_CASES } from './operator-cases';
import { QUERY_CASES } from './query-cases';
import { SERVICE_CASES } from './service-cases';
import { STAGE_CASES } from './stage-cases';
import { TRANSACTION_CASES } from './transaction-cases';
import { UPDATE_CASES } from './update-cases';

const AREAS: Record<string, ConformanceCase[]> = {
  documents: DOCUMENT_CASES,
  queries: QUERY_CASES,
  updates: UPDATE_CASES,
  stages: STAGE_CASES,
  operators: OPERATOR_CASES,
  accumulators: ACCUMULATOR_CASES,
  transactions: TRANSACTION_CASES,
  'functions and files': SERVICE_CASES,
  openapi: OPENAPI_CASES,
  'limits and errors': LIMIT_CASES,
};
const named = Object.entries(AREAS).flatMap(([area, cases]) => cases.map((each) => [`${area}: ${each.says}`, each] as const));

let dir: string;
let child: ChildCloud;
let sdk: Sdk;
const made = new Set<string>();
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'conformance-'));
  child = await startChildCloud(dir, ['--functions', writeFunctions(join(dir, 'functions'), FUNCTIONS)]);
  sdk = loadSdk(child.url);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(async () => {
  await child.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

async function api(method: string, path: string, body?: unknown): Promise<Row> {
  const response = await fetch(`${child.url}${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  return (await response.json()) as Row;
}

async function fill(name: string, rows: Row[]): Promise<void> {
  const db = sdk.database();
  if (!made.has(name)) await db.createCollection(name);
  made.add(name);
  await db.collection(name).where({ _id: db.command.exists(true) }).remove();
  if (rows.length > 0) await db.collection(name).add({ data: rows });
}

/** The answer of the cloud to one case, with what the case needs around it. */
async function answer({ given = [], beside = {}, ask }: ConformanceCase): Promise<unknown> {
  for (const [name, rows] of Object.entries({ ...beside, things: given })) await fill(name, rows);
  const db = sdk.database();
  const place: Place = {
    sdk,
    db,
    _: db.command,
    $: db.command.aggregate,
    things: db.collection('things'),
    callFromClient: (name, data = {}, openid = 'o_user') => api('POST', '/_cloud/call', { name, data, openid }),
    api,
  };
  return ask(place);
}

test.each(named)('%s', async (name, each) => {
  const got = await answer(each);
  if (name in DIFFERENCES) expect(got).not.toEqual(each.answer);
  else expect(got).toEqual(each.answer);
});

test('there are at least 150 cases, each with a source, and at most 5 % differ', () => {
  expect(named.length).toBeGreaterThanOrEqual(150);
  expect(named.filter(([, { source }]) => !Object.keys(SOURCES).includes(source.split(' ')[0] ?? ''))).toEqual([]);
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  expect(Object.keys(DIFFERENCES).filter((name) => !named.some(([known]) => known === name))).toEqual([]);
  expect(Object.keys(DIFFERENCES).length).toBeLessThanOrEqual(named.length * 0.05);
});
