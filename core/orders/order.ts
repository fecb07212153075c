import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { addFen, MAX_FEN, timesFen, type Fen } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay, UtcMs } from '../kernel/time';

export interface OrderLine {
  productId: ProductId;
  productName: string;
  unit: string;
  cycleDays: number;
  quantity: number;
  /** Price of one unit as sold. */
  priceFen: Fen;
}

export interface Order {
  orderId: OrderId;
  customerId: CustomerId;
  /** A sale to somebody who uses it up, or a reseller's purchase, which counts for neither stage nor usage cycle. */
  kind: 'sale' | 'restock';
  day: ShanghaiDay;
  lines: OrderLine[];
  totalFen: Fen;
  paidFen: Fen;
  note: string;
  cancelled: boolean;
  createdAt: UtcMs;
}

export function totalOf(lines: readonly Pick<OrderLine, 'quantity' | 'priceFen'>[]): Fen {
  return addFen(...lines.map((line) => timesFen(line.priceFen, line.quantity)));
}

/** Checks what the fields of an order say together. */
export function checkOrder(
  order: { day: ShanghaiDay; paidFen: Fen; lines: readonly Pick<OrderLine, 'productId' | 'quantity' | 'priceFen'>[] },
  today: ShanghaiDay,
): Result<Fen, 'DAY_IN_FUTURE' | 'PRODUCT_TWICE' | 'AMOUNT_TOO_LARGE' | 'PAID_TOO_MUCH'> {
  if (order.day > today) return refuse('DAY_IN_FUTURE', 'day');
  if (new Set(order.lines.map((line) => line.productId)).size < order.lines.length) return refuse('PRODUCT_TWICE', 'lines');
  const total = totalOf(order.lines);
  if (total > MAX_FEN) return refuse('AMOUNT_TOO_LARGE', 'lines');
  if (order.paidFen > total) return refuse('PAID_TOO_MUCH', 'paidFen');
  return ok(total);
}

/** An order counts, for stage and usage cycle, when it is a sale that stands and is fully paid. */
export function isCounting(order: Pick<Order, 'kind' | 'cancelled' | 'paidFen' | 'totalFen'>): boolean {
  return order.kind === 'sale' && !order.cancelled && order.paidFen >= order.totalFen;
}

/** "面霜×2、精华×1", at most three products. */
export function orderSummary(lines: readonly Pick<OrderLine, 'productName' | 'quantity'>[]): string {
  const named = lines.slice(0, 3).map((line) => `${line.productName}×${line.quantity}`);
  return named.join('、') + (lines.length > 3 ? ` 等${lines.length}种` : '');
}
