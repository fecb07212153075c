import type { ActionInput } from '../../core/contract';
import type { CallerId, CustomerId, MerchantId, OrderId, ProductId } from '../../core/kernel/ids';
import { fen, timesFen, type Fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import type { ReorderReason } from '../../core/reminders/reorder-reason';
import type { ApiClient } from './api-client';
import { freshId } from './fresh-id';
import { FIRST_DAY, type TestCloud } from './test-cloud';

type Profile = Pick<ActionInput<'customers.save'>, 'name' | 'phone' | 'wechatName' | 'remark' | 'address' | 'source'>;
type ProductFields = Pick<ActionInput<'products.save'>, 'name' | 'unit' | 'cycleDays' | 'priceFen' | 'aliases' | 'levelPrices'>;

export const TEMPLATE_ID = 'tpl_reorder';
const TEMPLATE_FIELDS = { thing1: '商品名称', date2: '预计用完', thing3: '商家', thing4: '备注' };

let made = 0;

export function freshOpenid(who: string): string {
  made += 1;
  return `o_${who}_${made}`;
}

/** The fields of a profile, empty unless given. */
export function profile(given: Partial<Profile>): Profile {
  return { name: '', phone: '', wechatName: '', remark: '', address: '', source: '', ...given };
}

/** A merchant of its own with one product (30 days a unit, 100 yuan), and short ways to what tests begin with. */
export class TestShop {
  constructor(
    readonly cloud: TestCloud,
    readonly merchantId: MerchantId,
    readonly owner: ApiClient,
    readonly productId: ProductId,
  ) {}

  async saveCustomer(given: Partial<Profile> = { name: '李姐' }): Promise<CustomerId> {
    const customerId = freshId('customer');
    await this.owner.value('customers.save', { customerId, version: null, ...profile(given) });
    return customerId;
  }

  async saveProduct(given: Partial<ProductFields>): Promise<ProductId> {
    const productId = freshId('product');
    await this.owner.value('products.save', { productId, version: null, name: '精华', unit: '瓶', cycleDays: 30, priceFen: fen(10000), ...given });
    return productId;
  }

  /** One order, fully paid unless told otherwise, at 100 yuan a unit. */
  async placeOrder(customerId: CustomerId, given: { day?: string; quantity?: number; productId?: ProductId; paidFen?: Fen } = {}): Promise<OrderId> {
    const orderId = freshId('order');
    await this.owner.value('orders.place', this.orderInput(orderId, customerId, given));
    return orderId;
  }

  /** Asks for two of the product, as the reseller whose client it is. */
  async requestRestock(reseller: ApiClient, given: { quantity?: number } = {}): Promise<OrderId> {
    const { quantity = 2 } = given;
    const orderId = freshId('order');
    const { products } = await reseller.value('restock.prices', {});
    const price = products.find(({ productId }) => productId === this.productId)?.priceFen ?? fen(0);
    await reseller.value('restock.request', { orderId, lines: [{ productId: this.productId, quantity }], seenTotalFen: timesFen(price, quantity), note: '' });
    return orderId;
  }

  orderInput(orderId: OrderId, customerId: CustomerId, given: { day?: string; quantity?: number; productId?: ProductId; paidFen?: Fen } = {}): ActionInput<'orders.place'> {
    const { day = FIRST_DAY, quantity = 1, productId = this.productId } = given;
    const priceFen = fen(10000);
    const { paidFen = timesFen(priceFen, quantity) } = given;
    return { orderId, customerId, day: day as ShanghaiDay, lines: [{ productId, quantity, priceFen }], paidFen, note: '' };
  }

  /** The rows of 今天 that are about something running out, as far as they are. */
  async runOuts(): Promise<{ customerId: CustomerId; customerName: string; state: string; dueDay: ShanghaiDay; productName: string; reason: ReorderReason; text: string }[]> {
    const { rows } = await this.owner.value('today.open', {});
    return rows.flatMap(({ customerId, customerName, reasons, texts }) =>
      reasons.flatMap((reason) =>
        reason.kind !== 'run-out' ? [] : [{ customerId, customerName, state: reason.state, dueDay: reason.day, productName: reason.productName, reason: reason.cycle, text: texts[0]?.text ?? '' }],
      ),
    );
  }

  /** Sends the customer's card to somebody new on WeChat, who accepts it. */
  async bind(customerId: CustomerId, openid = freshOpenid('customer')): Promise<ApiClient> {
    return this.acceptCard({ kind: 'customer', customerId }, openid);
  }

  async hireAssistant(): Promise<ApiClient> {
    return this.acceptAssistant(freshOpenid('assistant'));
  }

  async acceptAssistant(openid: string): Promise<ApiClient> {
    return this.acceptCard({ kind: 'assistant' }, openid);
  }

  /** Declares the template in the account and in the shop. */
  async setTemplate(): Promise<void> {
    await this.cloud.api('POST', 'templates', { templates: [{ id: TEMPLATE_ID, title: '复购提醒', fields: TEMPLATE_FIELDS }] });
    const fields = { thing1: 'product', date2: 'runOutDay', thing3: 'merchant', thing4: 'hint' } as const;
    await this.owner.value('merchants.setTemplates', { templates: [{ kind: 'reorder', templateId: TEMPLATE_ID, fields }] });
  }

  /** The prompt on the customer's phone, accepted: WeChat's count and ours. */
  async acceptPrompt(customer: ApiClient): Promise<void> {
    await this.cloud.api('POST', 'subscribe', { openid: customer.openid, results: { [TEMPLATE_ID]: 'accept' } });
    await customer.value('notices.recordPrompt', { results: { reorder: 'accept' } });
  }

  private async acceptCard(whom: ActionInput<'cards.issue'>['for'], openid: string): Promise<ApiClient> {
    const cardId = freshId('card');
    await this.owner.value('cards.issue', { cardId, for: whom });
    const { callerId } = await this.cloud.as(openid).value('cards.accept', { cardId });
    return this.cloud.as(openid, callerId);
  }
}

export async function createShop(cloud: TestCloud, name = '林姐小铺'): Promise<TestShop> {
  const merchantId = freshId('merchant');
  const openid = freshOpenid('owner');
  const { callerId }: { callerId: CallerId } = await cloud.as(openid).value('merchants.create', { merchantId, name });
  const owner = cloud.as(openid, callerId);
  const productId = freshId('product');
  await owner.value('products.save', { productId, version: null, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000) });
  return new TestShop(cloud, merchantId, owner, productId);
}
