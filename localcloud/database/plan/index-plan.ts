import type { SortField } from '../query/sort';
import type { StoredIndex } from '../store/index-definition';
import { IntervalBuilder, type Interval } from './intervals';
import { joinPredicates, type FieldPredicate, type FilterShape } from './predicates';

/** One way to answer a query from one index. */
export interface IndexPlan {
  index: StoredIndex;
  intervals: Interval[];
  reverse: boolean;
  /** Fields held to points, and whether a range follows. */
  pointFields: number;
  hasRange: boolean;
  /** The entries come in the wanted order. */
  sorted: boolean;
  /** Which index field the order starts at, when it does so field by field. */
  sortField: number | undefined;
  /** Every matching document, and no other, has exactly one entry in the intervals. */
  covers: boolean;
  /** A unique index with all its fields given: one document at most per interval. */
  unique: boolean;
}

const MAX_INTERVALS = 300;

/** What the index can do for the filter and order; undefined when it helps with neither. */
export function planIndex(index: StoredIndex, shape: FilterShape, sort: SortField[]): IndexPlan | undefined {
  const fields = boundFields(index, shape);
  const order = matchSort(index, fields, sort);
  const used = fields.filter((field) => field.points ?? field.range);
  if (used.length === 0 && !(order && sort.length > 0)) return undefined;
  const intervals = buildIntervals(index, fields, order?.sortField);
  return {
    index,
    intervals,
    reverse: order?.reverse ?? false,
    pointFields: fields.filter((field) => field.points).length,
    hasRange: fields.some((field) => field.range),
    sorted: order !== undefined,
    sortField: order?.aligned ? order.sortField : undefined,
    covers: covers(index, shape, fields),
    unique: index.unique && fields.length === index.keys.length && fields.every((field) => field.points),
  };
}

/** The leading fields the filter bounds: any number held to points, then at most one held to a range. */
function boundFields(index: StoredIndex, shape: FilterShape): FieldPredicate[] {
  const bound: FieldPredicate[] = [];
  let combinations = 1;
  for (const { field } of index.keys) {
    const predicates = shape.fields.get(field);
    if (!predicates) break;
    const joined = joinPredicates(predicates, index.multikey.includes(field));
    combinations *= joined.points?.length ?? 1;
    if ((!joined.points && !joined.range) || combinations > MAX_INTERVALS) break;
    bound.push(joined);
    if (!joined.points) break;
  }
  return bound;
}

function buildIntervals(index: StoredIndex, fields: FieldPredicate[], sortField: number | undefined): Interval[] {
  const builder = new IntervalBuilder(index.id);
  let range: FieldPredicate['range'];
  let direction: 1 | -1 = 1;
  fields.forEach((field, i) => {
    direction = index.keys[i]?.direction ?? 1;
    if (i === sortField) builder.startSort();
    if (field.points) builder.addPoints(field.points, direction);
    else range = field.range;
  });
  const pointCount = range ? fields.length - 1 : fields.length;
  if (sortField === pointCount) builder.startSort();
  return builder.finish(range, direction);
}

interface SortMatch {
  sortField: number | undefined;
  reverse: boolean;
  aligned: boolean;
}

/** Finds the place in the index from which its fields follow the wanted order, forwards or all backwards. */
function matchSort(index: StoredIndex, fields: FieldPredicate[], sort: SortField[]): SortMatch | undefined {
  if (sort.length === 0) return { sortField: undefined, reverse: false, aligned: false };
  const points = fields.filter((field) => field.points);
  const aligned = follow(index, sort, points.length);
  if (aligned) return { ...aligned, aligned: true };
  const single = points.filter(({ path, points: values }) => values?.length === 1 && !index.multikey.includes(path));
  const constant = new Set(single.map((field) => field.path));
  const varying = sort.filter(({ path }) => !constant.has(path));
  if (varying.length === 0) return points.length === constant.size ? { sortField: undefined, reverse: false, aligned: false } : undefined;
  const partly = follow(index, varying, points.length);
  return partly && { ...partly, aligned: false };
}

function follow(index: StoredIndex, sort: SortField[], points: number): { sortField: number; reverse: boolean } | undefined {
  const start = index.keys.findIndex(({ field }) => field === sort[0]?.path);
  if (start < 0 || start > points) return undefined;
  const reverse = index.keys[start]?.direction !== sort[0]?.direction;
  const fits = sort.every(({ path, direction }, i) => {
    const key = index.keys[start + i];
    return key?.field === path && (key.direction !== direction) === reverse && !index.multikey.includes(path);
  });
  return fits ? { sortField: start, reverse } : undefined;
}

function covers(index: StoredIndex, shape: FilterShape, fields: FieldPredicate[]): boolean {
  const bound = new Set(fields.map((field) => field.path));
  return (
    index.multikey.length === 0 &&
    !shape.residual &&
    shape.alternatives.length === 0 &&
    fields.every((field) => field.exact) &&
    [...shape.fields.keys()].every((path) => bound.has(path))
  );
}
