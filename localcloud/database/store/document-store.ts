import { open, type Database, type RootDatabase } from 'lmdb';
import { duplicateKey } from '../database-errors';
import { parseEjson, stringifyEjson } from '../values/ejson';
import type { Document, Value } from '../values/value';
import { valuesEqual } from '../values/value-order';
import type { GeoIndexSpec, IndexSpec, StoredCollection, StoredIndex } from './index-definition';
import { documentKey, documentKeys, entryKey, entrySequence, indexPrefix } from './index-keys';
import { encodeKeyValue } from './key-encoding';

/** A stored document with its place in insertion order. */
export interface StoredDocument {
  sequence: number;
  document: Document;
}

/** Raised when stored documents or keys change their form. */
const FORMAT = 2;
const PRESENT = Buffer.of(1);
const AFTER_PREFIX = Buffer.of(0xff);
const ID_INDEX = { name: '_id_', keys: [{ field: '_id', direction: 1 as const }], unique: true };

/**
 * Documents and index entries of one environment on disk (lmdb). Every call is synchronous; all changes happen inside
 * {@link write}, which is atomic and on disk when it returns.
 */
export class DocumentStore {
  private readonly root: RootDatabase;
  private readonly catalog: Database<StoredCollection | number, string>;
  /** Documents as EJSON text, which keeps every type and does not depend on classes the way binary codecs do. */
  private readonly documents: Database<string, Buffer>;
  private readonly entries: Database<Buffer, Buffer>;
  private readonly collections = new Map<string, StoredCollection>();
  private readonly nextSequence = new Map<number, number>();

  constructor(directory: string) {
    this.root = open({ path: directory, maxDbs: 4, noSubdir: false });
    this.catalog = this.root.openDB('catalog', { encoding: 'json' });
    this.documents = this.root.openDB('documents', { keyEncoding: 'binary', encoding: 'string' });
    this.entries = this.root.openDB('entries', { keyEncoding: 'binary', encoding: 'binary' });
    this.refuseOtherFormat(directory);
    this.loadCatalog();
  }

  close(): Promise<void> {
    return this.root.close();
  }

  /** Runs the changes atomically; when it returns they survive a crash. An error undoes all of them. */
  write<T>(change: () => T): T {
    try {
      return this.root.transactionSync(change);
    } catch (error) {
      this.loadCatalog();
      throw error;
    }
  }

  /** Removes every collection. */
  clear(): void {
    this.write(() => {
      for (const database of [this.documents, this.entries, this.catalog]) database.clearSync();
      this.catalog.putSync('format', FORMAT);
    });
    this.loadCatalog();
  }

  collection(name: string): StoredCollection | undefined {
    return this.collections.get(name);
  }

  allCollections(): StoredCollection[] {
    return [...this.collections.values()];
  }

  /** Inside {@link write}. */
  createCollection(name: string): StoredCollection {
    const created: StoredCollection = { id: this.takeId(), name, indexes: [{ ...ID_INDEX, id: this.takeId(), multikey: [] }] };
    this.saveCollection(created);
    this.nextSequence.set(created.id, 1);
    return created;
  }

  /** Inside {@link write}: builds the index over the documents there are; a duplicate under `unique` refuses it. */
  createIndex(collection: StoredCollection, spec: IndexSpec): StoredIndex {
    const index: StoredIndex = { ...spec, unique: spec.unique ?? false, id: this.takeId(), multikey: [] };
    const changed = { ...collection, indexes: [...collection.indexes, index] };
    this.saveCollection(changed);
    for (const { sequence, document } of this.scan(changed)) this.addEntries(changed, index, sequence, document);
    return index;
  }

  /** Inside {@link write}: notes a geo index, in place of one of the same name. */
  declareGeoIndex(collection: StoredCollection, spec: GeoIndexSpec): void {
    this.saveCollection({ ...collection, geo: [...(collection.geo ?? []).filter(({ name }) => name !== spec.name), spec] });
  }

  /** Inside {@link write}. */
  dropIndex(collection: StoredCollection, name: string): void {
    const index = collection.indexes.find((candidate) => candidate.name === name);
    if (!index) return;
    const prefix = indexPrefix(index.id);
    for (const key of [...this.entries.getKeys({ start: prefix, end: Buffer.concat([prefix, AFTER_PREFIX]) })]) this.entries.removeSync(key);
    this.saveCollection({ ...collection, indexes: collection.indexes.filter((candidate) => candidate !== index) });
  }

  get(collection: StoredCollection, sequence: number): Document | undefined {
    const stored = this.documents.get(documentKey(collection.id, sequence));
    return stored === undefined ? undefined : (parseEjson(stored) as Document);
  }

  /** The place of a document by its `_id`, read from the `_id_` index. */
  sequenceOf(collection: StoredCollection, id: Document[string]): number | undefined {
    const index = collection.indexes[0] as StoredIndex;
    const low = Buffer.concat([indexPrefix(index.id), encodeKeyValue(id)]);
    for (const key of this.entryKeys(low, Buffer.concat([low, AFTER_PREFIX]), false)) return entrySequence(key);
    return undefined;
  }

  /** All documents in insertion order, or the other way round. */
  *scan(collection: StoredCollection, backwards = false): Generator<StoredDocument> {
    const [low, high] = [documentKey(collection.id, 0), indexPrefix(collection.id + 1)];
    const range = backwards ? { start: high, end: low, reverse: true } : { start: low, end: high };
    for (const { key, value } of this.documents.getRange(range)) yield { sequence: entrySequence(key), document: parseEjson(value) as Document };
  }

  /** Entry keys from `low` to before `high`, or the other way round. */
  entryKeys(low: Buffer, high: Buffer, reverse: boolean): Iterable<Buffer> {
    return reverse ? this.reversedKeys(low, high) : this.entries.getKeys({ start: low, end: high });
  }

  countEntries(low: Buffer, high: Buffer): number {
    return this.entries.getKeysCount({ start: low, end: high });
  }

  /** Inside {@link write}: E11000 when a unique index holds one of its keys already. */
  insert(collection: StoredCollection, document: Document): void {
    const sequence = this.nextSequence.get(collection.id) as number;
    this.nextSequence.set(collection.id, sequence + 1);
    this.documents.putSync(documentKey(collection.id, sequence), stringifyEjson(document));
    for (const index of collection.indexes) this.addEntries(collection, index, sequence, document);
  }

  /** Inside {@link write}. */
  replace(collection: StoredCollection, sequence: number, before: Document, after: Document): void {
    const changed = collection.indexes.filter((index) => !sameKeys(index, before, after));
    for (const index of changed) this.removeEntries(index, sequence, before);
    this.documents.putSync(documentKey(collection.id, sequence), stringifyEjson(after));
    for (const index of changed) this.addEntries(collection, index, sequence, after);
  }

  /** Inside {@link write}. */
  remove(collection: StoredCollection, sequence: number, document: Document): void {
    for (const index of collection.indexes) this.removeEntries(index, sequence, document);
    this.documents.removeSync(documentKey(collection.id, sequence));
  }

  /** A document that holds a unique key of this one, itself (by `_id`) apart. */
  clashing(collection: StoredCollection, document: Document): { index: StoredIndex; id: Value } | undefined {
    for (const index of collection.indexes.slice(1).filter(({ unique }) => unique)) {
      for (const key of documentKeys(index, document).keys) {
        const low = Buffer.concat([indexPrefix(index.id), key]);
        for (const entry of this.entryKeys(low, Buffer.concat([low, AFTER_PREFIX]), false)) {
          const id = this.get(collection, entrySequence(entry))?._id;
          if (id !== undefined && !valuesEqual(id, document._id)) return { index, id };
        }
      }
    }
    return undefined;
  }

  private *reversedKeys(low: Buffer, high: Buffer): Generator<Buffer> {
    for (const key of this.entries.getKeys({ start: high, end: low, reverse: true })) {
      if (Buffer.compare(key, high) < 0) yield key;
    }
  }

  private addEntries(collection: StoredCollection, index: StoredIndex, sequence: number, document: Document): void {
    const { keys, multikey } = documentKeys(index, document);
    for (const key of keys) {
      if (index.unique) this.refuseDuplicate(collection, index, key, sequence, document);
      this.entries.putSync(entryKey(index.id, key, sequence), PRESENT);
    }
    const fresh = multikey.filter((field) => !index.multikey.includes(field));
    if (fresh.length === 0) return;
    index.multikey.push(...fresh);
    this.catalog.putSync(`collection:${collection.name}`, collection);
  }

  private removeEntries(index: StoredIndex, sequence: number, document: Document): void {
    for (const key of documentKeys(index, document).keys) this.entries.removeSync(entryKey(index.id, key, sequence));
  }

  private refuseDuplicate(collection: StoredCollection, index: StoredIndex, key: Buffer, sequence: number, document: Document): void {
    const low = Buffer.concat([indexPrefix(index.id), key]);
    for (const entry of this.entryKeys(low, Buffer.concat([low, AFTER_PREFIX]), false)) {
      if (entrySequence(entry) === sequence) continue;
      const shown = index.keys.map(({ field }) => `${field}: ${JSON.stringify(document[field] ?? null)}`).join(', ');
      throw duplicateKey(collection.name, index.name, shown);
    }
  }

  private refuseOtherFormat(directory: string): void {
    const found = this.catalog.get('format');
    if (found === undefined && this.catalog.get('next-id') === undefined) this.root.transactionSync(() => this.catalog.putSync('format', FORMAT));
    else if (found !== FORMAT) throw new Error(`${directory} was written by another version of the local cloud; start with an empty folder`);
  }

  private takeId(): number {
    const id = ((this.catalog.get('next-id') as number | undefined) ?? 0) + 1;
    this.catalog.putSync('next-id', id);
    return id;
  }

  private saveCollection(collection: StoredCollection): void {
    this.catalog.putSync(`collection:${collection.name}`, collection);
    this.collections.set(collection.name, collection);
  }

  private loadCatalog(): void {
    this.collections.clear();
    for (const { value } of this.catalog.getRange({ start: 'collection:', end: 'collection;' })) {
      const collection = value as StoredCollection;
      this.collections.set(collection.name, collection);
      const end = documentKey(collection.id, 0);
      const [last] = [...this.documents.getKeys({ start: indexPrefix(collection.id + 1), end, reverse: true, limit: 1 })];
      this.nextSequence.set(collection.id, last && last.readUInt32BE(0) === collection.id ? entrySequence(last) + 1 : 1);
    }
  }
}

function sameKeys(index: StoredIndex, before: Document, after: Document): boolean {
  const left = documentKeys(index, before).keys;
  const right = documentKeys(index, after).keys;
  return left.length === right.length && left.every((key, i) => key.equals(right[i] as Buffer));
}
