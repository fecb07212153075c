import { failedOperation } from '../database-errors';
import { candidatesAtPath, valuesAtPath } from '../values/paths';
import { isObject, tagOf, type Document, type Value } from '../values/value';
import { compareValues, typeOrder, valuesEqual } from '../values/value-order';
import { geoOperator } from './geo-operators';
import { hasType } from './value-types';

/** Answers whether the value at a path of a document fulfils one operator. */
export type FieldTest = (document: Document, path: string) => boolean;

/** The test of one operator that stands on its own; `siblings` gives `$regex` its `$options`. */
export function fieldOperator(name: string, operand: Value, siblings: Document): FieldTest {
  const build = OPERATORS[name];
  if (build) return build(operand, siblings);
  const geo = geoOperator(name, operand);
  if (geo) return geo;
  throw failedOperation('BadValue', `unknown operator: ${name}`);
}

const OPERATORS: Record<string, (operand: Value, siblings: Document) => FieldTest> = {
  $eq: (operand) => anyCandidate((value) => valuesEqual(value, operand)),
  $ne: (operand) => negate(anyCandidate((value) => valuesEqual(value, operand))),
  $gt: (operand) => comparison(operand, (order) => order > 0),
  $gte: (operand) => comparison(operand, (order) => order >= 0),
  $lt: (operand) => comparison(operand, (order) => order < 0),
  $lte: (operand) => comparison(operand, (order) => order <= 0),
  $in: (operand) => membership('$in', operand),
  $nin: (operand) => negate(membership('$nin', operand)),
  $exists: (operand) => existence(operand !== false && operand !== 0 && operand !== null),
  $size: (operand) => {
    if (!Number.isInteger(operand) || Number(operand) < 0) throw failedOperation('BadValue', `Failed to parse $size. Expected a non-negative integer in: ${JSON.stringify(operand)}`);
    return (document, path) => valuesAtPath(document, path).some((value) => Array.isArray(value) && value.length === operand);
  },
  $mod: remainder,
  $all: () => {
    throw failedOperation('BadValue', '$all needs an array');
  },
  $regex: (operand, siblings) => regexOperator(operand, siblings.$options),
  $regularExpression: (operand) => regexOperator(operand, undefined),
  $type: typeTest,
};

function anyCandidate(test: (value: Value | undefined) => boolean): FieldTest {
  return (document, path) => candidatesAtPath(document, path).some(test);
}

function negate(test: FieldTest): FieldTest {
  return (document, path) => !test(document, path);
}

/** Only values of the operand's own type compare; null means null or missing. */
function comparison(operand: Value, accepts: (order: number) => boolean): FieldTest {
  const type = typeOrder(operand);
  return anyCandidate((value) => {
    if (value === undefined && operand !== null) return false;
    if (typeOrder(value) !== type) return false;
    if (Number.isNaN(value) !== Number.isNaN(operand)) return false;
    return accepts(compareValues(value, operand));
  });
}

function membership(name: string, operand: Value): FieldTest {
  if (!Array.isArray(operand)) throw failedOperation('BadValue', `${name} needs an array`);
  const patterns = operand.filter((item) => isRegex(item)).map((item) => regexOperator(item, undefined));
  const values = operand.filter((item) => !isRegex(item));
  const equal = anyCandidate((value) => values.some((item) => valuesEqual(value, item)));
  return (document, path) => equal(document, path) || patterns.some((matches) => matches(document, path));
}

function isRegex(value: Value): boolean {
  return isObject(value) && tagOf(value) === '$regularExpression';
}

function existence(expected: boolean): FieldTest {
  return (document, path) => valuesAtPath(document, path).some((value) => value !== undefined) === expected;
}

function remainder(operand: Value): FieldTest {
  if (!Array.isArray(operand) || operand.length !== 2) throw failedOperation('BadValue', 'malformed mod, needs to be an array of two');
  const divisor = Math.trunc(Number(operand[0]));
  const expected = Math.trunc(Number(operand[1]));
  if (!Number.isFinite(divisor) || divisor === 0) throw failedOperation('BadValue', 'divisor cannot be 0');
  return anyCandidate((value) => typeof value === 'number' && Math.trunc(value) % divisor === expected);
}

/**
 * Strings that match, and stored regular expressions that are equal. Of the options, i m s x are PCRE's; the
 * JavaScript flags that the SDK passes on (g, y) mean nothing to a single match and are dropped.
 */
function regexOperator(operand: Value, siblingOptions: Value | undefined): FieldTest {
  const { pattern, options } = regexSource(operand, siblingOptions);
  const expression = compileRegex(pattern, options);
  return anyCandidate((value) =>
    typeof value === 'string' ? expression.test(value) : value !== undefined && isRegex(value) && valuesEqual(value, operand),
  );
}

function regexSource(operand: Value, siblingOptions: Value | undefined): { pattern: string; options: string } {
  const extra = typeof siblingOptions === 'string' ? siblingOptions : '';
  if (typeof operand === 'string') return { pattern: operand, options: extra };
  const inner = isObject(operand) ? operand.$regularExpression : undefined;
  if (!isObject(inner) || typeof inner.pattern !== 'string') throw failedOperation('BadValue', '$regex has to be a string');
  return { pattern: inner.pattern, options: extra || (typeof inner.options === 'string' ? inner.options : '') };
}

function compileRegex(pattern: string, options: string): RegExp {
  const flags = [...new Set(options)].filter((flag) => 'ims'.includes(flag)).join('');
  const source = options.includes('x') ? pattern.replace(/\\#|#.*$|\s+/gm, (part) => (part === '\\#' ? part : '')) : pattern;
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    try {
      return new RegExp(source, flags);
    } catch {
      throw failedOperation('BadValue', `Regular expression is invalid: ${pattern}`);
    }
  }
}

function typeTest(operand: Value): FieldTest {
  const wanted = Array.isArray(operand) ? operand : [operand];
  if (wanted.length === 0) throw failedOperation('FailedToParse', 'a must match at least one type');
  wanted.forEach((type) => hasType(null, type));
  return anyCandidate((value) => value !== undefined && wanted.some((type) => hasType(value, type)));
}
