import { compileExpression } from '../aggregate/expressions/expression';
import { isTrue, type Result } from '../aggregate/expressions/operator';
import { failedOperation } from '../database-errors';
import { candidatesAtPath, valuesAtPath } from '../values/paths';
import { isObject, tagOf, type Document, type Value } from '../values/value';
import { valuesEqual } from '../values/value-order';
import { fieldOperator, type FieldTest } from './field-operators';
import { compileJsonSchema } from './json-schema';

export type Matcher = (document: Document) => boolean;

/** What `$expr` may name with `$$`, inside the pipeline of a `$lookup`. */
export type Variables = Readonly<Record<string, Result>>;

/**
 * Compiles a filter once; the matcher then answers for any document. Throws BadValue for an unknown operator.
 * The rules are MongoDB's: several fields are all required, and a field matches when its value or any array element does.
 */
export function compileFilter(filter: Document, variables: Variables = {}): Matcher {
  const tests = Object.keys(filter).map((key) => compileEntry(key, filter[key] as Value, variables));
  if (tests.length === 1) return tests[0] as Matcher;
  return (document) => tests.every((test) => test(document));
}

function compileEntry(key: string, operand: Value, variables: Variables): Matcher {
  if (!key.startsWith('$')) return compileField(key, operand);
  if (key === '$comment') return () => true;
  if (key === '$expr') return expressionTest(operand, variables);
  if (key === '$jsonSchema') return compileJsonSchema(operand);
  if (key === '$text') throw failedOperation('IndexNotFound', 'text index required for $text query');
  const branches = () => compileBranches(key, operand, variables);
  if (key === '$and') return all(branches());
  if (key === '$or') return any(branches());
  if (key === '$nor') return not(any(branches()));
  throw failedOperation('BadValue', `unknown top level operator: ${key}`);
}

function expressionTest(operand: Value, variables: Variables): Matcher {
  const expression = compileExpression(operand);
  return (root) => isTrue(expression({ root, variables }));
}

function compileBranches(key: string, operand: Value, variables: Variables): Matcher[] {
  if (!Array.isArray(operand) || operand.length === 0) throw failedOperation('BadValue', `${key} must be a nonempty array`);
  return operand.map((branch) => {
    if (!isObject(branch)) throw failedOperation('BadValue', `$or/$and/$nor entries need to be full objects`);
    return compileFilter(branch, variables);
  });
}

/** True for `{$gt: 1}`; false for `{a: 1}`, `{}` and tagged values such as a regular expression. */
export function isOperatorObject(value: Value): value is Document {
  if (!isObject(value)) return false;
  const tag = tagOf(value);
  return tag !== undefined && !VALUE_TAGS.has(tag);
}

const VALUE_TAGS = new Set(['$oid', '$binary', '$timestamp', '$minKey', '$maxKey', '$regularExpression']);

function compileField(path: string, operand: Value): Matcher {
  const test = compilePredicate(operand);
  return (document) => test(document, path);
}

/** A predicate on one path: `5`, `/x/`, `{$gt: 1, $lt: 3}`. */
export function compilePredicate(operand: Value): FieldTest {
  if (!isOperatorObject(operand)) {
    if (isObject(operand) && tagOf(operand) === '$regularExpression') return fieldOperator('$regularExpression', operand, {});
    return (document, path) => candidatesAtPath(document, path).some((value) => valuesEqual(value, operand));
  }
  const tests = Object.keys(operand).flatMap((name) => compileOperator(name, operand[name] as Value, operand));
  return (document, path) => tests.every((test) => test(document, path));
}

function compileOperator(name: string, operand: Value, siblings: Document): FieldTest[] {
  if (name === '$options') return [];
  if (name === '$not') {
    const inner = compilePredicate(operand);
    return [(document, path) => !inner(document, path)];
  }
  if (name === '$elemMatch') return [elementTest(operand)];
  if (name === '$all' && Array.isArray(operand)) {
    const inner = operand.map((item) => compilePredicate(item));
    return [(document, path) => inner.length > 0 && inner.every((test) => test(document, path))];
  }
  return [fieldOperator(name, operand, siblings)];
}

/** `$elemMatch`: one element fulfils everything, as a value (`{$gt: 1}`) or as an object (`{a: 1}`). */
function elementTest(operand: Value): FieldTest {
  if (!isObject(operand)) throw failedOperation('BadValue', '$elemMatch needs an Object');
  const matches = compileElement(operand);
  return (document, path) =>
    valuesAtPath(document, path).some((items) => Array.isArray(items) && items.some((item) => matches(item)));
}

/** Tells whether one array element fulfils an `$elemMatch` or `$pull` condition. */
export function compileElement(condition: Document): (item: Value) => boolean {
  const first = tagOf(condition);
  if (first !== undefined && !['$and', '$or', '$nor'].includes(first)) return compileValueCondition(condition);
  const matches = compileFilter(condition);
  return (item) => isObject(item) && matches(item);
}

/** An element that is a list is compared as it is: nothing looks for the value inside, except what speaks of lists. */
function compileValueCondition(condition: Document): (item: Value) => boolean {
  const part = (ofLists: boolean): FieldTest => {
    const chosen = Object.entries(condition).filter(([name]) => OF_LISTS.has(name) === ofLists);
    return chosen.length === 0 ? () => true : compilePredicate(Object.fromEntries(chosen));
  };
  const [ofLists, ofValues] = [part(true), part(false)];
  return (item) => ofLists({ item }, 'item') && ofValues({ item: Array.isArray(item) ? [item] : item }, 'item');
}

const OF_LISTS = new Set(['$size', '$elemMatch', '$all']);

function all(matchers: Matcher[]): Matcher {
  return (document) => matchers.every((matches) => matches(document));
}

function any(matchers: Matcher[]): Matcher {
  return (document) => matchers.some((matches) => matches(document));
}

function not(matcher: Matcher): Matcher {
  return (document) => !matcher(document);
}
