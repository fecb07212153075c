import type { Page } from '../../core/customers/customers.contract';

const LIST_KEY = /^[0-9a-z]{9}\.[\w.:-]{1,120}$/;

/** Whether a cursor from outside has the form of a list key. */
export function isListKey(text: string): boolean {
  return LIST_KEY.test(text);
}

/** A page of `limit` rows out of the one row more that was asked for. */
export function pageOf<D extends { listKey: string }, V>(found: readonly D[], limit: number, view: (document: D) => V): Page<V> {
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return { rows: rows.map(view), next: found.length > limit && last ? last.listKey : null };
}
