import { failedOperation, indexMissing } from './database-errors';
import type { Disorder } from './disorder';
import { planQuery, type QueryPlan } from './plan/planner';
import { runPlan, type Examined } from './plan/run-plan';
import { compareNearness, nearnessOf } from './query/geo-operators';
import { compileFilter, type Variables } from './query/matcher';
import { compileSort } from './query/sort';
import type { DocumentStore } from './store/document-store';
import type { StoredCollection } from './store/index-definition';
import { documentName } from './transactions/transaction';
import type { Document, Value } from './values/value';

/** How a query was answered: the index used (or COLLSCAN) and what it read. */
export interface Explanation {
  plan: string;
  keysExamined: number;
  docsExamined: number;
  /** All matches were read and sorted before the first was given. */
  sortedInMemory: boolean;
}

/** Documents that replace the stored ones for a transaction, by {@link documentName}; undefined hides one. */
export type Overlay = Map<string, Document | undefined>;

/** Answers queries: plan, read, test, order. */
export class Reader {
  constructor(
    private readonly store: DocumentStore,
    private readonly strictIndexes: boolean,
    private readonly disorder: Disorder,
  ) {}

  /** Matching documents in the wanted order, read lazily; `explain` is brought up to date as they are taken. */
  *find(collection: StoredCollection, filter: Document, order: Document, overlay: Overlay, explain: Explanation, variables?: Variables): Generator<Document> {
    const matches = compileFilter(filter, variables);
    const plan = this.choose(collection, filter, order, explain);
    const compare = comparisonFor(filter, order);
    const hidden = overlayOf(collection, overlay);
    const sorted = !compare || (plan.kind === 'index' && plan.sorted && !nearnessOf(filter));
    const stored = this.read(collection, plan, hidden, explain, !compare && this.disorder.coin());
    if (sorted && hidden.size === 0) {
      for (const document of stored) if (matches(document)) yield document;
      return;
    }
    const found = [...filterDocuments(stored, matches)];
    for (const document of hidden.values()) if (document && matches(document)) found.push(document);
    explain.sortedInMemory ||= compare !== undefined;
    yield* compare ? found.sort(compare) : found;
  }

  /** The number of matches; counted in the index alone when the index knows all about the filter. */
  count(collection: StoredCollection, filter: Document, explain: Explanation): number {
    compileFilter(filter);
    const all = Object.keys(filter).length === 0;
    const plan = all ? planQuery(collection, {}, { _id: 1 }) : this.choose(collection, filter, {}, explain);
    if (plan.kind === 'index' && plan.branches.length === 1 && (all || plan.branches[0]?.covers)) {
      explain.plan = plan.branches[0]?.index.name ?? '';
      const total = plan.branches[0]?.intervals.reduce((sum, { low, high }) => sum + this.store.countEntries(low, high), 0) ?? 0;
      explain.keysExamined += total;
      return total;
    }
    let total = 0;
    for (const _ of this.find(collection, filter, {}, new Map(), explain)) total += 1;
    return total;
  }

  private *read(collection: StoredCollection, plan: QueryPlan, hidden: Overlay, explain: Explanation, backwards: boolean): Generator<Document> {
    const examined: Examined = { keys: 0, documents: 0 };
    const base = { ...explain };
    for (const { document } of runPlan(this.store, collection, plan, examined, backwards)) {
      explain.keysExamined = base.keysExamined + examined.keys;
      explain.docsExamined = base.docsExamined + examined.documents;
      if (hidden.size === 0 || !hidden.has(documentName(collection, document._id as Value))) yield document;
    }
  }

  private choose(collection: StoredCollection, filter: Document, order: Document, explain: Explanation): QueryPlan {
    const plan = planQuery(collection, filter, order);
    explain.plan = plan.kind === 'index' ? [...new Set(plan.branches.map(({ index }) => index.name))].join(' + ') : 'COLLSCAN';
    const nearness = nearnessOf(filter);
    if (nearness) explain.plan = this.geoIndex(collection, nearness.path) ?? explain.plan;
    else if (this.strictIndexes) refuseUnindexed(collection, filter, order, plan, this.isEmpty(collection));
    return plan;
  }

  /** The service cannot search by distance without a geo index; here only strict mode insists on one. */
  private geoIndex(collection: StoredCollection, path: string): string | undefined {
    const found = (collection.geo ?? []).find(({ keys }) => keys.some(({ field, direction }) => field === path && direction === '2dsphere'));
    if (!found && this.strictIndexes) throw failedOperation('NoQueryExecutionPlans', `unable to find index for $geoNear query on ${collection.name}.${path}`);
    return found?.name;
  }

  private isEmpty(collection: StoredCollection): boolean {
    for (const _ of this.store.scan(collection)) return false;
    return true;
  }
}

function* filterDocuments(documents: Iterable<Document>, matches: (document: Document) => boolean): Generator<Document> {
  for (const document of documents) if (matches(document)) yield document;
}

/** How the result is ordered: as asked, else by distance for a search by distance, else not at all. */
function comparisonFor(filter: Document, order: Document): ((a: Document, b: Document) => number) | undefined {
  const nearness = nearnessOf(filter);
  if (Object.keys(order).length > 0) return compileSort(order);
  return nearness && compareNearness(nearness);
}

function overlayOf(collection: StoredCollection, overlay: Overlay): Overlay {
  const prefix = `${collection.id}:`;
  return new Map([...overlay].filter(([name]) => name.startsWith(prefix)));
}

/** Strict mode: no scan of a collection that holds something, no whole index read for a filter, no sort in memory. */
function refuseUnindexed(collection: StoredCollection, filter: Document, order: Document, plan: QueryPlan, empty: boolean): void {
  if (empty) return;
  const unbound = plan.kind === 'collection-scan' || plan.branches.some((branch) => branch.pointFields === 0 && !branch.hasRange);
  const scans = unbound && (plan.kind === 'collection-scan' || Object.keys(filter).length > 0);
  const sorts = plan.kind === 'index' && !plan.sorted;
  if (!scans && !sorts) return;
  const wanted = [...Object.keys(filter).filter((key) => !key.startsWith('$')), ...Object.keys(order)];
  throw indexMissing(
    `strict mode: ${scans ? 'no index answers the query' : `index ${describe(plan)} does not give the order`}. ` +
      `collection: ${collection.name}, filter: ${JSON.stringify(filter)}, order: ${JSON.stringify(order)}; ` +
      `an index is missing on (${[...new Set(wanted)].join(', ') || 'the fields inside the filter'})`,
  );
}

function describe(plan: QueryPlan): string {
  return plan.kind === 'index' ? plan.branches.map(({ index }) => index.name).join(' + ') : 'COLLSCAN';
}
