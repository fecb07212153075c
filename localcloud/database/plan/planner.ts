import { sortFields } from '../query/sort';
import type { StoredCollection } from '../store/index-definition';
import type { Document } from '../values/value';
import { planIndex, type IndexPlan } from './index-plan';
import { shapeOf } from './predicates';

export type QueryPlan =
  | { kind: 'collection-scan' }
  | {
      kind: 'index';
      branches: IndexPlan[];
      /** The documents come in the wanted order; true when none is wanted. */
      sorted: boolean;
      /** The runs must be merged to keep that order. */
      merge: boolean;
    };

/**
 * Chooses how to answer a query: the best single index, else one index per branch of an `$or`, else a scan of the
 * collection. An index that names the document outright comes first, then one that gives the wanted order under some
 * bound, then the one whose leading fields the filter bounds most.
 */
export function planQuery(collection: StoredCollection, filter: Document, order: Document): QueryPlan {
  const sort = sortFields(order);
  const single = bestIndex(collection, filter, order);
  const union = planUnion(collection, filter, order);
  if (union && (!single || better(union, single, sort.length > 0))) return { kind: 'index', ...union, merge: union.sorted && sort.length > 0 };
  if (!single) return { kind: 'collection-scan' };
  return { kind: 'index', branches: [single], sorted: single.sorted, merge: single.sorted && sort.length > 0 };
}

function bestIndex(collection: StoredCollection, filter: Document, order: Document): IndexPlan | undefined {
  const shape = shapeOf(filter);
  const sort = sortFields(order);
  const plans = collection.indexes.flatMap((index) => planIndex(index, shape, sort) ?? []);
  return plans.sort((a, b) => rank(b, sort.length > 0) - rank(a, sort.length > 0) || a.index.keys.length - b.index.keys.length)[0];
}

function rank(plan: IndexPlan, wantsOrder: boolean): number {
  const bounds = plan.pointFields * 2 + (plan.hasRange ? 1 : 0);
  return (plan.unique ? 1000 : 0) + (wantsOrder && plan.sorted && bounds > 0 ? 100 : 0) + bounds;
}

interface UnionPlan {
  branches: IndexPlan[];
  sorted: boolean;
}

/** One index per alternative, each branch keeping the rest of the filter; the order holds if all runs can be merged. */
function planUnion(collection: StoredCollection, filter: Document, order: Document): UnionPlan | undefined {
  const alternatives = shapeOf(filter).alternatives[0];
  if (!alternatives) return undefined;
  const rest = withoutAlternatives(filter, alternatives);
  const branches: IndexPlan[] = [];
  for (const alternative of alternatives) {
    const plan = bestIndex(collection, { $and: [...rest, alternative] }, order);
    if (!plan || plan.pointFields + (plan.hasRange ? 1 : 0) === 0) return undefined;
    branches.push(plan);
  }
  return { branches, sorted: Object.keys(order).length === 0 || mergeable(branches) };
}

function withoutAlternatives(filter: Document, alternatives: Document[]): Document[] {
  return Object.keys(filter).flatMap((key): Document[] => {
    const operand = filter[key] as Document[];
    if (key === '$or' && operand === alternatives) return [];
    if (key === '$and') return operand.flatMap((part) => withoutAlternatives(part, alternatives));
    return [{ [key]: filter[key] as Document }];
  });
}

function mergeable(branches: IndexPlan[]): boolean {
  const [first] = branches;
  return branches.every(
    (plan) =>
      plan.sorted && plan.sortField !== undefined && plan.index === first?.index && plan.sortField === first.sortField && plan.reverse === first.reverse,
  );
}

/** A union wins when each branch is bound more tightly than the single index, and costs no sort the other saves. */
function better(union: UnionPlan, single: IndexPlan, wantsOrder: boolean): boolean {
  if (single.unique || (wantsOrder && single.sorted && !union.sorted && single.pointFields > 0)) return false;
  const bounds = (plan: IndexPlan) => plan.pointFields * 2 + (plan.hasRange ? 1 : 0);
  if (wantsOrder && union.sorted && !single.sorted) return true;
  return union.branches.every((plan) => bounds(plan) > bounds(single));
}
