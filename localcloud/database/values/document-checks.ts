import { failedOperation, invalidParameter } from '../database-errors';
import { isOperatorObject } from '../query/matcher';
import { isObject, type Document, type Value } from './value';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Refuses what the service cannot store: more than 16 MB, field names starting with `$`, an `_id` that is a list. */
export function refuseBadDocument(document: Document): void {
  if (Array.isArray(document._id)) throw failedOperation('InvalidIdField', "The '_id' value cannot be of type array");
  const bytes = sizeOf(document);
  if (bytes > MAX_DOCUMENT_BYTES) {
    throw failedOperation('BSONObjectTooLarge', `object to insert too large. size in bytes: ${bytes}, max size: ${MAX_DOCUMENT_BYTES}`);
  }
}

/** The value as a filter, update or document; INVALID_PARAM for anything that is not an object. */
export function asDocument(value: Value | undefined, what: string): Document {
  if (!isObject(value)) throw invalidParameter(`${what} must be an object`);
  return value;
}

function sizeOf(value: Value): number {
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + 4 + sizeOf(item), 5);
  if (!isObject(value)) return 8;
  if (isOperatorObject(value)) {
    throw failedOperation('DollarPrefixedFieldName', `The dollar ($) prefixed field '${Object.keys(value)[0]}' is not valid for storage.`);
  }
  return Object.keys(value).reduce((sum, key) => sum + key.length + 2 + sizeOf(value[key] as Value), 5);
}
