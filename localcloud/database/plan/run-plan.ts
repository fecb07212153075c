import type { DocumentStore, StoredDocument } from '../store/document-store';
import type { StoredCollection } from '../store/index-definition';
import { entrySequence } from '../store/index-keys';
import type { Interval } from './intervals';
import type { QueryPlan } from './planner';

/** What a query cost in the store. */
export interface Examined {
  keys: number;
  documents: number;
}

/**
 * The documents a plan leads to, in its order, each once; read lazily, so that a limit stops the reading. `backwards`
 * turns each run round, for a caller that wants no order.
 */
export function* runPlan(store: DocumentStore, collection: StoredCollection, plan: QueryPlan, examined: Examined, backwards = false): Generator<StoredDocument> {
  if (plan.kind === 'collection-scan') {
    for (const found of store.scan(collection, backwards)) {
      examined.documents += 1;
      yield found;
    }
    return;
  }
  const seen = mayRepeat(plan) ? new Set<number>() : undefined;
  for (const key of entryKeys(store, plan, backwards)) {
    examined.keys += 1;
    const sequence = entrySequence(key);
    if (seen?.has(sequence)) continue;
    seen?.add(sequence);
    const document = store.get(collection, sequence);
    if (document === undefined) continue;
    examined.documents += 1;
    yield { sequence, document };
  }
}

type IndexedPlan = Extract<QueryPlan, { kind: 'index' }>;

function mayRepeat(plan: IndexedPlan): boolean {
  return plan.branches.length > 1 || plan.branches.some(({ index }) => index.multikey.length > 0);
}

function* entryKeys(store: DocumentStore, plan: IndexedPlan, backwards: boolean): Generator<Buffer> {
  const runs = plan.branches.flatMap(({ intervals, reverse }) =>
    (reverse ? [...intervals].reverse() : intervals).map((interval) => ({ interval, reverse })),
  );
  if (plan.merge && runs.length > 1) yield* merge(store, runs);
  else for (const { interval, reverse } of runs) yield* store.entryKeys(interval.low, interval.high, reverse !== backwards);
}

interface Run {
  interval: Interval;
  reverse: boolean;
}

interface Head {
  iterator: Iterator<Buffer>;
  key: Buffer;
  sortOffset: number;
}

/** Merges sorted runs by the part of the key that sorts. */
function* merge(store: DocumentStore, runs: Run[]): Generator<Buffer> {
  const direction = runs[0]?.reverse ? -1 : 1;
  const heads = runs.flatMap(({ interval, reverse }) => {
    const iterator = store.entryKeys(interval.low, interval.high, reverse)[Symbol.iterator]();
    const first = iterator.next();
    return first.done ? [] : [{ iterator, key: first.value, sortOffset: interval.sortOffset }];
  });
  try {
    while (heads.length > 0) {
      const head = heads.reduce((best, next) => (compareHeads(next, best) * direction < 0 ? next : best));
      yield head.key;
      const next = head.iterator.next();
      if (next.done) heads.splice(heads.indexOf(head), 1);
      else head.key = next.value;
    }
  } finally {
    for (const head of heads) head.iterator.return?.();
  }
}

function compareHeads(a: Head, b: Head): number {
  return a.key.compare(b.key, b.sortOffset, b.key.length, a.sortOffset, a.key.length);
}
