import { failedOperation, invalidParameter } from '../database/database-errors';
import { newExplanation, type CloudDatabase } from '../database/database';
import { runAggregate } from '../database/aggregate/run-aggregate';
import type { WireStage } from '../database/aggregate/stages/stage';
import type { Explanation } from '../database/reader';
import { resolveServerDates } from '../database/update/server-date';
import { asDocument } from '../database/values/document-checks';
import { parseEjson, reviveEjson, stringifyEjson } from '../database/values/ejson';
import type { Document } from '../database/values/value';
import type { Environments } from '../environments';
import { text, type ActionHandler, type ActionRequest } from './action';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** The largest reply packet (WeChat's quota page). */
const MAX_PACKET_BYTES = 16 * 1024 * 1024;

type DatabaseHandler = (database: CloudDatabase, request: ActionRequest, explain: Explanation) => Promise<object | void> | object | void;

/** The `database.*` actions of the SDK, by name. */
export function databaseActions(environments: Environments, now: () => number): Record<string, ActionHandler> {
  const action = (kind: 'reads' | 'writes' | 'transactions' | undefined, handle: DatabaseHandler): ActionHandler => {
    return async (request) => {
      const explain = newExplanation();
      const collection = text(request.body, 'collectionName') ?? '';
      try {
        const data = await handle(environments.database(request.env), request, explain);
        return data === undefined ? {} : { ...data };
      } finally {
        if (kind) request.meter.add(kind, { action: request.action, collection, ...explain });
      }
    };
  };
  return {
    'database.addCollection': action(undefined, (database, { body }) => database.createCollection(collectionName(body))),
    'database.insertDocument': action('writes', (database, request) => insert(database, request, now())),
    'database.getDocument': action('reads', get),
    'database.calculateDocument': action('reads', count),
    'database.modifyDocument': action('writes', (database, request, explain) => modify(database, request, explain, now())),
    'database.modifyAndReturnDoc': action('writes', (database, request, explain) => modifyAndReturn(database, request, explain, now())),
    'database.removeDocument': action('writes', remove),
    'database.aggregateDocuments': action('reads', aggregate),
    'database.startTransaction': action('transactions', (database) => ({ transactionId: database.startTransaction() })),
    'database.commitTransaction': action(undefined, (database, { body }) => database.commit(transactionId(body) ?? '')),
    'database.abortTransaction': action(undefined, (database, { body }) => database.abort(transactionId(body) ?? '')),
  };
}

async function insert(database: CloudDatabase, { body }: ActionRequest, now: number): Promise<object> {
  const items = Array.isArray(body.data) ? body.data : [body.data];
  const documents = items.map((item) => asDocument(resolveServerDates(parseEjson(String(item)), now), 'data'));
  return { data: { insertedIds: await database.insert(collectionName(body), documents, transactionId(body)) } };
}

function get(database: CloudDatabase, { body }: ActionRequest, explain: Explanation): object {
  const limit = typeof body.limit === 'number' && body.limit > 0 ? Math.min(body.limit, MAX_LIMIT) : DEFAULT_LIMIT;
  const list = database.find(
    {
      collection: collectionName(body),
      filter: filterOf(body),
      order: optionalDocument(body, 'order'),
      offset: typeof body.offset === 'number' ? body.offset : 0,
      limit: body.queryType === 'DOC' ? 1 : limit,
      projection: optionalDocument(body, 'projection'),
      transaction: transactionId(body),
    },
    explain,
  );
  return { data: { list: packetOf(list), offset: 0, limit } };
}

function count(database: CloudDatabase, { body }: ActionRequest, explain: Explanation): object {
  return { data: { total: database.count(collectionName(body), filterOf(body), explain) } };
}

async function modify(database: CloudDatabase, { body }: ActionRequest, explain: Explanation, now: number): Promise<object> {
  const result = await database.modify(modifyRequest(body, now), explain);
  return { data: { updated: result.updated, upsert_id: result.upsertedId } };
}

async function modifyAndReturn(database: CloudDatabase, { body }: ActionRequest, explain: Explanation, now: number): Promise<object> {
  const result = await database.modify({ ...modifyRequest({ merge: true, ...body }, now), multi: false }, explain);
  return { data: { updated: result.updated, doc: result.document && stringifyEjson(result.document) } };
}

function modifyRequest(body: Record<string, unknown>, now: number) {
  const data = asDocument(resolveServerDates(parseEjson(text(body, 'data') ?? '{}'), now), 'data');
  if (body.merge !== true && Object.keys(data).some((key) => key.startsWith('$'))) {
    throw failedOperation('FailedToParse', 'the replace operation document must not contain atomic operators');
  }
  return {
    collection: collectionName(body),
    filter: filterOf(body),
    change: body.merge === true ? { kind: 'update' as const, operators: data } : { kind: 'replace' as const, document: data },
    multi: body.multi === true,
    upsert: body.upsert === true,
    transaction: transactionId(body),
  };
}

async function remove(database: CloudDatabase, { body }: ActionRequest, explain: Explanation): Promise<object> {
  return { data: { deleted: await database.remove(collectionName(body), filterOf(body), body.multi === true, transactionId(body), explain) } };
}

function aggregate(database: CloudDatabase, { body }: ActionRequest, explain: Explanation): object {
  const stages = (Array.isArray(body.stages) ? body.stages : []) as { stageKey?: unknown; stageValue?: unknown }[];
  const parsed = stages.map(({ stageKey, stageValue }): WireStage => ({
    name: String(stageKey),
    value: typeof stageValue === 'string' ? parseEjson(stageValue) : reviveEjson(stageValue),
  }));
  return { data: { list: packetOf(runAggregate(database, collectionName(body), parsed, explain)) } };
}

function packetOf(documents: Document[]): string[] {
  const list = documents.map(stringifyEjson);
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_PACKET_BYTES) throw failedOperation('ExceededMemoryLimit', `the reply of ${bytes} bytes is larger than ${MAX_PACKET_BYTES} bytes`);
  return list;
}

function collectionName(body: Record<string, unknown>): string {
  const name = text(body, 'collectionName');
  if (!name) throw invalidParameter('collectionName is required');
  return name;
}

function transactionId(body: Record<string, unknown>): string | undefined {
  return text(body, 'transactionId') || undefined;
}

function filterOf(body: Record<string, unknown>): Document {
  return optionalDocument(body, 'query') ?? {};
}

function optionalDocument(body: Record<string, unknown>, field: string): Document | undefined {
  const source = body[field];
  if (source === undefined || source === null || source === '') return undefined;
  return asDocument(typeof source === 'string' ? parseEjson(source) : reviveEjson(source), field);
}
