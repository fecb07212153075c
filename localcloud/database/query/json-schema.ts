import { failedOperation } from '../database-errors';
import { isObject, type Document, type Value } from '../values/value';
import { valuesEqual } from '../values/value-order';
import { hasType } from './value-types';

type Check = (value: Value) => boolean;

/** Compiles a `$jsonSchema` (draft 4 as MongoDB reads it, `bsonType` included); an unknown keyword is refused. */
export function compileJsonSchema(schema: Value): Check {
  if (!isObject(schema)) throw failedOperation('TypeMismatch', '$jsonSchema must be an object');
  const checks = Object.keys(schema).flatMap((keyword) => {
    const build = KEYWORDS[keyword];
    if (!build) throw failedOperation('FailedToParse', `Unknown $jsonSchema keyword: ${keyword}`);
    return build(schema[keyword] as Value, schema) ?? [];
  });
  return (value) => checks.every((check) => check(value));
}

const KEYWORDS: Record<string, (operand: Value, schema: Document) => Check | undefined> = {
  title: () => undefined,
  description: () => undefined,
  exclusiveMinimum: () => undefined,
  exclusiveMaximum: () => undefined,
  bsonType: typeCheck,
  type: (operand) => typeCheck(Array.isArray(operand) ? operand.map(jsonTypeName) : jsonTypeName(operand)),
  enum: (operand) => (value) => listOf('enum', operand).some((item) => valuesEqual(item, value)),
  required: (operand) => ofObjects((value) => listOf('required', operand).every((name) => Object.hasOwn(value, String(name)))),
  properties: propertiesCheck,
  additionalProperties: additionalCheck,
  minProperties: (operand) => ofObjects((value) => Object.keys(value).length >= Number(operand)),
  maxProperties: (operand) => ofObjects((value) => Object.keys(value).length <= Number(operand)),
  minimum: (operand, { exclusiveMinimum }) => ofNumbers((value) => (exclusiveMinimum === true ? value > Number(operand) : value >= Number(operand))),
  maximum: (operand, { exclusiveMaximum }) => ofNumbers((value) => (exclusiveMaximum === true ? value < Number(operand) : value <= Number(operand))),
  multipleOf: (operand) => ofNumbers((value) => value % Number(operand) === 0),
  minLength: (operand) => ofStrings((value) => [...value].length >= Number(operand)),
  maxLength: (operand) => ofStrings((value) => [...value].length <= Number(operand)),
  pattern: (operand) => ofStrings((value) => new RegExp(String(operand), 'u').test(value)),
  items: (operand) => {
    const item = compileJsonSchema(operand);
    return ofArrays((value) => value.every(item));
  },
  minItems: (operand) => ofArrays((value) => value.length >= Number(operand)),
  maxItems: (operand) => ofArrays((value) => value.length <= Number(operand)),
  uniqueItems: (operand) => ofArrays((value) => operand !== true || value.every((item, i) => !value.slice(0, i).some((other) => valuesEqual(item, other)))),
  allOf: (operand) => combine(operand, (results) => results.every(Boolean)),
  anyOf: (operand) => combine(operand, (results) => results.some(Boolean)),
  oneOf: (operand) => combine(operand, (results) => results.filter(Boolean).length === 1),
  not: (operand) => {
    const inner = compileJsonSchema(operand);
    return (value) => !inner(value);
  },
};

function typeCheck(operand: Value): Check {
  const names = Array.isArray(operand) ? operand : [operand];
  return (value) => names.some((name) => hasType(value, name));
}

function jsonTypeName(name: Value): Value {
  return name === 'boolean' ? 'bool' : name;
}

function propertiesCheck(operand: Value): Check {
  if (!isObject(operand)) throw failedOperation('TypeMismatch', "$jsonSchema keyword 'properties' must be an object");
  const checks = Object.keys(operand).map((name) => ({ name, check: compileJsonSchema(operand[name] as Value) }));
  return ofObjects((value) => checks.every(({ name, check }) => !Object.hasOwn(value, name) || check(value[name] as Value)));
}

function additionalCheck(operand: Value, { properties }: Document): Check {
  const known = new Set(isObject(properties) ? Object.keys(properties) : []);
  const check: Check = isObject(operand) ? compileJsonSchema(operand) : () => operand !== false;
  return ofObjects((value) => Object.keys(value).every((name) => known.has(name) || check(value[name] as Value)));
}

function combine(operand: Value, join: (results: boolean[]) => boolean): Check {
  const checks = listOf('allOf, anyOf and oneOf', operand).map(compileJsonSchema);
  return (value) => join(checks.map((check) => check(value)));
}

function listOf(keyword: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw failedOperation('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an array`);
  return operand;
}

function ofObjects(check: (value: Document) => boolean): Check {
  return (value) => !isObject(value) || check(value);
}

function ofNumbers(check: (value: number) => boolean): Check {
  return (value) => typeof value !== 'number' || check(value);
}

function ofStrings(check: (value: string) => boolean): Check {
  return (value) => typeof value !== 'string' || check(value);
}

function ofArrays(check: (value: Value[]) => boolean): Check {
  return (value) => !Array.isArray(value) || check(value);
}
