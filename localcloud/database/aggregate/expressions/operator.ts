import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compareValues } from '../../values/value-order';

/** `undefined` is a missing field, which expressions tell apart from null. */
export type Result = Value | undefined;

/** What an expression is evaluated on: the document (`$$ROOT`) and the variables of `$let`, `$map` and `$lookup`. */
export interface Scope {
  root: Document;
  variables: Readonly<Record<string, Result>>;
}

export type Expression = (scope: Scope) => Result;
export type Compile = (source: Value) => Expression;

/** Makes the expression of one operator from its operand; what is wrong whatever the document is refused here. */
export type OperatorBuilder = (operand: Value, compile: Compile, name: string) => Expression;

/** An operator on a list of arguments; a single argument may stand without the list. */
export function onArguments(min: number, max: number, apply: (values: Result[], name: string) => Result): OperatorBuilder {
  return (operand, compile, name) => {
    const sources = Array.isArray(operand) ? operand : [operand];
    if (sources.length < min || sources.length > max) {
      const wanted = min === max ? `exactly ${min} arguments` : `at least ${min} and at most ${max} arguments`;
      throw failedOperation('Location16020', `Expression ${name} takes ${wanted}. ${sources.length} were passed in.`);
    }
    const parts = sources.map(compile);
    return (scope) => apply(parts.map((part) => part(scope)), name);
  };
}

/** An operator whose operand is an object with named parts, each an expression. */
export function onOptions(required: string[], optional: string[], apply: (options: Record<string, Result>, name: string) => Result): OperatorBuilder {
  return (operand, compile, name) => {
    const parts = Object.entries(optionsOf(name, operand, required, optional)).map(([key, source]) => [key, compile(source)] as const);
    return (scope) => apply(Object.fromEntries(parts.map(([key, part]) => [key, part(scope)])), name);
  };
}

/** The named parts of an operand; refuses unknown names and missing ones. */
export function optionsOf(name: string, operand: Value, required: string[], optional: string[]): Document {
  if (!isObject(operand)) throw failedOperation('FailedToParse', `${name} only supports an object as its argument`);
  const unknown = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key));
  if (unknown !== undefined) throw failedOperation('FailedToParse', `Unrecognized parameter to ${name}: ${unknown}`);
  const missing = required.find((key) => operand[key] === undefined);
  if (missing !== undefined) throw failedOperation('FailedToParse', `Missing '${missing}' parameter to ${name}`);
  return operand;
}

export function isNullish(value: Result): value is null | undefined {
  return value === null || value === undefined;
}

/** Anything but false, null, missing and 0. */
export function isTrue(value: Result): boolean {
  return value !== false && !isNullish(value) && value !== 0;
}

/** BSON order, in which a missing field comes before null. */
export function compareResults(a: Result, b: Result): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return compareValues(a, b);
}

/** The refusal of an argument of the wrong type. */
export function wrongType(name: string, wanted: string, value: Result): Error {
  return failedOperation('TypeMismatch', `${name} requires ${wanted}, found: ${JSON.stringify(value ?? null)}`);
}
