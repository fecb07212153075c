import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { fen, type Fen } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';
import { shanghaiDayOf, type UtcMs } from '../kernel/time';
import { priceFor, type Product } from '../products/product';
import { stepOrder } from './change-order';
import { checkOrder, totalOf, type Order } from './order';
import type { IllegalMove } from './order-states';

/** Requests of one reseller that may wait for an answer at once. */
export const MAX_REQUESTS = 5;

export interface AskedLine {
  productId: ProductId;
  quantity: number;
}

export interface RestockAsking {
  orderId: OrderId;
  reseller: { customerId: CustomerId; levelId: string };
  asked: readonly AskedLine[];
  note: string;
  now: UtcMs;
}

type AskRefusal = 'PRODUCT_NOT_FOUND' | 'PRODUCT_TWICE' | 'AMOUNT_TOO_LARGE';

/**
 * What a reseller asks the seller for, as an order that waits for the answer. Every price is the shop's own for the reseller's
 * level: nothing that the reseller sends can be a price. Nothing is owed, sold or taken from stock until the seller accepts.
 */
export function requestOrder({ orderId, reseller, asked, note, now }: RestockAsking, products: readonly Product[]): Result<Order, AskRefusal> {
  const lines: Order['lines'] = [];
  for (const [index, { productId, quantity }] of asked.entries()) {
    const product = products.find((candidate) => candidate.productId === productId);
    if (!product) return refuse('PRODUCT_NOT_FOUND', `lines.${index}.productId`);
    const { name, unit, cycleDays, costFen = null } = product;
    lines.push({ productId, productName: name, unit, cycleDays, quantity, priceFen: priceFor(product, reseller.levelId), costFen, discountFen: fen(0), returned: 0, taken: 0 });
  }
  const today = shanghaiDayOf(now);
  const total = checkOrder({ day: today, paidFen: fen(0), lines }, today);
  if (!total.ok) return total.code === 'PRODUCT_TWICE' || total.code === 'AMOUNT_TOO_LARGE' ? refuse(total.code, 'lines') : impossible(total.code);
  return ok({
    orderId,
    customerId: reseller.customerId,
    kind: 'restock',
    day: today,
    state: 'requested',
    lines,
    discountFen: fen(0),
    totalFen: total.value,
    paidFen: fen(0),
    refundedFen: fen(0),
    payments: [],
    parcels: [],
    note: note.trim(),
    pictureIds: [],
    request: { asked: asked.map(({ productId, quantity }) => ({ productId, quantity })), word: '', answeredAt: null },
    createdAt: now,
  });
}

function impossible(code: string): never {
  throw new Error(`a request of today without discounts or payments cannot be refused as ${code}`);
}

/**
 * The seller agrees, perhaps to other quantities; a line of none is left out. The order becomes one of the day of `now`, at the
 * prices it was asked for, and is to be shipped and paid like any other.
 */
export function acceptRequest<O extends Order>(order: O, quantities: readonly AskedLine[], now: UtcMs): Result<O, IllegalMove | 'NOTHING_AGREED' | 'PRODUCT_NOT_FOUND' | 'AMOUNT_TOO_LARGE'> {
  const accepted = stepOrder(order, 'accept');
  if (!accepted.ok) return accepted;
  const unknown = quantities.findIndex(({ productId }) => !order.lines.some((line) => line.productId === productId));
  if (unknown >= 0) return refuse('PRODUCT_NOT_FOUND', `lines.${unknown}.productId`);
  const agreed = new Map(quantities.map(({ productId, quantity }) => [productId, quantity]));
  const lines = order.lines.map((line) => ({ ...line, quantity: agreed.get(line.productId) ?? line.quantity })).filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return refuse('NOTHING_AGREED', 'lines');
  const today = shanghaiDayOf(now);
  const checked = checkOrder({ day: today, paidFen: fen(0), lines }, today);
  if (!checked.ok) return refuse('AMOUNT_TOO_LARGE', 'lines');
  return ok({ ...accepted.value, lines, totalFen: totalOf(lines), day: today, request: { ...requestOf(order), answeredAt: now } });
}

/** The seller says no, with a word why; the reseller reads it. */
export function declineRequest<O extends Order>(order: O, word: string, now: UtcMs): Result<O, IllegalMove> {
  const declined = stepOrder(order, 'decline');
  return declined.ok ? ok({ ...declined.value, request: { ...requestOf(order), word: word.trim(), answeredAt: now } }) : declined;
}

/** The no was a mistake: the request waits again. */
export function reconsiderRequest<O extends Order>(order: O): Result<O, IllegalMove> {
  const waiting = stepOrder(order, 'reconsider');
  return waiting.ok ? ok({ ...waiting.value, request: { ...requestOf(order), word: '', answeredAt: null } }) : waiting;
}

function requestOf({ request }: Order): NonNullable<Order['request']> {
  if (request === null) throw new Error('an order in a state of requests has one');
  return request;
}

/** What a reseller of the level sees of a product: their own price and the plain one, no cost and no other level's. */
export interface PricedProduct {
  productId: ProductId;
  name: string;
  unit: string;
  /** What the reseller pays for one. */
  priceFen: Fen;
  /** What everybody else pays. */
  plainFen: Fen;
  pictureId: string | null;
}

export function pricedFor(product: Product, levelId: string): PricedProduct {
  const { productId, name, unit, priceFen, pictureIds } = product;
  return { productId, name, unit, priceFen: priceFor(product, levelId), plainFen: priceFen, pictureId: pictureIds?.[0] ?? null };
}
