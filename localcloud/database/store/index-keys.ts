import { failedOperation } from '../database-errors';
import { crossesArray, valuesAtPath } from '../values/paths';
import type { Document, Value } from '../values/value';
import type { StoredIndex } from './index-definition';
import { EMPTY_ARRAY_KEY, encodeKeyValue, flipBits, MAX_INDEX_KEY_BYTES } from './key-encoding';

const SEPARATOR = Buffer.of(0x01);
const SEQUENCE_BYTES = 8;

/** The keys under which an index lists a document: one, or several when a field holds an array. */
export interface DocumentKeys {
  /** Joined encodings of the fields, without the document's sequence number. */
  keys: Buffer[];
  /** Fields that hold arrays in this document. */
  multikey: string[];
}

/** Throws when two fields hold different arrays, or when a key is longer than the platform takes. */
export function documentKeys(index: StoredIndex, document: Document): DocumentKeys {
  const multikey = index.keys.map(({ field }) => field).filter((field) => crossesArray(document, field));
  refuseParallelArrays(multikey);
  let keys: Buffer[] = [Buffer.alloc(0)];
  for (const { field, direction } of index.keys) {
    const encoded = fieldEncodings(document, field).map((bytes) => (direction === 1 ? bytes : flipBits(bytes)));
    keys = keys.flatMap((prefix) => encoded.map((bytes) => Buffer.concat([prefix, bytes])));
  }
  if (keys.some((key) => key.length > MAX_INDEX_KEY_BYTES)) {
    throw failedOperation('KeyTooLong', `WiredTigerIndex::insert: key too large to index, failing ${index.name}`);
  }
  return { keys: keys.length > 1 ? distinct(keys) : keys, multikey };
}

function refuseParallelArrays(fields: string[]): void {
  const roots = [...new Set(fields.map((field) => field.split('.')[0] as string))];
  if (roots.length > 1) throw failedOperation('CannotIndexParallelArrays', `cannot index parallel arrays [${roots[1]}] [${roots[0]}]`);
}

function fieldEncodings(document: Document, field: string): Buffer[] {
  const found = valuesAtPath(document, field);
  if (found.length === 1 && !Array.isArray(found[0])) return [encodeKeyValue(found[0])];
  if (found.length === 0) return [encodeKeyValue(null)];
  return found.flatMap((value) => (Array.isArray(value) ? arrayEncodings(value) : [encodeKeyValue(value)]));
}

function arrayEncodings(items: Value[]): Buffer[] {
  return items.length === 0 ? [EMPTY_ARRAY_KEY] : items.map((item) => encodeKeyValue(item));
}

function distinct(keys: Buffer[]): Buffer[] {
  const seen = new Map(keys.map((key) => [key.toString('latin1'), key]));
  return [...seen.values()];
}

/** The stored key of one entry: index, field encodings, separator, the document's sequence number. */
export function entryKey(indexId: number, fields: Buffer, sequence: number): Buffer {
  return Buffer.concat([indexPrefix(indexId), fields, SEPARATOR, sequenceBytes(sequence)]);
}

export function indexPrefix(indexId: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(indexId, 0);
  return bytes;
}

/** The document an entry points to. */
export function entrySequence(key: Buffer): number {
  return key.readUIntBE(key.length - 6, 6);
}

export function documentKey(collectionId: number, sequence: number): Buffer {
  return Buffer.concat([indexPrefix(collectionId), sequenceBytes(sequence)]);
}

function sequenceBytes(sequence: number): Buffer {
  const bytes = Buffer.alloc(SEQUENCE_BYTES);
  bytes.writeUIntBE(sequence, 2, 6);
  return bytes;
}
