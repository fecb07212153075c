import { isDeepStrictEqual } from 'node:util';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { stamp } from '../../core/kernel/list-key';
import { shanghaiDayOf, startOfDay, type ShanghaiDay } from '../../core/kernel/time';
import { changeDays, orderChange, type DaysOfMonth } from '../../core/totals/day-totals';
import { totalsOf, type CustomerTotals } from '../../core/totals/customer-totals';
import { addMonths, firstDayOf, isMonth, monthOf, type Month } from '../../core/totals/period';
import { changedCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Command, CommandContext } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { customerCame, daysOf, monthDraft, monthIdOf } from './count-totals';

/** Customers held against their orders in one call, and those mended at most: the rest is met by the next call. */
const CUSTOMERS = 30;
const MOST_MENDED = 1;
const MOST_ROWS = 1000;

interface Differing {
  customer: CustomerDocument;
  totals: CustomerTotals;
}

type Found =
  | { part: 'customers'; checked: number; differing: Differing[]; next: string }
  | { part: 'month'; month: Month; stored: DaysOfMonth; counted: DaysOfMonth; next: string | null };

/**
 * A place is "c.<place>" while the customers are gone through, "g.<place>" while those who were removed are, who owe what they owed,
 * and "m.<month>" while the months are.
 * All orders of the customers looked at must fit one answer of the database, so a page of heavy buyers is made shorter.
 */
export const recomputeTotals: Command<'totals.recompute', Found> = {
  async before({ documents, caller, now }, { after }) {
    const place = after ?? 'c.';
    if (/^[cg]\./.test(place)) return ok(await differingCustomers(documents, place.startsWith('g.'), place.slice(2)));
    const month = place.slice(2);
    if (!place.startsWith('m.') || !isMonth(month)) return refuse('CURSOR_INVALID', 'after');
    const stored = await documents.get('months', monthIdOf(caller.merchantId, month));
    const counted = await countMonth(documents, month);
    const last = monthOf(shanghaiDayOf(now));
    return ok({ part: 'month', month, stored: daysOf(stored), counted, next: month >= last ? null : `m.${addMonths(month, 1)}` });
  },
  async run(context, _input, found) {
    return found.part === 'month' ? mendMonth(context, found) : mendCustomers(context, found);
  },
};

async function differingCustomers(documents: Documents, removed: boolean, after: string): Promise<Extract<Found, { part: 'customers' }>> {
  const page = await documents.find('customers', { index: 'byCreation', equals: { removed }, after, limit: CUSTOMERS });
  const orders = page.length === 0 ? [] : await documents.find('orders', { index: 'customers', oneOf: page.map((customer) => customer.customerId), limit: MOST_ROWS });
  const whole = orders.length < MOST_ROWS ? page : page.slice(0, 1);
  const of = orders.length < MOST_ROWS ? orders : await allOrdersOf(documents, page[0]);
  const differing = whole.flatMap((customer) => {
    const totals = totalsOf(of.filter((order) => order.customerId === customer.customerId));
    return isDeepStrictEqual(totals, customer.totals) ? [] : [{ customer, totals }];
  });
  const last = whole[whole.length - 1];
  const next = last ? placeOf(last) : removed ? `m.${await firstMonth(documents)}` : 'g.';
  return { part: 'customers', checked: whole.length, differing, next };
}

function placeOf({ removed, createdKey }: CustomerDocument): string {
  return `${removed ? 'g' : 'c'}.${createdKey}`;
}

async function allOrdersOf(documents: Documents, customer: CustomerDocument | undefined): Promise<OrderDocument[]> {
  if (customer === undefined) return [];
  return documents.find('orders', { index: 'byCustomer', equals: { customerId: customer.customerId }, limit: MOST_ROWS });
}

async function firstMonth(documents: Documents): Promise<Month> {
  const [order] = await documents.find('orders', { index: 'byTime', limit: 1 });
  const [customer] = await documents.find('customers', { index: 'byCreation', equals: { removed: false }, limit: 1 });
  const days = [order?.day, customer && shanghaiDayOf(customer.createdAt)].filter((day) => day !== undefined).sort();
  return monthOf(days[0] ?? ('2020-01-01' as ShanghaiDay));
}

async function countMonth(documents: Documents, month: Month): Promise<DaysOfMonth> {
  const [from, to] = [firstDayOf(month), firstDayOf(addMonths(month, 1))];
  const orders = await all((after) => documents.find('orders', { index: 'byTime', after, upTo: stamp(startOfDay(to)), limit: MOST_ROWS }), stamp(startOfDay(from)), (order) => order.listKey);
  const came = await all((after) => documents.find('customers', { index: 'byCreation', equals: { removed: false }, after, upTo: to, limit: MOST_ROWS }), from, (customer) => customer.createdKey);
  return changeDays({}, [...orders.flatMap((order) => orderChange(null, order)), ...came.flatMap((customer) => customerCame(customer, 1))]);
}

/** Every page of a query, behind `start`. */
async function all<D>(page: (after: string) => Promise<D[]>, start: string, keyOf: (document: D) => string): Promise<D[]> {
  const found: D[] = [];
  for (let after = start; ; ) {
    const rows = await page(after);
    found.push(...rows);
    const last = rows[rows.length - 1];
    if (last === undefined || rows.length < MOST_ROWS) return found;
    after = keyOf(last);
  }
}

async function mendCustomers({ documents, now }: CommandContext, { checked, differing, next }: Extract<Found, { part: 'customers' }>): Promise<Result<{ checked: number; mended: number; next: string | null }, never>> {
  const mended = differing.slice(0, MOST_MENDED);
  for (const { customer, totals } of mended) {
    const stored = await documents.get('customers', customer.customerId);
    if (stored === null || stored.version !== customer.version) throw new Conflict('the customer changed meanwhile');
    const { listKey, updatedAt } = stored;
    await documents.settle('customers', { ...changedCustomer(stored, { totals }, now), listKey, updatedAt });
  }
  const [last] = mended.slice(-1);
  return ok({ checked, mended: mended.length, next: last && differing.length > MOST_MENDED ? placeOf(last.customer) : next });
}

async function mendMonth({ documents, caller }: CommandContext, { month, stored, counted, next }: Extract<Found, { part: 'month' }>): Promise<Result<{ checked: number; mended: number; next: string | null }, never>> {
  const now = daysOf(await documents.get('months', monthIdOf(caller.merchantId, month)));
  if (!isDeepStrictEqual(now, stored)) throw new Conflict('the month changed meanwhile');
  if (isDeepStrictEqual(now, counted)) return ok({ checked: 1, mended: 0, next });
  await documents.putDerived('months', monthDraft(caller.merchantId, month, counted));
  return ok({ checked: 1, mended: 1, next });
}
