import type { PlannedOrder } from '../../core/imports/plan';
import type { PlannedNote } from '../../core/imports/plan-notes';
import { newId, type CustomerId } from '../../core/kernel/ids';
import { fen, timesFen } from '../../core/kernel/money';
import { startOfDay, utcMs, type ShanghaiDay, type UtcMs } from '../../core/kernel/time';
import type { Order } from '../../core/orders/order';
import { timelineDraft } from '../customers/timeline';
import { orderTold } from '../orders/place-order';
import type { ProductDocument, TimelineDocument } from '../platform/collections';
import type { Draft } from '../platform/merchant-documents';

const NOON_MS = 12 * 3_600_000;

/** What an order keeps of a product. */
export type ProductSheet = Pick<ProductDocument, 'productId' | 'name' | 'unit' | 'cycleDays' | 'priceFen'>;

export interface OrderMaking {
  /** By name, the default product under ''. */
  products: ReadonlyMap<string, ProductSheet>;
  today: ShanghaiDay;
  now: UtcMs;
  random: () => number;
}

/** The order of a row, paid and delivered: what a shop exports has been sold. An amount that is not a multiple of the quantity keeps its total. */
export function importedOrder(planned: PlannedOrder, customer: { customerId: CustomerId; levelId: string | null }, making: OrderMaking): Order {
  const { products, today, now, random } = making;
  const product = products.get(planned.productName ?? '');
  if (!product) throw new Error('every product of a slice is known');
  const { quantity } = planned;
  const total = planned.amountFen ?? timesFen(product.priceFen, quantity);
  const { productId, name, unit, cycleDays } = product;
  const day = planned.day ?? today;
  const priceFen = fen(Math.ceil(total / quantity));
  return {
    orderId: newId('order', random),
    customerId: customer.customerId,
    kind: customer.levelId === null ? 'sale' : 'restock',
    day,
    state: 'signed',
    lines: [{ productId, productName: name, unit, cycleDays, quantity, priceFen, costFen: null, discountFen: fen(timesFen(priceFen, quantity) - total), returned: 0, taken: 0 }],
    discountFen: fen(0),
    totalFen: total,
    paidFen: total,
    refundedFen: fen(0),
    payments: total > 0 ? [{ direction: 'in', amountFen: total, method: 'other', day }] : [],
    parcels: [],
    note: '',
    pictureIds: [],
    request: null,
    createdAt: now,
  };
}

/** An imported order stands in the timeline on its own day. */
export function importedOrderTold(order: Order, now: UtcMs): Draft<TimelineDocument> {
  const { occasion, entry } = orderTold(order);
  return timelineDraft(order.customerId, timeOn(order.day, now), occasion, entry);
}

/** So does an imported follow-up. */
export function importedNoteTold({ day, entry }: PlannedNote, customerId: CustomerId, { now, random }: OrderMaking): Draft<TimelineDocument> {
  return timelineDraft(customerId, day === null ? now : timeOn(day, now), newId('request', random), entry);
}

function timeOn(day: ShanghaiDay, now: UtcMs): UtcMs {
  return utcMs(Math.min(now, startOfDay(day) + NOON_MS));
}
