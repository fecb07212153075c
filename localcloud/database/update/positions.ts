import { failedOperation } from '../database-errors';
import { compileElement, compileFilter, compilePredicate, isOperatorObject } from '../query/matcher';
import { isObject, type Document, type Value } from '../values/value';
import { fieldAt } from './field-edit';

/**
 * The update with its places filled in for one document: `$` is the first element of the list that the filter matched,
 * `$[]` is each element. Throws when `$` has no match to stand for.
 */
export function withPositions(update: Document, document: Document, filter: Document): Document {
  const result: Document = {};
  for (const [operator, fields] of Object.entries(update)) {
    result[operator] = isObject(fields) ? placedFields(fields, document, filter) : fields;
  }
  return result;
}

function placedFields(fields: Document, document: Document, filter: Document): Document {
  const placed = Object.entries(fields).flatMap(([path, operand]) => placesOf(path, document, filter).map((place) => [place, operand] as const));
  return Object.fromEntries(placed);
}

function placesOf(path: string, document: Document, filter: Document): string[] {
  const parts = path.split('.');
  const at = parts.findIndex((part) => part === '$' || part === '$[]');
  if (at < 0) return [path];
  const listPath = parts.slice(0, at).join('.');
  const list = fieldAt(document, listPath);
  if (parts[at] === '$') return placesOf([listPath, matchedIndex(list, listPath, filter), ...parts.slice(at + 1)].join('.'), document, filter);
  if (!Array.isArray(list)) throw failedOperation('BadValue', `The path '${listPath}' must exist in the document in order to apply array updates.`);
  return list.flatMap((_item, i) => placesOf([listPath, i, ...parts.slice(at + 1)].join('.'), document, filter));
}

function matchedIndex(list: Value | undefined, listPath: string, filter: Document): number {
  const conditions = conditionsOn(listPath, filter);
  const found = Array.isArray(list) && conditions.length > 0 ? list.findIndex((item) => conditions.every((condition) => condition(item))) : -1;
  if (found < 0) throw failedOperation('BadValue', 'The positional operator did not find the match needed from the query.');
  return found;
}

/** What the filter asks of an element of the list: directly, of a field of it, or by `$elemMatch`. */
function conditionsOn(listPath: string, filter: Document): ((item: Value) => boolean)[] {
  return Object.entries(filter).flatMap(([key, operand]) => {
    if (key === '$and' && Array.isArray(operand)) return operand.flatMap((part) => conditionsOn(listPath, part as Document));
    if (key === listPath) return [elementCondition(operand)];
    if (!key.startsWith(`${listPath}.`)) return [];
    const matches = compileFilter({ [key.slice(listPath.length + 1)]: operand });
    return [(item: Value) => isObject(item) && matches(item)];
  });
}

function elementCondition(operand: Value): (item: Value) => boolean {
  if (isOperatorObject(operand) && isObject(operand.$elemMatch)) return compileElement(operand.$elemMatch);
  const test = compilePredicate(operand);
  return (item) => test({ item }, 'item');
}
