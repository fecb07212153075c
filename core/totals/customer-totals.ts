import { addFen, fen, type Fen } from '../kernel/money';
import type { Order } from '../orders/order';
import { addMonths, monthOf, type Month } from './period';
import { shareOf } from './order-share';

/** What is kept up of one customer's orders on every write, whether paid or not. */
export interface CustomerTotals {
  /** Orders that stand. */
  orders: number;
  salesFen: Fen;
  owedFen: Fen;
  /** Sales by month, of the months that had any. */
  months: Record<Month, Fen>;
}

type CountedOrder = Pick<Order, 'kind' | 'day' | 'totalFen' | 'paidFen' | 'state'>;

export const NO_TOTALS: CustomerTotals = { orders: 0, salesFen: fen(0), owedFen: fen(0), months: {} };

/** The totals after an order changed from `before` to `after`; null stands for no order. The day of an order never changes. */
export function changeTotals(totals: CustomerTotals, before: CountedOrder | null, after: CountedOrder | null): CustomerTotals {
  const [old, next] = [shareOf(before), shareOf(after)];
  const day = (after ?? before)?.day;
  if (day === undefined) return totals;
  const month = monthOf(day);
  const sales = fen((totals.months[month] ?? 0) + next.salesFen - old.salesFen);
  const { [month]: _, ...others } = totals.months;
  return {
    orders: totals.orders + next.orders - old.orders,
    salesFen: fen(totals.salesFen + next.salesFen - old.salesFen),
    owedFen: fen(totals.owedFen + next.owedFen - old.owedFen),
    months: sales === 0 ? others : { ...others, [month]: sales },
  };
}

/** The totals of a whole history. */
export function totalsOf(orders: readonly CountedOrder[]): CustomerTotals {
  return orders.reduce((totals, order) => changeTotals(totals, null, order), NO_TOTALS);
}

/** Sales of the `months` months that end with `last`, in fen. */
export function salesOfMonths(totals: CustomerTotals, last: Month, months: number): Fen {
  const first = addMonths(last, 1 - months);
  return addFen(fen(0), ...Object.entries(totals.months).flatMap(([month, sales]) => (month >= first && month <= last ? [sales] : [])));
}
