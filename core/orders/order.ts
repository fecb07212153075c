import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { addFen, fen, MAX_FEN, splitFen, timesFen, type Fen } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay, UtcMs } from '../kernel/time';
import type { Parcel } from '../shipping/parcel';
import type { Destination } from './destination';
import { hasLeft, isBinding, isVoid, type OrderState } from './order-states';

export interface OrderLine {
  productId: ProductId;
  productName: string;
  unit: string;
  cycleDays: number;
  quantity: number;
  /** Price of one unit before any discount. */
  priceFen: Fen;
  /** What one unit cost the seller at the time; read it through `costOf`. Seen by members only. */
  costFen: Fen | null;
  /** Off the whole line. */
  discountFen: Fen;
  /** Units that came back. */
  returned: number;
  /** Units that the order took from stock: what it gives back when it is cancelled. */
  taken: number;
}

/** 收款方式 */
export const PAYMENT_METHODS = ['wechat', 'alipay', 'cash', 'bank', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Money that moved: `in` from the customer, `out` back to them. */
export interface Payment {
  direction: 'in' | 'out';
  amountFen: Fen;
  method: PaymentMethod;
  day: ShanghaiDay;
}

export const MAX_PAYMENTS = 50;
export const MAX_PARCELS = 20;
export const MAX_PICTURES = 9;

export interface Order {
  orderId: OrderId;
  customerId: CustomerId;
  /** A sale to somebody who uses it up, or a reseller's purchase, which counts for neither stage nor usage cycle. */
  kind: 'sale' | 'restock';
  day: ShanghaiDay;
  state: OrderState;
  lines: OrderLine[];
  /** Off the whole order, after the lines' own discounts. */
  discountFen: Fen;
  /** What the order comes to now: its lines less discounts and less what was refunded. */
  totalFen: Fen;
  /** What the customer has paid and not got back: from 0 to the total. */
  paidFen: Fen;
  /** What was taken off the total by returns and refunds. */
  refundedFen: Fen;
  payments: Payment[];
  parcels: Parcel[];
  /** Read it through `destinationNow`; absent in orders of before there was one, null where the customer had no address or nothing is sent. */
  destination?: Destination | null;
  note: string;
  /** Cloud file ids. */
  pictureIds: string[];
  /** What a reseller asked for, of an order that began as a request. */
  request: RestockRequest | null;
  createdAt: UtcMs;
}

/** What was asked for before the seller answered; the order's own lines are what was agreed. */
export interface RestockRequest {
  asked: { productId: ProductId; quantity: number }[];
  /** The seller's word when they declined; empty otherwise. */
  word: string;
  /** When the seller agreed or declined; null while there is no answer, and of answers from before it was kept. */
  answeredAt: UtcMs | null;
}

type Priced = Pick<OrderLine, 'quantity' | 'priceFen'> & { discountFen?: Fen };

/** What a line comes to before the order's own discount. */
export function lineAmount({ quantity, priceFen, discountFen = fen(0) }: Priced): Fen {
  return fen(timesFen(priceFen, quantity) - discountFen);
}

/** What each line comes to: the order's discount is shared out in proportion, to the fen. */
export function payableOf(lines: readonly Priced[], discountFen: Fen): Fen[] {
  const amounts = lines.map(lineAmount);
  if (discountFen === 0) return amounts;
  const shares = splitFen(discountFen, amounts);
  return amounts.map((amount, index) => fen(amount - (shares[index] ?? 0)));
}

export function totalOf(lines: readonly Priced[], discountFen: Fen = fen(0)): Fen {
  return fen(addFen(...lines.map(lineAmount)) - discountFen);
}

/** Checks what the fields of a new order say together. Answers its total. */
export function checkOrder(
  order: { day: ShanghaiDay; paidFen: Fen; discountFen?: Fen; lines: readonly (Priced & Pick<OrderLine, 'productId'>)[] },
  today: ShanghaiDay,
): Result<Fen, 'DAY_IN_FUTURE' | 'PRODUCT_TWICE' | 'AMOUNT_TOO_LARGE' | 'DISCOUNT_TOO_LARGE' | 'PAID_TOO_MUCH'> {
  const { discountFen = fen(0), lines } = order;
  if (order.day > today) return refuse('DAY_IN_FUTURE', 'day');
  if (new Set(lines.map((line) => line.productId)).size < lines.length) return refuse('PRODUCT_TWICE', 'lines');
  if (addFen(...lines.map((line) => timesFen(line.priceFen, line.quantity))) > MAX_FEN) return refuse('AMOUNT_TOO_LARGE', 'lines');
  const tooLow = lines.findIndex((line) => lineAmount(line) < 0);
  if (tooLow >= 0) return refuse('DISCOUNT_TOO_LARGE', `lines.${tooLow}.discountFen`);
  const total = totalOf(lines, discountFen);
  if (total < 0) return refuse('DISCOUNT_TOO_LARGE', 'discountFen');
  if (order.paidFen > total) return refuse('PAID_TOO_MUCH', 'paidFen');
  return ok(total);
}

/** An order counts, for stage and usage cycle, when it is a sale that stands and is fully paid, or has left on credit. */
export function isCounting({ kind, state, paidFen, totalFen }: Pick<Order, 'kind' | 'state' | 'paidFen' | 'totalFen'>): boolean {
  return kind === 'sale' && !isVoid(state) && (paidFen >= totalFen || hasLeft(state));
}

/** What the customer still owes for it. */
export function owedOf({ state, totalFen, paidFen }: Pick<Order, 'state' | 'totalFen' | 'paidFen'>): Fen {
  return fen(isBinding(state) ? totalFen - paidFen : 0);
}

/** Units of a line that the customer has kept. */
export function keptOf({ quantity, returned }: Pick<OrderLine, 'quantity' | 'returned'>): number {
  return quantity - returned;
}

/** "面霜×2、精华×1", at most three products. */
export function orderSummary(lines: readonly Pick<OrderLine, 'productName' | 'quantity'>[]): string {
  const named = lines.slice(0, 3).map((line) => `${line.productName}×${line.quantity}`);
  return named.join('、') + (lines.length > 3 ? ` 等${lines.length}种` : '');
}
