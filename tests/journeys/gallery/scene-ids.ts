import type { CustomerId, OrderId } from '../../../core/kernel/ids';
import { fen } from '../../../core/kernel/money';
import { mustOk } from '../../../core/kernel/result';
import { callAs, post, type Api } from '../../../seeds/api-client';
import { hearEverything } from '../hear-everything';
import { freshId } from '../../support/fresh-id';

/** Ids of the demonstration shop that addresses need. */
export interface SceneIds {
  customerId: string;
  productId: string;
  productIds: string[];
  /** As whom the owner acts. */
  callerId: string;
  merchantId: string;
  orderId: string;
  /** What a reseller asks for. */
  requestedId: string;
  /** An order under way in three parcels, and one that was signed for. */
  parcelsId: string;
  signedId: string;
  /** Made one of two records this morning. */
  mergedId: string;
  /** An order of somebody who was removed and owes, and somebody of whom only figures are left. */
  removedOrderId: string;
  erasedId: string;
  /** The cloud fails at the second slice of the next sweep. */
  breakOffSweep(): Promise<void>;
  /** Calls actions as somebody, for scenes in which something happens to the shop. */
  api(openid: string): Api;
}

/** Whom and what of the demonstration shop the scenes look at. */
export async function sceneIds(url: string): Promise<SceneIds> {
  const api = callAs(url, 'o_seller');
  const { products } = mustOk(await api('merchants.catalogue', {}));
  const { rows } = mustOk(await api('customers.search', { text: '陈姐' }));
  const customerId = rows[0]?.customerId;
  if (!customerId) throw new Error('the demonstration shop has 陈姐');
  const reseller = callAs(url, 'o_reseller_he');
  const { products: priced } = mustOk(await reseller('restock.prices', {}));
  const requestedId = freshId('order');
  const lines = priced.slice(0, 3).map(({ productId }, index) => ({ productId, quantity: (index + 1) * 5 }));
  const seenTotalFen = fen(priced.slice(0, 3).reduce((sum, { priceFen }, index) => sum + priceFen * (index + 1) * 5, 0));
  mustOk(await reseller('restock.request', { orderId: requestedId, lines, seenTotalFen, note: '周五前要，谢谢' }));
  const orders = mustOk(await api('orders.ofCustomer', { customerId, limit: 1 }));
  const [parcelsId, signedId] = [await shippedTo(api, customerId, 3), await shippedTo(api, customerId, 1)];
  mustOk(await api('shipping.move', { orderId: signedId, event: 'sign' }));
  const waiting = mustOk(await api('today.open', {})).rows.find(({ reasons }) => reasons[0]?.kind === 'to-ship');
  if (waiting) await hearEverything(url, waiting.customerId);
  const mergedId = await mergedThisMorning(api);
  const removed = await boughtAlike(api, customerId, '赵丽 已删', false);
  mustOk(await api('customers.remove', { customerId: removed.customerId }));
  const erased = await boughtAlike(api, customerId, '钱芳', true);
  while (mustOk(await api('privacy.erase', { customerId: erased.customerId })).more);
  const counted = products.find(({ onHand }) => onHand !== null);
  const [caller] = mustOk(await api('session.open', {})).callers;
  return { customerId, productId: counted?.productId ?? '', productIds: products.map(({ productId }) => productId), callerId: caller?.callerId ?? '', merchantId: caller?.merchantId ?? '', orderId: orders.rows[0]?.orderId ?? '', requestedId, parcelsId, signedId, mergedId, removedOrderId: removed.orderId, erasedId: erased.customerId, breakOffSweep: () => breakOffSweep(url), api: (openid) => callAs(url, openid) };
}

/** Somebody who was handed what another bought last, paid for or on credit. */
async function boughtAlike(api: Api, like: CustomerId, name: string, paid: boolean): Promise<{ customerId: CustomerId; orderId: OrderId }> {
  const [customerId, orderId] = [freshId('customer'), freshId('order')];
  mustOk(await api('customers.save', { customerId, version: null, name, phone: '', wechatName: '', remark: '爱喝茶', address: '', source: '' }));
  const last = mustOk(await api('orders.ofCustomer', { customerId: like, limit: 1 })).rows[0];
  if (!last) throw new Error('陈姐 has bought something');
  mustOk(await api('orders.place', { orderId, customerId, day: last.day, lines: last.lines.map(({ productId, quantity, priceFen, discountFen }) => ({ productId, quantity, priceFen, discountFen })), discountFen: last.discountFen, paidFen: paid ? last.totalFen : fen(0), handedOver: true, note: '' }));
  return { customerId, orderId };
}

/** The changed tag is written first, then a place after each slice. */
async function breakOffSweep(url: string): Promise<void> {
  await post(`${url}/_cloud/api/faults`, JSON.stringify({ match: { action: 'database.modifyDocument', collection: 'merchants' }, nth: 3, then: 'fail' }));
}

/** Somebody who was written down twice, once as one, and three more who still stand there twice. */
async function mergedThisMorning(api: Api): Promise<CustomerId> {
  const [keepId, goneId] = [freshId('customer'), freshId('customer')];
  const save = async (customerId: CustomerId, name: string, phone: string, remark: string) => mustOk(await api('customers.save', { customerId, version: null, name, phone, wechatName: '', remark, address: '江苏省苏州市昆山市前进路5号', source: '' }));
  await save(keepId, '沈丽', '13711110001', '爱喝茶');
  await save(goneId, '沈丽 昆山', '13711110001', '');
  for (const name of ['许芳', '许芳妈妈', 'A许芳 团购群里加的 昆山老客户介绍']) await save(freshId('customer'), name, '13711110002', '');
  mustOk(await api('merges.run', { keepId, goneId }));
  return keepId;
}

/** What the customer bought last once more, sent in so many parcels. */
async function shippedTo(api: Api, customerId: CustomerId, parcels: number): Promise<OrderId> {
  const orderId = freshId('order');
  const last = mustOk(await api('orders.ofCustomer', { customerId, limit: 1 })).rows[0];
  if (!last) throw new Error('陈姐 has bought something');
  const lines = last.lines.map(({ productId, quantity, priceFen }) => ({ productId, quantity, priceFen }));
  mustOk(await api('orders.place', { orderId, customerId, day: last.day, lines, paidFen: fen(0), handedOver: false, note: '' }));
  mustOk(await api('shipping.ship', { orderId, parcels: Array.from({ length: parcels }, (_, index) => ({ courier: 'sf', number: `SF139000012346${index}` })) }));
  return orderId;
}
