import { randomBytes } from 'node:crypto';
import { collectionExists, collectionMissing } from './database-errors';
import { Disorder } from './disorder';
import { nearnessOf } from './query/geo-operators';
import type { FindRequest, ModifyRequest, ModifyResult, StoredCollectionCopy, StreamRequest } from './database-requests';
import { pageOf } from './query/page';
import { refuseOneMoreCollection, refuseTooManyIndexes, type Quota } from './quota';
import { Reader, type Explanation, type Overlay } from './reader';
import { DocumentStore } from './store/document-store';
import { orderedIndex, type DeclaredIndex, type StoredCollection } from './store/index-definition';
import type { Edit } from './transactions/transaction';
import { TransactionManager } from './transactions/transaction-manager';
import { applyUpdate } from './update/apply-update';
import { asDocument } from './values/document-checks';
import type { Document, Value } from './values/value';
import { valuesEqual } from './values/value-order';
import { Writer } from './writer';

export interface DatabaseOptions {
  directory: string;
  /** The cloud's clock in ms. */
  now: () => number;
  strictIndexes: boolean;
  /** Unsorted results come in an order of chance that follows this seed; without it in insertion order. */
  disorderSeed?: number;
  /** Without it there may be as many collections and indexes as one likes. */
  quota?: Quota;
  /** How long a plain write waits for a transaction's lock, in real ms. */
  lockWaitMs?: number;
}

/** One environment's document database: CloudBase's semantics over the store. */
export class CloudDatabase {
  private readonly store: DocumentStore;
  private readonly reader: Reader;
  private readonly browser: Reader;
  private readonly writer: Writer;
  private readonly transactions: TransactionManager;
  private readonly now: () => number;
  private readonly quota: Quota;
  readonly disorder: Disorder;

  constructor(options: DatabaseOptions) {
    this.now = options.now;
    this.quota = options.quota ?? { collections: Infinity, indexes: Infinity };
    this.store = new DocumentStore(options.directory);
    this.disorder = new Disorder(options.disorderSeed);
    this.reader = new Reader(this.store, options.strictIndexes, this.disorder);
    this.browser = new Reader(this.store, false, new Disorder(undefined));
    this.transactions = new TransactionManager(options.now);
    this.writer = new Writer(this.store, this.transactions, options.lockWaitMs);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  /** Throws "Table exist" for a name that is taken. */
  createCollection(name: string): void {
    if (this.store.collection(name)) throw collectionExists(name);
    this.declare(name, []);
  }

  /** Creates what is missing of the collection and its indexes; an index whose definition changed is built anew. */
  declare(name: string, indexes: DeclaredIndex[]): void {
    this.store.write(() => {
      if (!this.has(name)) {
        refuseOneMoreCollection(this.store.allCollections().length, this.quota);
        this.store.createCollection(name);
      }
      for (const spec of indexes) this.declareIndex(name, spec);
      refuseTooManyIndexes(this.collection(name), this.quota);
    });
  }

  has(name: string): boolean {
    return this.store.collection(name) !== undefined;
  }

  collections(): { name: string; count: number; indexes: DeclaredIndex[] }[] {
    return this.store.allCollections().map((collection) => ({
      name: collection.name,
      count: this.browser.count(collection, {}, newExplanation()),
      indexes: [...collection.indexes.map(({ name, keys, unique }) => ({ name, keys, unique })), ...(collection.geo ?? [])],
    }));
  }

  find(request: FindRequest, explain: Explanation): Document[] {
    const { filter, order = {} } = request;
    const found = pageOf(this.stream(request, explain), request);
    return Object.keys(order).length === 0 && !nearnessOf(filter) ? this.disorder.disturb(found) : found;
  }

  /** The same for a person who looks: strict mode does not refuse it, and nothing is shuffled. */
  browse(request: FindRequest, explain: Explanation): Document[] {
    return pageOf(this.browser.find(this.collection(request.collection), request.filter, request.order ?? {}, new Map(), explain), request);
  }

  countAll(name: string, filter: Document): number {
    return this.browser.count(this.collection(name), filter, newExplanation());
  }

  /** Matching documents one by one, for a caller that stops when it has enough. */
  stream({ collection, filter, order = {}, transaction, variables }: StreamRequest, explain: Explanation): Generator<Document> {
    return this.reader.find(this.collection(collection), filter, order, this.overlay(transaction), explain, variables);
  }

  count(name: string, filter: Document, explain: Explanation): number {
    return this.reader.count(this.collection(name), filter, explain);
  }

  /**
   * Adds documents and returns their ids; those without `_id` get 32 hex digits. When one of several is refused, those
   * before it stay, as in MongoDB's ordered bulk; in a transaction none does.
   */
  async insert(name: string, documents: Document[], transaction: string | undefined): Promise<Value[]> {
    this.collection(name);
    const edits = documents.map((document): Edit => {
      const after = document._id === undefined ? { _id: randomBytes(16).toString('hex'), ...document } : document;
      return { collection: name, id: after._id as Value, after, creates: true };
    });
    try {
      await this.write(transaction, () => edits);
    } catch (error) {
      if (transaction !== undefined || edits.length === 1) throw error;
      for (const edit of edits) await this.write(undefined, () => [edit]);
    }
    return edits.map((edit) => edit.id);
  }

  /** Changes the matching documents, the first only unless `multi`. */
  async modify(request: ModifyRequest, explain: Explanation): Promise<ModifyResult> {
    const result: ModifyResult = { updated: 0 };
    await this.write(request.transaction, () => {
      const found = this.matching(request.collection, request.filter, request.multi, request.transaction, explain);
      const changed = found.map((before) => ({ before, after: this.changeDocument(before, request) }));
      const different = changed.filter(({ before, after }) => !valuesEqual(before, after));
      Object.assign(result, { updated: different.length, document: changed[0]?.after });
      if (found.length > 0 || !request.upsert) return different.map(({ after }) => editTo(request.collection, after, false));
      const created = this.changeDocument({ _id: asDocument(request.filter, 'query')._id ?? null }, request, true);
      result.upsertedId = created._id;
      return [editTo(request.collection, created, true)];
    });
    return result;
  }

  /** Removes the matching documents, the first only unless `multi`, and tells how many. */
  async remove(name: string, filter: Document, multi: boolean, transaction: string | undefined, explain: Explanation): Promise<number> {
    let removed = 0;
    await this.write(transaction, () => {
      const found = this.matching(name, filter, multi, transaction, explain);
      removed = found.length;
      return found.map((document) => ({ collection: name, id: document._id as Value, after: undefined, creates: false }));
    });
    return removed;
  }

  startTransaction(): string {
    return this.transactions.start().id;
  }

  /** All the transaction's writes become durable together, or it fails with a conflict. */
  commit(id: string): void {
    this.writer.commit(this.transactions.get(id));
  }

  abort(id: string): void {
    this.transactions.end(this.transactions.get(id));
  }

  /** Every collection with its indexes and, read as they are taken, its documents. */
  copy(): StoredCollectionCopy[] {
    return this.store.allCollections().map((collection) => ({
      name: collection.name,
      indexes: [...collection.indexes.slice(1).map(({ name, keys, unique }) => ({ name, keys, unique })), ...(collection.geo ?? [])],
      documents: documentsOf(this.store.scan(collection)),
    }));
  }

  /** Puts collections back as they were copied, in one durable step. */
  restore(collections: StoredCollectionCopy[]): void {
    this.store.write(() => {
      for (const { name, indexes, documents } of collections) {
        this.declare(name, indexes);
        for (const document of documents) this.store.insert(this.collection(name), document);
      }
    });
  }

  /** Removes every collection; open transactions end. */
  clear(): void {
    this.transactions.endAll();
    this.store.clear();
  }

  private async write(transaction: string | undefined, plan: () => Edit[]): Promise<void> {
    if (transaction === undefined) await this.writer.writePlainly(plan);
    else this.writer.writeInTransaction(this.transactions.get(transaction), plan);
  }

  private changeDocument(before: Document, { change, filter }: ModifyRequest, isNew = false): Document {
    if (change.kind === 'update') return applyUpdate(before, change.operators, { filter, now: this.now(), isNew });
    const { _id, ...fields } = change.document;
    return { _id: before._id ?? _id ?? null, ...fields };
  }

  private matching(name: string, filter: Document, multi: boolean, transaction: string | undefined, explain: Explanation): Document[] {
    return this.find({ collection: name, filter, limit: multi ? Infinity : 1, transaction }, explain);
  }

  private collection(name: string): StoredCollection {
    const found = this.store.collection(name);
    if (!found) throw collectionMissing(name);
    return found;
  }

  private overlay(transaction: string | undefined): Overlay {
    return transaction === undefined ? new Map() : this.transactions.overlay(this.transactions.get(transaction));
  }

  private declareIndex(name: string, declared: DeclaredIndex): void {
    const spec = orderedIndex(declared);
    if (!spec) return this.store.declareGeoIndex(this.collection(name), { name: declared.name, keys: declared.keys });
    const same = this.collection(name).indexes.find((index) => index.name === spec.name);
    if (same && same.unique === (spec.unique ?? false) && JSON.stringify(same.keys) === JSON.stringify(spec.keys)) return;
    if (same) this.store.dropIndex(this.collection(name), spec.name);
    this.store.createIndex(this.collection(name), spec);
  }
}

function* documentsOf(stored: Iterable<{ document: Document }>): Generator<Document> {
  for (const { document } of stored) yield document;
}

export function newExplanation(): Explanation {
  return { plan: '', keysExamined: 0, docsExamined: 0, sortedInMemory: false };
}

function editTo(collection: string, after: Document, creates: boolean): Edit {
  return { collection, id: after._id as Value, after, creates };
}
