import { isOperatorObject } from '../query/matcher';
import { isObject, tagOf, type Document, type Value } from '../values/value';
import { compareValues, typeOrder } from '../values/value-order';

/** What one field's conditions say in terms an index can use. */
export interface FieldPredicate {
  path: string;
  /** Equality with any of these (several for `$in`). */
  points?: Value[];
  /** One side, or both sides, of a range within one type. */
  range?: RangeBounds;
  /** True when points or range say all there is to say; otherwise documents must be tested too. */
  exact: boolean;
}

export interface RangeBounds {
  low?: { value: Value; inclusive: boolean };
  high?: { value: Value; inclusive: boolean };
}

/** A filter taken apart: conditions per field, alternatives, and whether anything is left that only a test can decide. */
export interface FilterShape {
  fields: Map<string, FieldPredicate[]>;
  alternatives: Document[][];
  residual: boolean;
}

/** Takes a filter apart at its top level and inside `$and`. */
export function shapeOf(filter: Document): FilterShape {
  const shape: FilterShape = { fields: new Map(), alternatives: [], residual: false };
  addFilter(shape, filter);
  return shape;
}

function addFilter(shape: FilterShape, filter: Document): void {
  for (const key of Object.keys(filter)) {
    const operand = filter[key] as Value;
    if (key === '$and' && Array.isArray(operand)) operand.forEach((branch) => addFilter(shape, branch as Document));
    else if (key === '$or' && Array.isArray(operand)) shape.alternatives.push(operand as Document[]);
    else if (key.startsWith('$')) shape.residual = true;
    else for (const predicate of predicatesOf(key, operand)) add(shape, predicate);
  }
}

function add(shape: FilterShape, predicate: FieldPredicate): void {
  const list = shape.fields.get(predicate.path);
  if (list) list.push(predicate);
  else shape.fields.set(predicate.path, [predicate]);
}

function predicatesOf(path: string, operand: Value): FieldPredicate[] {
  if (isPattern(operand)) return [patternPredicate(path, operand)];
  if (!isOperatorObject(operand)) return [pointPredicate(path, [operand])];
  return Object.keys(operand).map((name) => operatorPredicate(path, name, operand[name] as Value));
}

function operatorPredicate(path: string, name: string, operand: Value): FieldPredicate {
  if (name === '$eq') return pointPredicate(path, [operand]);
  if (name === '$in' && Array.isArray(operand)) return pointPredicate(path, operand);
  if (name === '$elemMatch' && isOperatorObject(operand)) return { ...firstOf(predicatesOf(path, operand), path), exact: false };
  if (name === '$all' && Array.isArray(operand) && operand.length > 0) return { ...pointPredicate(path, [operand[0] as Value]), exact: false };
  if (name === '$gt' || name === '$gte' || name === '$lt' || name === '$lte') return rangePredicate(path, name, operand);
  return { path, exact: false };
}

function firstOf(predicates: FieldPredicate[], path: string): FieldPredicate {
  return predicates.find((candidate) => candidate.points ?? candidate.range) ?? { path, exact: false };
}

function pointPredicate(path: string, values: Value[]): FieldPredicate {
  if (!values.every(isIndexable)) return { path, exact: false };
  const sorted = [...values].sort(compareValues);
  const points = sorted.filter((value, i) => i === 0 || compareValues(sorted[i - 1], value) !== 0);
  return { path, points, exact: true };
}

function rangePredicate(path: string, name: string, value: Value): FieldPredicate {
  if (!isIndexable(value) || value === null || Number.isNaN(value)) return { path, exact: false };
  const bound = { value, inclusive: name.endsWith('e') };
  return { path, range: name.startsWith('$g') ? { low: bound } : { high: bound }, exact: true };
}

/** A caret and nothing but literal characters: what starts like this lies together in an index. */
const PREFIX_PATTERN = /^\^((?:[^\\.*+?^${}()|[\]]|\\[^\w])+)$/u;

/** A pattern that asks for a prefix bounds the scan, as MongoDB documents it; any other pattern is only a test. */
function patternPredicate(path: string, operand: Document): FieldPredicate {
  const { pattern, options } = operand.$regularExpression as Document;
  const literal = options ? undefined : PREFIX_PATTERN.exec(String(pattern))?.[1]?.replace(/\\(.)/gu, '$1');
  if (literal === undefined) return { path, exact: false };
  const past = successorOf(literal);
  return { path, range: { low: { value: literal, inclusive: true }, ...(past !== undefined && { high: { value: past, inclusive: false } }) }, exact: false };
}

/** The first text that sorts behind everything with this prefix. */
function successorOf(prefix: string): string | undefined {
  const characters = [...prefix];
  const last = characters.pop()?.codePointAt(0) ?? 0x10ffff;
  if (last === 0x10ffff) return undefined;
  return characters.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1);
}

/** Arrays are listed by element and patterns match many values, so neither is one place in an index. */
function isIndexable(value: Value): boolean {
  return !Array.isArray(value) && !isPattern(value);
}

function isPattern(value: Value): value is Document {
  return isObject(value) && tagOf(value) === '$regularExpression';
}

/**
 * Joins what is said about one field. On a field that may hold arrays each condition can be met by another element,
 * so there only one of them may bound the scan.
 */
export function joinPredicates(predicates: FieldPredicate[], multikey: boolean): FieldPredicate {
  const path = (predicates[0] as FieldPredicate).path;
  const points = predicates.find((candidate) => candidate.points);
  if (points) return { ...points, exact: points.exact && predicates.length === 1 && !multikey };
  const ranges = predicates.flatMap((candidate) => (candidate.range ? [candidate] : []));
  if (ranges.length === 0) return { path, exact: false };
  const usable = multikey ? ranges.slice(0, 1) : sameType(ranges);
  const range = usable.reduce<RangeBounds>((joined, next) => tighten(joined, next.range as RangeBounds), {});
  return { path, range, exact: !multikey && usable.length === predicates.length && usable.every((next) => next.exact) };
}

function sameType(ranges: FieldPredicate[]): FieldPredicate[] {
  const typeOf = ({ range }: FieldPredicate) => typeOrder((range?.low ?? range?.high)?.value);
  return ranges.filter((candidate) => typeOf(candidate) === typeOf(ranges[0] as FieldPredicate));
}

function tighten(a: RangeBounds, b: RangeBounds): RangeBounds {
  return { low: stricter(a.low, b.low, 1), high: stricter(a.high, b.high, -1) };
}

function stricter(a: RangeBounds['low'], b: RangeBounds['low'], direction: 1 | -1): RangeBounds['low'] {
  if (!a || !b) return a ?? b;
  const order = compareValues(a.value, b.value) * direction;
  if (order === 0) return a.inclusive ? b : a;
  return order > 0 ? a : b;
}
