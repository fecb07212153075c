import { failedOperation } from '../../database-errors';
import { isObject, tagOf, type Document, type Value } from '../../values/value';
import { arithmeticOperators } from './arithmetic-operators';
import { arrayOperators } from './array-operators';
import { conversionOperators } from './conversion-operators';
import { dateOperators } from './date-operators';
import { logicOperators } from './logic-operators';
import { objectOperators } from './object-operators';
import type { Expression, OperatorBuilder, Result, Scope } from './operator';
import { setOperators } from './set-operators';
import { statisticsOperators } from './statistics-operators';
import { stringOperators } from './string-operators';

const OPERATORS: Record<string, OperatorBuilder> = {
  ...arithmeticOperators,
  ...arrayOperators,
  ...conversionOperators,
  ...dateOperators,
  ...logicOperators,
  ...objectOperators,
  ...setOperators,
  ...statisticsOperators,
  ...stringOperators,
  $literal: (operand) => () => operand,
  $meta: () => {
    throw failedOperation('Location40218', 'query requires text score metadata, but it is not available');
  },
};

/** Values that carry a `$` but are no operators. */
const VALUE_TAGS = new Set(['$oid', '$binary', '$timestamp', '$minKey', '$maxKey', '$regularExpression']);

/**
 * Compiles an aggregation expression: a field (`"$a.b"`), a variable (`"$$x"`), an operator, an object or list of
 * expressions, or a plain value. Throws what the service throws for an unknown operator or a malformed operand.
 */
export function compileExpression(source: Value): Expression {
  if (typeof source === 'string' && source.startsWith('$$')) return variable(source);
  if (typeof source === 'string' && source.startsWith('$')) return field(source.slice(1));
  if (Array.isArray(source)) return list(source);
  if (!isObject(source)) return () => source;
  const name = tagOf(source);
  if (name !== undefined && VALUE_TAGS.has(name)) return () => source;
  if (Object.keys(source).some((key) => key.startsWith('$'))) return operator(source);
  return object(source);
}

/** True for an object that is one operator, such as `{$sum: 1}`. */
export function isOperatorCall(source: Value): source is Document {
  const name = isObject(source) ? tagOf(source) : undefined;
  return name !== undefined && !VALUE_TAGS.has(name);
}

function operator(source: Document): Expression {
  const names = Object.keys(source);
  const name = names[0] as string;
  if (names.length !== 1) throw failedOperation('Location15983', `An object representing an expression must have exactly one field: ${JSON.stringify(source)}`);
  const build = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!build) throw failedOperation('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
  return build(source[name] as Value, compileExpression, name);
}

function variable(source: string): Expression {
  const [name = '', ...path] = source.slice(2).split('.');
  if (name === 'REMOVE') return () => undefined;
  return (scope) => valueAt(scope, name, path);
}

function valueAt({ root, variables }: Scope, name: string, path: string[]): Result {
  if (name === 'ROOT') return follow(root, path);
  if (name === 'CURRENT') return follow(root, path);
  if (!Object.hasOwn(variables, name)) throw failedOperation('Location17276', `Use of undefined variable: ${name}`);
  return follow(variables[name], path);
}

function field(path: string): Expression {
  if (path === '') throw failedOperation('Location16872', "'$' by itself is not a valid FieldPath");
  const parts = path.split('.');
  if (parts.includes('')) throw failedOperation('Location15998', 'FieldPath field names may not be empty strings.');
  return ({ root }) => follow(root, parts);
}

/** A list on the way gives the list of what its objects hold there. */
function follow(value: Result, parts: string[]): Result {
  if (parts.length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => follow(item, parts)).filter((found): found is Value => found !== undefined);
  const [part = '', ...rest] = parts;
  return isObject(value) && Object.hasOwn(value, part) ? follow(value[part], rest) : undefined;
}

/** In a list a missing value becomes null. */
function list(source: Value[]): Expression {
  const items = source.map(compileExpression);
  return (scope) => items.map((item) => item(scope) ?? null);
}

function object(source: Document): Expression {
  const fields = Object.keys(source).map((key) => [key, compileExpression(source[key] as Value)] as const);
  return (scope) => {
    const result: Document = {};
    for (const [key, part] of fields) {
      const value = part(scope);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}
