import type { CustomerId, OrderId, ProductId, RequestId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { addDays, type ShanghaiDay } from '../../core/kernel/time';
import type { ApiClient } from '../support/api-client';
import { freshId } from '../support/fresh-id';
import type { TestShop } from '../support/test-shop';
import { sorted } from './expected-shop';
import { CUSTOMERS, CYCLE_DAYS, GONE, LEVEL_PRICES, PRICES, PRODUCTS, type Seen, type Step, type SteppedShop } from './shop-steps';

/** The whole system: every step is a call of the api, and everything seen is what the api answers. */
export class RoutedShop implements SteppedShop {
  private reseller: ApiClient | null = null;
  private merged: { gone: number; keep: number; mergeId: RequestId } | null = null;
  private readonly placed: { orderId: OrderId; customer: number }[] = [];

  private constructor(
    private readonly shop: TestShop,
    private readonly today: ShanghaiDay,
    private readonly customerIds: CustomerId[],
    private readonly productIds: ProductId[],
  ) {}

  /** People and goods of its own in the shop. */
  static async open(shop: TestShop, today: ShanghaiDay): Promise<RoutedShop> {
    const customerIds = [];
    for (let customer = 0; customer <= CUSTOMERS; customer += 1) customerIds.push(await shop.saveCustomer({ name: `客户${customer}` }));
    await shop.owner.value('resellers.promote', { customerId: customerIds[CUSTOMERS]!, levelId: 'l1' });
    const productIds = [];
    for (let product = 0; product < PRODUCTS; product += 1) productIds.push(await shop.saveProduct({ name: `产品${product}`, cycleDays: CYCLE_DAYS[product]!, priceFen: fen(PRICES[product]!), levelPrices: { l1: fen(LEVEL_PRICES[product]!) } }));
    return new RoutedShop(shop, today, customerIds, productIds);
  }

  async step(step: Step): Promise<string> {
    const { owner } = this.shop;
    if (step.do === 'place') return this.place(step);
    if (step.do === 'ask') return this.ask(step.lines);
    if (step.do === 'count') return owner.code('products.countStock', { productId: this.productIds[step.product]!, counted: step.onHand === null ? null : { onHand: step.onHand, lowAt: null } });
    if (step.do === 'pin') return owner.code('customers.moveStage', { customerId: this.customerIds[step.customer]!, stage: step.stage, pinned: true });
    if (step.do === 'merge') return this.merge(step.keep);
    if (step.do === 'part') return this.part();
    const { orderId } = this.placed[step.order]!;
    if (step.do === 'number') return this.withOrder(step.order, ({ parcels }) => owner.code('shipping.renumber', { orderId, index: step.parcel, number: parcels[step.parcel]?.number ?? '', parcel: { courier: '', number: step.number } }));
    if (step.do === 'pay') return this.withOrder(step.order, ({ totalFen, paidFen }) => owner.code('orders.recordPayment', { orderId, amountFen: fen(Math.floor((totalFen - paidFen) * step.share)) }));
    if (step.do === 'ship') return owner.code('shipping.ship', { orderId, parcels: [{ courier: '', number: '' }] });
    if (step.do === 'unship') return this.withOrder(step.order, ({ parcels }) => owner.code('shipping.removeParcel', { orderId, index: Math.max(0, parcels.length - 1), number: parcels[parcels.length - 1]?.number ?? '' }));
    if (step.do === 'cancel') return owner.code('orders.cancel', { orderId });
    if (step.do === 'agree') return owner.code('restock.accept', { orderId, lines: step.quantities.map(({ product, quantity }) => ({ productId: this.productIds[product]!, quantity })) });
    if (step.do === 'decline') return owner.code('restock.decline', { orderId, word: '' });
    if (step.do === 'reconsider') return owner.code('restock.reconsider', { orderId });
    if (step.do === 'withdraw') return this.withdraw(step.order);
    if (step.do !== 'refund') return owner.code('shipping.move', { orderId, event: step.do });
    return this.withOrder(step.order, ({ totalFen, lines }) => {
      const back = lines.map((line, index) => ({ productId: line.productId, quantity: step.back[index] ?? 0 })).filter(({ quantity }) => quantity > 0);
      return owner.code('orders.refund', { orderId, lines: back, amountFen: fen(Math.floor(totalFen * step.share)), backToStock: step.backToStock });
    });
  }

  private async merge(keep: number): Promise<string> {
    const gone = 1 - keep;
    const answer = await this.shop.owner.call('merges.run', { keepId: this.customerIds[keep]!, goneId: this.customerIds[gone]! });
    if (!answer.ok) return answer.code;
    this.merged = { gone, keep, mergeId: answer.value.mergeId };
    return 'OK';
  }

  private async part(): Promise<string> {
    const code = await this.shop.owner.code('merges.undo', { mergeId: this.merged?.mergeId ?? freshId('request') });
    if (code === 'OK') this.merged = null;
    return code;
  }

  /** Orders placed for the one who was kept meanwhile are theirs; those of the one who went lie with them until they part. */
  private holderOf(customer: number): number {
    return this.merged?.gone === customer ? this.merged.keep : customer;
  }

  private async place({ customer, daysAgo, lines, discountFen, paidShare, handedOver }: Extract<Step, { do: 'place' }>): Promise<string> {
    const orderId = freshId('order');
    const total = lines.reduce((sum, line) => sum + PRICES[line.product]! * line.quantity - line.discountFen, -discountFen);
    const code = await this.shop.owner.code('orders.place', {
      orderId,
      customerId: this.customerIds[customer]!,
      day: addDays(this.today, -daysAgo),
      lines: lines.map((line) => ({ productId: this.productIds[line.product]!, quantity: line.quantity, priceFen: fen(PRICES[line.product]!), discountFen: fen(line.discountFen) })),
      discountFen: fen(discountFen),
      paidFen: fen(Math.max(0, Math.floor(total * paidShare))),
      handedOver,
      note: '',
    });
    if (code === 'OK') this.placed.push({ orderId, customer });
    return code;
  }

  private async ask(lines: Extract<Step, { do: 'ask' }>['lines']): Promise<string> {
    const orderId = freshId('order');
    const asked = lines.map(({ product, quantity }) => ({ productId: this.productIds[product]!, quantity }));
    const seenTotalFen = fen(lines.reduce((sum, { product, quantity }) => sum + LEVEL_PRICES[product]! * quantity, 0));
    const code = await (await this.asReseller()).code('restock.request', { orderId, lines: asked, seenTotalFen, note: '' });
    if (code === 'OK') this.placed.push({ orderId, customer: CUSTOMERS });
    return code;
  }

  /** Nobody takes back what is somebody else's: to the reseller it is not there. */
  private async withdraw(order: number): Promise<string> {
    const { orderId } = this.placed[order]!;
    return (await this.asReseller()).code('restock.withdraw', { orderId });
  }

  /** The reseller opens their card when they first have something to say. */
  private async asReseller(): Promise<ApiClient> {
    this.reseller ??= await this.shop.bind(this.customerIds[CUSTOMERS]!);
    return this.reseller;
  }

  private async withOrder<T>(order: number, use: (view: Awaited<ReturnType<RoutedShop['ordersOf']>>[number]) => Promise<T>): Promise<T> {
    const { orderId, customer } = this.placed[order]!;
    return use((await this.ordersOf(this.holderOf(customer))).find((view) => view.orderId === orderId)!);
  }

  private async ordersOf(customer: number) {
    return (await this.shop.owner.value('orders.ofCustomer', { customerId: this.customerIds[customer]!, limit: 50 })).rows;
  }

  async seen(): Promise<Seen> {
    const { owner } = this.shop;
    const [customers, views]: [Seen['customers'], Awaited<ReturnType<RoutedShop['ordersOf']>>] = [[], []];
    for (const [customer, customerId] of this.customerIds.entries()) {
      if (this.merged?.gone === customer) {
        customers.push(GONE);
        continue;
      }
      const { stage, orderCount, spendFen, owedFen, cycles } = (await owner.value('customers.get', { customerId })).customer;
      const seen = cycles.map((cycle) => ({ product: this.productIds.indexOf(cycle.productId), lastQuantity: cycle.lastQuantity, nextDay: cycle.nextDay, intervals: cycle.intervalsKnown }));
      customers.push({ stage, orderCount, spendFen, owedFen, cycles: sorted(seen) });
      views.push(...(await this.ordersOf(customer)));
    }
    const { products } = await owner.value('merchants.catalogue', {});
    return {
      customers,
      orders: this.placed.map(({ orderId }) => views.find((view) => view.orderId === orderId)!).map(({ state, totalFen, paidFen, refundedFen, parcels }) => ({ state, totalFen, paidFen, refundedFen, parcels: parcels.map(({ number }) => number) })),
      stock: this.productIds.map((productId) => products.find((product) => product.productId === productId)?.onHand ?? null),
    };
  }
}
