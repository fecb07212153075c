import type { ProductId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { addDays, type ShanghaiDay } from '../../core/kernel/time';
import { runOutDay } from '../../core/reorder/product-cycle';
import { recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { isBinding, type Order } from './expected-order';
import { answer, BY_STATE, move, pay, refund, renumber, type Shelf } from './expected-order-steps';
import { joinedStage, movedBy, partedStage, type Stood } from './expected-merge';
import { CUSTOMERS, CYCLE_DAYS, GONE, LEVEL_PRICES, PRICES, PRODUCTS, type Seen, type Step } from './shop-steps';

/** Requests that may wait for an answer at once. */
const MOST_ASKED = 5;

/** What the rules promise, kept the plain way: everything is summed and folded anew from the orders each time. */
export class ExpectedShop {
  readonly orders: Order[] = [];
  private readonly shelf: Shelf = Array.from({ length: PRODUCTS }, () => null);
  private readonly stages = [...Array.from({ length: CUSTOMERS }, () => 'prospect'), 'reseller'];

  private readonly pinned = new Set<number>();
  /** Who is one since when, with all that stood before. */
  private merged: { keep: number; gone: number; before: Record<'keep' | 'gone', Stood>; after: Omit<Stood, 'purchases'>; moved: Order[] } | null = null;

  constructor(private readonly today: ShanghaiDay) {}

  step(step: Step): string {
    if (step.do === 'merge') return this.merge(step.keep);
    if (step.do === 'part') return this.part();
    const before = this.stages.map((_, customer) => this.purchases(customer));
    const code = this.done(step);
    this.stages.forEach((stage, customer) => {
      const after = this.purchases(customer);
      if (stage === 'reseller' || this.pinned.has(customer) || JSON.stringify(after) === JSON.stringify(before[customer])) return;
      this.stages[customer] = movedBy(stage, before[customer] ?? [], after);
    });
    return code;
  }

  private done(step: Step): string {
    if (step.do === 'place') return this.place(step);
    if (step.do === 'count') {
      const was = this.shelf[step.product];
      const kept = was && was.onHand === step.onHand ? was.counted : this.today;
      this.shelf[step.product] = step.onHand === null ? null : { onHand: step.onHand, counted: kept };
      return 'OK';
    }
    if (step.do === 'ask') return this.ask(step.lines);
    if (step.do === 'pin') return this.pin(step.customer, step.stage);
    if (step.do === 'merge' || step.do === 'part') throw new Error('joined and parted apart');
    const order = this.orders[step.order];
    if (!order) return 'NO_ORDER';
    if (step.do === 'pay') return pay(order, Math.floor((order.total - order.paid) * step.share));
    if (step.do === 'refund') return refund(order, step, Math.floor(order.total * step.share), this.shelf);
    if (step.do === 'number') return renumber(order, step.parcel, step.number);
    if (step.do === 'agree') return this.agree(order, step.quantities);
    if (step.do === 'decline' || step.do === 'reconsider' || step.do === 'withdraw') return answer(order, step.do);
    return move(order, step.do, this.shelf);
  }

  private merge(keep: number): string {
    const gone = 1 - keep;
    if (this.merged) return 'CUSTOMER_NOT_FOUND';
    const before = { keep: this.stood(keep), gone: this.stood(gone) };
    const moved = this.orders.filter(({ customer }) => customer === gone);
    for (const order of moved) order.customer = keep;
    const after = joinedStage(before.keep, before.gone, this.purchases(keep), this.today);
    this.stand(keep, after);
    this.merged = { keep, gone, before, after, moved };
    return 'OK';
  }

  private part(): string {
    if (!this.merged) return 'MERGE_NOT_FOUND';
    const { keep, gone, before, after, moved } = this.merged;
    for (const order of moved) order.customer = gone;
    this.merged = null;
    const now = this.stood(keep);
    const isByHand = now.pinned && (!after.pinned || now.stage !== after.stage);
    if (!isByHand) this.stand(keep, partedStage(before.keep, now.purchases));
    this.stand(gone, partedStage(before.gone, this.purchases(gone)));
    return 'OK';
  }

  private stood(customer: number): Stood {
    return { stage: this.stages[customer]!, pinned: this.pinned.has(customer), purchases: this.purchases(customer) };
  }

  private stand(customer: number, { stage, pinned }: Omit<Stood, 'purchases'>): void {
    this.stages[customer] = stage;
    if (pinned) this.pinned.add(customer);
    else this.pinned.delete(customer);
  }

  private isGone(customer: number): boolean {
    return this.merged?.gone === customer;
  }

  private place({ customer, daysAgo, lines, discountFen, paidShare, handedOver }: Extract<Step, { do: 'place' }>): string {
    if (this.isGone(customer)) return 'CUSTOMER_NOT_FOUND';
    const amounts = lines.map((line) => PRICES[line.product]! * line.quantity - line.discountFen);
    const total = amounts.reduce((sum, amount) => sum + amount, 0) - discountFen;
    if (amounts.some((amount) => amount < 0) || total < 0) return 'DISCOUNT_TOO_LARGE';
    const day = addDays(this.today, -daysAgo);
    const taking = lines.map((line) => (this.shelf[line.product] && day >= this.shelf[line.product]!.counted ? line.quantity : 0));
    if (lines.some((line, index) => taking[index]! > (this.shelf[line.product]?.onHand ?? 0))) return 'STOCK_SHORT';
    lines.forEach((line, index) => taking[index]! > 0 && (this.shelf[line.product]!.onHand -= taking[index]!));
    const made = lines.map(({ product, quantity }, index) => ({ product, quantity, returned: 0, taken: taking[index]! }));
    this.orders.push({ customer, day, lines: made, total, paid: Math.floor(total * paidShare), refunded: 0, state: handedOver ? 'signed' : 'waiting', parcels: [] });
    return 'OK';
  }

  private pin(customer: number, stage: string): string {
    if (this.isGone(customer)) return 'CUSTOMER_NOT_FOUND';
    if (customer === CUSTOMERS) return 'RESELLER_BY_PROMOTION_ONLY';
    this.stages[customer] = stage;
    this.pinned.add(customer);
    return 'OK';
  }

  private ask(lines: { product: number; quantity: number }[]): string {
    if (this.orders.filter(({ state }) => state === 'requested').length >= MOST_ASKED) return 'TOO_MANY_REQUESTS';
    const total = lines.reduce((sum, line) => sum + LEVEL_PRICES[line.product]! * line.quantity, 0);
    this.orders.push({ customer: CUSTOMERS, day: this.today, lines: lines.map((line) => ({ ...line, returned: 0, taken: 0 })), total, paid: 0, refunded: 0, state: 'requested', parcels: [] });
    return 'OK';
  }

  private agree(order: Order, quantities: { product: number; quantity: number }[]): string {
    if (order.state !== 'requested') return BY_STATE[order.state];
    if (quantities.some(({ product }) => order.lines.every((line) => line.product !== product))) return 'PRODUCT_NOT_FOUND';
    const agreed = order.lines.map((line) => ({ ...line, ...quantities.find(({ product }) => product === line.product) })).filter(({ quantity }) => quantity > 0);
    if (agreed.length === 0) return 'NOTHING_AGREED';
    const counted = agreed.map((line) => ({ ...line, taken: this.shelf[line.product] ? line.quantity : 0 }));
    if (counted.some(({ product, taken }) => taken > (this.shelf[product]?.onHand ?? 0))) return 'STOCK_SHORT';
    for (const { product, taken } of counted) if (taken > 0) this.shelf[product]!.onHand -= taken;
    order.lines = counted;
    order.total = counted.reduce((sum, line) => sum + LEVEL_PRICES[line.product]! * line.quantity, 0);
    order.state = 'waiting';
    return 'OK';
  }

  /** The goods that the customer kept of orders that are paid or have left. */
  private purchases(customer: number) {
    const counts = ({ state, total, paid }: Order) => (state === 'waiting' && paid === total) || state === 'shipped' || state === 'signed';
    if (customer === CUSTOMERS) return [];
    return this.orders
      .filter((order) => order.customer === customer && counts(order))
      .map(({ day, total, lines }) => ({
        day,
        totalFen: fen(total),
        lines: lines.filter((line) => line.quantity > line.returned).map((line) => ({ productId: `p_${line.product}` as ProductId, productName: '', unit: '', cycleDays: CYCLE_DAYS[line.product]!, quantity: line.quantity - line.returned, amountFen: fen(0) })),
      }));
  }

  seen(): Seen {
    return {
      customers: this.stages.map((stage, customer) => (this.isGone(customer) ? GONE : { stage, ...standingOf(recordOf(this.purchases(customer))), owedFen: this.owed(customer) })),
      orders: this.orders.map(({ state, total, paid, refunded, parcels }) => ({ state, totalFen: total, paidFen: paid, refundedFen: refunded, parcels })),
      stock: this.shelf.map((item) => item?.onHand ?? null),
    };
  }

  private owed(customer: number): number {
    return this.orders.filter((order) => order.customer === customer && isBinding(order)).reduce((sum, { total, paid }) => sum + total - paid, 0);
  }
}

function standingOf({ orderCount, spendFen, cycles }: PurchaseRecord): Pick<Seen['customers'][number], 'orderCount' | 'spendFen' | 'cycles'> {
  return { orderCount, spendFen, cycles: sorted(cycles.map((cycle) => ({ product: Number(cycle.productId.slice(2)), lastQuantity: cycle.lastQuantity, nextDay: runOutDay(cycle), intervals: cycle.intervals.length }))) };
}

export function sorted<C extends { product: number }>(cycles: C[]): C[] {
  return cycles.sort((a, b) => a.product - b.product);
}
