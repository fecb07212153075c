import { newCustomer, EMPTY_PROFILE } from '../../core/customers/customer';
import type { CustomerId, OrderId, ProductId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { addDays, startOfDay, utcMs, type ShanghaiDay, type UtcMs } from '../../core/kernel/time';
import { cancelOrder, payOrder, refundOrder, renumberParcel, shipOrder, stepOrder, withoutParcel } from '../../core/orders/change-order';
import { checkOrder, type Order, type OrderLine } from '../../core/orders/order';
import { acceptRequest, declineRequest, MAX_REQUESTS, reconsiderRequest, requestOrder } from '../../core/orders/restock';
import { newProduct } from '../../core/products/product';
import { countStock, putBack, takeStock, type StockMove, type StockSheet } from '../../core/products/stock';
import { runOutDay } from '../../core/reorder/product-cycle';
import { emptyRecord, recordOf } from '../../core/reorder/purchase-record';
import { isMovedSince, mergedStage, partedStage } from '../../core/lifecycle/merged-stage';
import { needsHistory, purchasesOf, standingAfter, type Standing } from '../../core/standing/customer-standing';
import { NO_TOTALS, totalsOf } from '../../core/totals/customer-totals';
import { sorted } from './expected-shop';
import { CUSTOMERS, CYCLE_DAYS, GONE, LEVEL_PRICES, PRICES, PRODUCTS, type Seen, type Step, type SteppedShop } from './shop-steps';

const productId = (product: number) => `p_${product}` as ProductId;
const numberOf = (id: ProductId) => Number(id.slice(2));

const RESELLER = `c_${CUSTOMERS}` as CustomerId;
const GOODS = PRICES.map((price, product) => newProduct({ productId: productId(product), name: '', unit: '', cycleDays: CYCLE_DAYS[product]!, priceFen: fen(price) }, { levelPrices: { l1: fen(LEVEL_PRICES[product]!) } }));

/** The rules of core alone, brought forward step by step as the use cases do it. */
export class RulesShop implements SteppedShop {
  private readonly orders: Order[] = [];
  private sheet: StockSheet = {};
  private readonly standings: Standing[] = Array.from({ length: CUSTOMERS + 1 }, (_, customer) => ({
    ...newCustomer(`c_${customer}` as CustomerId, EMPTY_PROFILE, utcMs(0)),
    stage: customer === CUSTOMERS ? 'reseller' : 'prospect',
    record: emptyRecord(),
    totals: NO_TOTALS,
  }));

  private merged: { keep: number; gone: number; before: Record<'keep' | 'gone', Standing>; after: Standing; moved: OrderId[] } | null = null;

  private readonly now: UtcMs;

  constructor(private readonly today: ShanghaiDay) {
    this.now = startOfDay(today);
  }

  step(step: Step): string {
    if (step.do === 'place') return codeOf(this.place(step));
    if (step.do === 'count') {
      this.sheet = countStock(this.sheet, productId(step.product), step.onHand === null ? null : { onHand: step.onHand, lowAt: null }, this.today).sheet;
      return 'OK';
    }
    if (step.do === 'ask') return codeOf(this.ask(step.lines));
    if (step.do === 'pin') return this.pin(step);
    if (step.do === 'merge') return this.merge(step.keep);
    if (step.do === 'part') return this.part();
    const before = this.orders[step.order];
    if (!before) return 'NO_ORDER';
    const after = this.changed(before, step);
    if (after.ok) {
      this.orders[step.order] = after.value;
      this.settle(before, after.value);
    }
    return codeOf(after);
  }

  private merge(keep: number): string {
    if (this.merged) return 'CUSTOMER_NOT_FOUND';
    const gone = 1 - keep;
    const before = { keep: this.standings[keep]!, gone: this.standings[gone]! };
    const moved = this.ordersOf(gone).map(({ orderId }) => orderId);
    this.giveTo(keep, moved);
    const record = recordOf(purchasesOf(this.ordersOf(keep)), before.keep.record);
    const stage = mergedStage({ ...before.keep, levelId: null }, before.gone, { record, levelId: null, hasBroughtBuyer: false }, this.today);
    const after = { ...before.keep, ...stage, record, totals: totalsOf(this.ordersOf(keep)) };
    this.standings[keep] = after;
    this.merged = { keep, gone, before, after, moved };
    return 'OK';
  }

  private part(): string {
    if (!this.merged) return 'MERGE_NOT_FOUND';
    const { keep, gone, before, after, moved } = this.merged;
    this.giveTo(gone, moved);
    const now = this.standings[keep]!;
    this.merged = null;
    const again = (customer: number, standing: Standing) => ({ ...standing, record: recordOf(purchasesOf(this.ordersOf(customer)), standing.record), totals: totalsOf(this.ordersOf(customer)) });
    const [kept, went] = [again(keep, now), again(gone, before.gone)];
    this.standings[keep] = isMovedSince(now, after) ? kept : { ...kept, ...partedStage(before.keep, kept.record) };
    this.standings[gone] = { ...went, ...partedStage(before.gone, went.record) };
    return 'OK';
  }

  private ordersOf(customer: number): Order[] {
    return this.orders.filter(({ customerId }) => customerId === `c_${customer}`);
  }

  private giveTo(customer: number, orderIds: readonly OrderId[]): void {
    for (const [place, order] of this.orders.entries()) if (orderIds.includes(order.orderId)) this.orders[place] = { ...order, customerId: `c_${customer}` as CustomerId };
  }

  private place({ customer, daysAgo, lines, discountFen, paidShare, handedOver }: Extract<Step, { do: 'place' }>): Result<Order> {
    if (this.merged?.gone === customer) return refuse('CUSTOMER_NOT_FOUND');
    const day = addDays(this.today, -daysAgo);
    const made: OrderLine[] = lines.map((line) => ({ productId: productId(line.product), productName: '', unit: '', cycleDays: CYCLE_DAYS[line.product]!, quantity: line.quantity, priceFen: fen(PRICES[line.product]!), costFen: null, discountFen: fen(line.discountFen), returned: 0, taken: 0 }));
    const total = checkOrder({ day, paidFen: fen(0), discountFen: fen(discountFen), lines: made }, this.today);
    if (!total.ok) return total;
    const stock = takeStock(this.sheet, made, day);
    if (!stock.ok) return stock;
    this.sheet = stock.value.sheet;
    const order: Order = {
      orderId: `o_${this.orders.length}` as OrderId,
      customerId: `c_${customer}` as CustomerId,
      kind: customer === CUSTOMERS ? 'restock' : 'sale',
      day,
      state: handedOver ? 'signed' : 'waiting',
      lines: withTaken(made, stock.value.moves),
      discountFen: fen(discountFen),
      totalFen: total.value,
      paidFen: fen(Math.floor(total.value * paidShare)),
      refundedFen: fen(0),
      payments: [],
      parcels: [],
      note: '',
      pictureIds: [],
      request: null,
      createdAt: utcMs(this.orders.length),
    };
    this.orders.push(order);
    this.settle(null, order);
    return ok(order);
  }

  private pin({ customer, stage }: Extract<Step, { do: 'pin' }>): string {
    if (this.merged?.gone === customer) return 'CUSTOMER_NOT_FOUND';
    if (customer === CUSTOMERS) return 'RESELLER_BY_PROMOTION_ONLY';
    this.standings[customer] = { ...this.standings[customer]!, stage, stagePinned: true, stageReason: { code: 'by-hand' } };
    return 'OK';
  }

  private ask(lines: Extract<Step, { do: 'ask' }>['lines']): Result<Order> {
    if (this.orders.filter(({ state }) => state === 'requested').length >= MAX_REQUESTS) return refuse('TOO_MANY_REQUESTS');
    const asked = lines.map(({ product, quantity }) => ({ productId: productId(product), quantity }));
    const order = requestOrder({ orderId: `o_${this.orders.length}` as OrderId, reseller: { customerId: RESELLER, levelId: 'l1' }, asked, note: '', now: this.now }, GOODS);
    if (order.ok) {
      this.orders.push(order.value);
      this.settle(null, order.value);
    }
    return order;
  }

  private agree(order: Order, quantities: Extract<Step, { do: 'agree' }>['quantities']): Result<Order> {
    const agreed = acceptRequest(order, quantities.map(({ product, quantity }) => ({ productId: productId(product), quantity })), this.now);
    if (!agreed.ok) return agreed;
    const stock = takeStock(this.sheet, agreed.value.lines, this.today);
    if (!stock.ok) return stock;
    this.sheet = stock.value.sheet;
    return ok({ ...agreed.value, lines: withTaken(agreed.value.lines, stock.value.moves) });
  }

  private changed(order: Order, step: Exclude<Step, { do: 'place' | 'count' | 'ask' | 'pin' | 'merge' | 'part' }>): Result<Order> {
    const { today } = this;
    if (step.do === 'agree') return this.agree(order, step.quantities);
    if (step.do === 'decline') return declineRequest(order, '', this.now);
    if (step.do === 'reconsider') return reconsiderRequest(order);
    if (step.do === 'withdraw' && order.customerId !== RESELLER) return refuse('ORDER_NOT_FOUND');
    if (step.do === 'pay') return payOrder(order, { amountFen: fen(Math.floor((order.totalFen - order.paidFen) * step.share)), method: 'wechat', day: today }, today);
    if (step.do === 'ship') return shipOrder(order, [{ courier: '', number: '', day: today }]);
    if (step.do === 'number') return renumberParcel(order, step.parcel, { courier: '', number: step.number });
    if (step.do === 'unship') return order.parcels.length === 0 ? refuse('PARCEL_NOT_FOUND') : withoutParcel(order, order.parcels.length - 1);
    if (step.do === 'cancel') {
      const cancelled = cancelOrder(order);
      if (cancelled.ok) this.sheet = putBack(this.sheet, order.lines.map((line) => ({ productId: line.productId, quantity: line.taken })), 'cancelled').sheet;
      return cancelled;
    }
    if (step.do !== 'refund') return stepOrder(order, step.do);
    const quantities = order.lines.map((line, index) => ({ productId: line.productId, quantity: step.back[index] ?? 0 })).filter(({ quantity }) => quantity > 0);
    const refunded = refundOrder(order, { quantities, amountFen: fen(Math.floor(order.totalFen * step.share)), method: 'wechat', day: today }, today);
    if (refunded.ok && step.backToStock) this.sheet = putBack(this.sheet, quantities, 'returned').sheet;
    return refunded;
  }

  /** With the history at hand only when it is said to be needed. */
  private settle(before: Order | null, after: Order): void {
    const customer = Number(after.customerId.slice(2));
    const standing = this.standings[customer]!;
    const history = needsHistory(standing.record, { before, after }) ? this.orders.filter((order) => order.customerId === after.customerId) : null;
    const { record, totals, move } = standingAfter(standing, { before, after }, history);
    this.standings[customer] = { ...standing, record, totals, ...(move && { stage: move.stage, stageReason: move.reason }) };
  }

  seen(): Seen {
    return {
      customers: this.standings.map(({ stage, record, totals }, customer) => (this.merged?.gone === customer ? GONE : {
        stage,
        orderCount: record.orderCount,
        spendFen: record.spendFen,
        owedFen: totals.owedFen,
        cycles: sorted(record.cycles.map((cycle) => ({ product: numberOf(cycle.productId), lastQuantity: cycle.lastQuantity, nextDay: runOutDay(cycle), intervals: cycle.intervals.length }))),
      })),
      orders: this.orders.map(({ state, totalFen, paidFen, refundedFen, parcels }) => ({ state, totalFen, paidFen, refundedFen, parcels: parcels.map(({ number }) => number) })),
      stock: Array.from({ length: PRODUCTS }, (_, product) => this.sheet[productId(product)]?.onHand ?? null),
    };
  }
}

/** What each line took from the shelf. */
function withTaken(lines: readonly OrderLine[], moves: readonly StockMove[]): OrderLine[] {
  return lines.map((line) => ({ ...line, taken: -(moves.find((move) => move.productId === line.productId)?.change ?? 0) }));
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'OK' : result.code;
}
