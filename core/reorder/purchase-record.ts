import { addFen, fen, type Fen } from '../kernel/money';
import type { ProductId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import { withPurchase, type PastPurchase } from './past-purchases';
import { continueCycle, LAPSED_SHARE, lapseDay, phaseOf, runOutDay, startCycle, type ProductCycle, type Purchase } from './product-cycle';

/** What is kept up of a customer's counting orders: bounded in size, changed on each order. */
export interface PurchaseRecord {
  /** Counting orders. */
  orderCount: number;
  /** Different days with a counting order. */
  orderDays: number;
  spendFen: Fen;
  firstDay: ShanghaiDay | null;
  lastDay: ShanghaiDay | null;
  cycles: ProductCycle[];
  /** In order of their days; read through {@link purchasesIn}. Absent in a record that was last brought forward before they were kept. */
  purchases?: PastPurchase[];
}

/** One counting order, as far as the record is concerned. */
export interface CountingOrder {
  day: ShanghaiDay;
  totalFen: Fen;
  lines: { productId: ProductId; productName: string; unit: string; cycleDays: number; quantity: number; amountFen: Fen }[];
}

export function emptyRecord(): PurchaseRecord {
  return { orderCount: 0, orderDays: 0, spendFen: fen(0), firstDay: null, lastDay: null, cycles: [], purchases: [] };
}

/**
 * The purchases as far as they are known: of a record from before they were kept, the last of each product, at an unknown
 * amount, which counts as none.
 */
export function purchasesIn({ purchases, cycles }: PurchaseRecord): PastPurchase[] {
  return purchases ?? cycles.map(({ productId, lastDay, lastQuantity }) => ({ day: lastDay, lines: [{ productId, quantity: lastQuantity, amountFen: fen(0) }] })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Whether the order may be added in constant time; an earlier one needs {@link recordOf} over all orders, as does the next
 * one of a record that does not know its purchases yet.
 */
export function comesInOrder(record: PurchaseRecord, day: ShanghaiDay): boolean {
  return record.lastDay === null || (record.purchases !== undefined && day >= record.lastDay);
}

/** @throws when the order is earlier than the last one (see {@link comesInOrder}). */
export function addOrder(record: PurchaseRecord, order: CountingOrder): PurchaseRecord {
  return {
    orderCount: record.orderCount + 1,
    orderDays: record.orderDays + (record.lastDay === order.day ? 0 : 1),
    spendFen: addFen(record.spendFen, order.totalFen),
    firstDay: record.firstDay ?? order.day,
    lastDay: order.day,
    cycles: order.lines.reduce((cycles, line) => addLine(cycles, { ...line, day: order.day }), record.cycles),
    purchases: withPurchase(purchasesIn(record), order),
  };
}

function addLine(cycles: ProductCycle[], purchase: Purchase): ProductCycle[] {
  const known = cycles.find((cycle) => cycle.productId === purchase.productId);
  if (!known) return [...cycles, startCycle(purchase)];
  return cycles.map((cycle) => (cycle === known ? continueCycle(cycle, purchase) : cycle));
}

/** The record of a whole history, in any order. Days already handled stay handled when `before` knows them. */
export function recordOf(orders: readonly CountingOrder[], before: PurchaseRecord = emptyRecord()): PurchaseRecord {
  const record = [...orders].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).reduce(addOrder, emptyRecord());
  const handled = new Map(before.cycles.map((cycle) => [cycle.productId, cycle.handledDay]));
  return { ...record, cycles: record.cycles.map((cycle) => (handled.get(cycle.productId) === cycle.lastDay ? { ...cycle, handledDay: cycle.lastDay } : cycle)) };
}

/** The product that runs out first among those still in use on `today`, or null. */
export function nextToRunOut(record: PurchaseRecord, today: ShanghaiDay): ProductCycle | null {
  return earliest(record.cycles.filter((cycle) => phaseOf(cycle, today) !== 'lapsed'));
}

/** The same among those nobody has acted on yet: what the next reminder is about. */
export function nextToRemind(record: PurchaseRecord, today: ShanghaiDay): ProductCycle | null {
  return earliest(record.cycles.filter((cycle) => cycle.handledDay !== cycle.lastDay && phaseOf(cycle, today) !== 'lapsed'));
}

function earliest(cycles: ProductCycle[]): ProductCycle | null {
  return cycles.reduce<ProductCycle | null>((best, cycle) => (best === null || runOutDay(cycle) < runOutDay(best) ? cycle : best), null);
}

/** The first day on which every product counts as given up, or null when nothing was bought. */
export function lapseDayOf(record: PurchaseRecord, share: number = LAPSED_SHARE): ShanghaiDay | null {
  return record.cycles.reduce<ShanghaiDay | null>((latest, cycle) => {
    const day = lapseDay(cycle, share);
    return latest === null || day > latest ? day : latest;
  }, null);
}

/** The products whose run-out day has come and that nobody has acted on: what one contact today covers. */
export function dueProducts(record: PurchaseRecord, today: ShanghaiDay): ProductId[] {
  return record.cycles.filter((cycle) => cycle.handledDay !== cycle.lastDay && runOutDay(cycle) <= today).map((cycle) => cycle.productId);
}

/** Marks the current purchase of the products as acted on, or takes that back. */
export function markHandled(record: PurchaseRecord, productIds: readonly ProductId[], handled: boolean): PurchaseRecord {
  return {
    ...record,
    cycles: record.cycles.map((cycle) => (productIds.includes(cycle.productId) ? { ...cycle, handledDay: handled ? cycle.lastDay : null } : cycle)),
  };
}
