import { addFen, fen, type Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { Order } from '../orders/order';
import { isBinding } from '../orders/order-states';
import { profitOf } from '../orders/profit';
import { shareOf } from './order-share';
import { monthOf, type Month } from './period';

/** What a shop did on one day, by the day of the order, whenever it was written down. */
export interface DayTotals {
  orders: number;
  salesFen: Fen;
  /** The part of the sales that resellers bought to sell on. */
  restockFen: Fen;
  /** Gross profit of the sales whose cost is known. */
  profitFen: Fen;
  /** The part of the sales whose cost is not known: it has no part in the profit. */
  uncostedFen: Fen;
  /** What is still to be paid of the day's orders, and for how many of them. */
  owedFen: Fen;
  owing: number;
  /** Customers who were added that day and are still there. */
  newCustomers: number;
}

/** A change of one day's totals; its numbers may be negative. */
export interface DayChange {
  day: ShanghaiDay;
  change: DayTotals;
}

export const NO_DAY: DayTotals = { orders: 0, salesFen: fen(0), restockFen: fen(0), profitFen: fen(0), uncostedFen: fen(0), owedFen: fen(0), owing: 0, newCustomers: 0 };

/** The days of one month that have anything to count, by their number: "05". */
export type DaysOfMonth = Record<string, DayTotals>;

/** What an order that changed from `before` to `after` changes of its day; null stands for no order. */
export function orderChange(before: Order | null, after: Order | null): DayChange[] {
  const [old, next] = [{ ...shareOf(before), ...earningsOf(before) }, { ...shareOf(after), ...earningsOf(after) }];
  const day = (after ?? before)?.day;
  if (day === undefined) return [];
  const change = {
    orders: next.orders - old.orders,
    salesFen: fen(next.salesFen - old.salesFen),
    restockFen: fen(next.restockFen - old.restockFen),
    profitFen: fen(next.profitFen - old.profitFen),
    uncostedFen: fen(next.uncostedFen - old.uncostedFen),
    owedFen: fen(next.owedFen - old.owedFen),
    owing: Number(next.owedFen > 0) - Number(old.owedFen > 0),
    newCustomers: 0,
  };
  return isNothing(change) ? [] : [{ day, change }];
}

/** What the order earns, as it stands; sales whose cost is unknown are told apart. */
function earningsOf(order: Order | null): Pick<DayTotals, 'profitFen' | 'uncostedFen'> {
  if (order === null || !isBinding(order.state)) return { profitFen: fen(0), uncostedFen: fen(0) };
  const profitFen = profitOf(order);
  return profitFen === null ? { profitFen: fen(0), uncostedFen: order.totalFen } : { profitFen, uncostedFen: fen(0) };
}

/** @param by how many customers came (or, negative, went) whose first day this was. */
export function customerChange(day: ShanghaiDay, by: number): DayChange[] {
  return by === 0 ? [] : [{ day, change: { ...NO_DAY, newCustomers: by } }];
}

export function addTotals(a: DayTotals, b: DayTotals): DayTotals {
  return {
    orders: a.orders + b.orders,
    salesFen: addFen(a.salesFen, b.salesFen),
    restockFen: addFen(a.restockFen, b.restockFen),
    profitFen: addFen(a.profitFen, b.profitFen),
    uncostedFen: addFen(a.uncostedFen, b.uncostedFen),
    owedFen: addFen(a.owedFen, b.owedFen),
    owing: a.owing + b.owing,
    newCustomers: a.newCustomers + b.newCustomers,
  };
}

/** Groups changes by month, so that each month's document is written once. */
export function byMonth(changes: readonly DayChange[]): Map<Month, DayChange[]> {
  const months = new Map<Month, DayChange[]>();
  for (const change of changes) months.set(monthOf(change.day), [...(months.get(monthOf(change.day)) ?? []), change]);
  return months;
}

/** The days after the changes; a day on which nothing is left is left out. */
export function changeDays(days: DaysOfMonth, changes: readonly DayChange[]): DaysOfMonth {
  const next = { ...days };
  for (const { day, change } of changes) {
    const key = day.slice(8);
    const total = addTotals(next[key] ?? NO_DAY, change);
    if (isNothing(total)) delete next[key];
    else next[key] = total;
  }
  return next;
}

export function sumOfDays(days: DaysOfMonth): DayTotals {
  return Object.values(days).reduce(addTotals, NO_DAY);
}

function isNothing(totals: DayTotals): boolean {
  return Object.values(totals).every((amount) => amount === 0);
}
