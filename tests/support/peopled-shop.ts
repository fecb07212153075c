import type { CustomerId, OrderId, ProductId } from '../../core/kernel/ids';
import type { ApiClient } from './api-client';
import type { TestCloud } from './test-cloud';
import { createShop, type TestShop } from './test-shop';

/** Somebody bound to a customer record, with an order of theirs. */
export interface BoundPerson {
  client: ApiClient;
  customerId: CustomerId;
  orderId: OrderId;
  /** Of the shop. */
  productId: ProductId;
  /** Of a reseller: an order that they ask for. */
  requestedId?: OrderId;
}

/** A shop with somebody in every role. Every name in it starts with the shop's own, so that a leak can be seen. */
export interface PeopledShop {
  shop: TestShop;
  name: string;
  assistant: ApiClient;
  customer: BoundPerson;
  otherCustomer: BoundPerson;
  reseller: BoundPerson;
  otherReseller: BoundPerson;
  /** Whom the shop has removed. */
  former: BoundPerson;
}

export async function createPeopledShop(cloud: TestCloud, name: string): Promise<PeopledShop> {
  const shop = await createShop(cloud, name);
  const assistant = await shop.hireAssistant();
  const customer = await bindPerson(shop, `${name}陈姐`);
  const otherCustomer = await bindPerson(shop, `${name}王姐`);
  const reseller = await bindReseller(shop, `${name}周敏`);
  const otherReseller = await bindReseller(shop, `${name}吴倩`);
  const former = await bindPerson(shop, `${name}郑洁`);
  await shop.owner.value('customers.remove', { customerId: former.customerId });
  return { shop, name, assistant, customer, otherCustomer, reseller, otherReseller, former };
}

async function bindPerson(shop: TestShop, name: string): Promise<BoundPerson> {
  const customerId = await shop.saveCustomer({ name, remark: `${name}的备注` });
  const orderId = await shop.placeOrder(customerId, { day: '2026-03-01' });
  return { client: await shop.bind(customerId), customerId, orderId, productId: shop.productId };
}

async function bindReseller(shop: TestShop, name: string): Promise<BoundPerson> {
  const person = await bindPerson(shop, name);
  await shop.owner.value('resellers.promote', { customerId: person.customerId, levelId: 'l1' });
  return { ...person, requestedId: await shop.requestRestock(person.client) };
}
