import { failedOperation } from '../database-errors';
import { cloneValue, isObject, type Document, type Value } from '../values/value';
import { valuesEqual } from '../values/value-order';
import { arrayOperators } from './array-operators';
import { fieldAt, removeField, setField } from './field-edit';
import { withPositions } from './positions';
import { scalarOperators } from './scalar-operators';

/** Computes a field's new value from its present one; `undefined` leaves a missing field missing. */
export type FieldUpdate = (current: Value | undefined, operand: Value, path: string) => Value | undefined;

const OPERATORS: Record<string, FieldUpdate> = { ...scalarOperators, ...arrayOperators };

/** What an update may depend on beside the document. */
export interface UpdateContext {
  /** The filter that found the document; `$` in a path is the list element it matched. */
  filter?: Document;
  /** Cloud time in ms, for `$currentDate`. */
  now?: number;
  /** The document is being created, so `$setOnInsert` applies. */
  isNew?: boolean;
}

/**
 * The document after an update with operators (`$set`, `$inc`, `$push` …); the given one is left as it was.
 * Throws as the service does: unknown operators, two operators on one path, wrong types, a change of `_id`.
 */
export function applyUpdate(document: Document, written: Document, { filter = {}, now = 0, isNew = false }: UpdateContext = {}): Document {
  const update = withPositions(written, document, filter);
  const operators = Object.keys(update);
  refuseConflictingPaths(update);
  const result = cloneValue(document) as Document;
  for (const operator of operators) {
    const fields = update[operator] as Value;
    if (!isObject(fields)) throw failedOperation('FailedToParse', `Modifiers operate on fields but we found type other than object for ${operator}`);
    if (operator === '$setOnInsert' && !isNew) continue;
    const edited = operator === '$currentDate' ? currentDates(fields, now) : fields;
    for (const path of Object.keys(edited)) applyField(result, operator, path, edited[path] as Value);
  }
  if (document._id !== undefined && !valuesEqual(result._id, document._id)) {
    throw failedOperation('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return result;
}

function applyField(document: Document, operator: string, path: string, operand: Value): void {
  if (operator === '$unset') return removeField(document, path);
  if (operator === '$rename') return renameField(document, path, operand);
  const change = OPERATORS[operator];
  if (!change) throw failedOperation('FailedToParse', `Unknown modifier: ${operator}`);
  const current = fieldAt(document, path);
  const next = change(current, operand, path);
  if (next !== undefined) setField(document, path, next);
}

function currentDates(fields: Document, now: number): Document {
  for (const kind of Object.values(fields)) {
    const isDate = kind === true || (isObject(kind) && kind.$type === 'date');
    if (!isDate) throw failedOperation('BadValue', "$currentDate: the local cloud offers true and {$type: 'date'}");
  }
  return Object.fromEntries(Object.keys(fields).map((path) => [path, new Date(now)]));
}

function renameField(document: Document, from: string, to: Value): void {
  if (typeof to !== 'string' || to === from) throw failedOperation('BadValue', `The 'to' field for $rename must be a different string: ${from}`);
  const value = fieldAt(document, from);
  if (value === undefined) return;
  removeField(document, from);
  setField(document, to, value);
}

function refuseConflictingPaths(update: Document): void {
  const seen: string[] = [];
  for (const operator of Object.keys(update)) {
    const fields = update[operator];
    if (!isObject(fields)) continue;
    for (const path of Object.keys(fields)) {
      const clash = seen.find((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`));
      if (clash !== undefined) {
        throw failedOperation('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${clash}'`);
      }
      seen.push(path);
    }
  }
}
