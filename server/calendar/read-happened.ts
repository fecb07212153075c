import { displayName } from '../../core/customers/customer';
import { stamp } from '../../core/kernel/list-key';
import { ok, refuse } from '../../core/kernel/result';
import { addDays, startOfDay } from '../../core/kernel/time';
import { entryOf } from '../customers/customer-views';
import { isListKey } from '../customers/pages';
import type { TimelineDocument } from '../platform/collections';
import type { Query } from '../platform/context';

export const readHappened: Query<'calendar.happened'> = async ({ documents }, { day, after, limit }) => {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const [from, to] = [stamp(startOfDay(day)), stamp(startOfDay(addDays(day, 1)))];
  const found = await documents.find('timeline', { index: 'byTime', equals: {}, after: after && after < to ? after : to, limit: limit + 1 });
  const ofDay = found.filter(({ listKey }) => listKey >= from);
  const rows = wholeMoments(ofDay, limit);
  const people = await documents.getMany('customers', [...new Set(rows.map(({ customerId }) => customerId))]);
  const names = new Map(people.filter(({ removed }) => !removed).map((customer) => [customer.customerId, displayName(customer)]));
  return ok({
    rows: rows.flatMap((row) => {
      const customerName = names.get(row.customerId);
      return customerName === undefined ? [] : [{ customerId: row.customerId, customerName, entry: entryOf(row) }];
    }),
    next: ofDay.length > limit ? (rows[rows.length - 1]?.listKey ?? null) : null,
  });
};

/** A page that ends between two moments: an import tells of many people under one key, which no cursor could part. */
function wholeMoments(found: readonly TimelineDocument[], limit: number): TimelineDocument[] {
  const beyond = found[limit]?.listKey;
  const whole = found.slice(0, limit).filter(({ listKey }) => listKey !== beyond);
  return whole.length > 0 ? whole : found.slice(0, limit);
}
