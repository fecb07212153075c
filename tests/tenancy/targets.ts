import type { CallerId, CardId, CustomerId, ImportId, OrderId, ProductId, ReminderId, RequestId, SegmentId, TagId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { uploadAs } from '../../seeds/api-client';
import { freshId } from '../support/fresh-id';
import type { TestShop } from '../support/test-shop';

/** What an action is about: the thing whose owner decides the answer. Null when it is about nothing in particular. */
export type TargetKind = 'customer' | 'order' | 'shipped-order' | 'announced-order' | 'unnumbered-order' | 'requested-order' | 'declined-order' | 'product' | 'tag' | 'merged-tag' | 'reminder' | 'card' | 'planned-import' | 'done-import' | 'pair' | 'merge' | 'segment' | 'assistant';

/** The ids that a sample may name, and a file that an import may read. */
export interface Target {
  customerId: CustomerId;
  orderId: OrderId;
  /** An order that a reseller asks for. */
  requestedId: OrderId;
  productId: ProductId;
  reminderId: ReminderId;
  cardId: CardId;
  /** A second customer, and the merge of both. */
  goneId: CustomerId;
  mergeId: RequestId;
  importId: ImportId;
  fileId: string;
  tagId: TagId;
  segmentId: SegmentId;
  /** An assistant. */
  callerId: CallerId;
}

/** Ids of the right form that nothing has. */
export function missingTarget(fileId: string): Target {
  const customerId = freshId('customer');
  return {
    customerId,
    orderId: freshId('order'),
    requestedId: freshId('order'),
    productId: freshId('product'),
    reminderId: reminderIdOf(customerId),
    cardId: freshId('card'),
    goneId: freshId('customer'),
    mergeId: freshId('request'),
    importId: freshId('import'),
    fileId,
    tagId: freshId('tag'),
    segmentId: freshId('segment'),
    callerId: freshId('caller'),
  };
}

/** A fresh thing of the kind in the shop; the ids that the kind does not need are those of nothing. */
export async function newTarget(shop: TestShop, kind: TargetKind | null): Promise<Target> {
  const fileId = kind === null || kind.endsWith('import') ? await uploadCustomers(shop) : '';
  const target = { ...missingTarget(fileId), productId: shop.productId };
  if (kind === 'product') return { ...target, productId: await shop.saveProduct({ name: '临时' }) };
  if (kind === 'planned-import' || kind === 'done-import') return { ...target, importId: await newImport(shop, fileId, kind === 'done-import') };
  if (kind === null) return target;
  if (kind === 'assistant') return { ...target, callerId: await newAssistant(shop) };
  if (kind === 'tag') return { ...target, tagId: await newTag(shop) };
  if (kind === 'merged-tag') return { ...target, tagId: await mergedTag(shop) };
  if (kind === 'segment') return { ...target, segmentId: await newSegment(shop) };
  const customerId = await shop.saveCustomer({ name: '临时顾客', address: '昆山市前进路5号' });
  const own = { ...target, customerId, reminderId: reminderIdOf(customerId) };
  if (kind === 'order') return { ...own, orderId: await shop.placeOrder(customerId, { paidFen: fen(0) }) };
  if (kind === 'requested-order' || kind === 'declined-order') return { ...own, requestedId: await requestedOrder(shop, customerId, kind === 'declined-order') };
  if (kind === 'shipped-order') return { ...own, orderId: await shipOrder(shop, customerId) };
  if (kind === 'announced-order') return { ...own, orderId: await announcedOrder(shop, customerId) };
  if (kind === 'unnumbered-order') return { ...own, orderId: await shipUnnumbered(shop, await announcedOrder(shop, customerId)) };
  if (kind === 'pair' || kind === 'merge') {
    const goneId = await shop.saveCustomer({ name: '临时顾客' });
    if (kind === 'pair') return { ...own, goneId };
    return { ...own, goneId, mergeId: (await shop.owner.value('merges.run', { keepId: customerId, goneId })).mergeId };
  }
  if (kind === 'reminder') await shop.placeOrder(customerId, { day: '2026-01-01' });
  if (kind === 'card') await shop.owner.value('cards.issue', { cardId: own.cardId, for: { kind: 'customer', customerId } });
  return own;
}

/** The same of a customer who was removed; null for what no customer has. */
export async function removedTarget(shop: TestShop, kind: TargetKind | null): Promise<Target | null> {
  if (kind === null || kind === 'product' || kind.endsWith('tag') || kind === 'segment' || kind === 'assistant' || kind.endsWith('import')) return null;
  const target = await newTarget(shop, kind);
  await shop.owner.value('customers.remove', { customerId: target.customerId });
  return target;
}

async function newSegment(shop: TestShop): Promise<SegmentId> {
  const segmentId = freshId('segment');
  await shop.owner.value('segments.save', { segmentId, name: segmentId.slice(0, 20), condition: { join: 'all', of: [{ test: 'orders', atLeast: 2 }] } });
  return segmentId;
}

async function newAssistant(shop: TestShop): Promise<CallerId> {
  await shop.hireAssistant();
  const { rows } = await shop.owner.value('assistants.list', {});
  const newest = rows[rows.length - 1];
  if (!newest) throw new Error('the assistant has joined');
  return newest.callerId;
}

/** A tag of one customer. */
async function newTag(shop: TestShop): Promise<TagId> {
  const customerId = await shop.saveCustomer({ name: '有标签的' });
  const { tagIds } = await shop.owner.value('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: freshId('tag').slice(0, 12) }], remove: [] });
  if (!tagIds[0]) throw new Error('the tag was added');
  return tagIds[0];
}

/** A tag of one customer that went into another. */
async function mergedTag(shop: TestShop): Promise<TagId> {
  const [tagId, into] = [await newTag(shop), await newTag(shop)];
  await shop.owner.value('tags.leave', { tagId, into });
  return tagId;
}

/** An order whose customer has allowed to be told of its parcel: the dearest to ship. */
async function announcedOrder(shop: TestShop, customerId: CustomerId): Promise<OrderId> {
  await shop.owner.value('merchants.setTemplates', { templates: [{ kind: 'shipping', templateId: 'tpl_shipping', fields: { thing4: 'product' } }] });
  const orderId = await shop.placeOrder(customerId, { paidFen: fen(0) });
  await (await shop.bind(customerId)).value('notices.recordPrompt', { results: { shipping: 'accept' } });
  return orderId;
}

/** A request of a reseller who has allowed to be told of the answer: the dearest to answer. */
async function requestedOrder(shop: TestShop, customerId: CustomerId, declined: boolean): Promise<OrderId> {
  await shop.owner.value('resellers.promote', { customerId, levelId: 'l1' });
  await shop.owner.value('merchants.setTemplates', { templates: [{ kind: 'order-status', templateId: 'tpl_answer', fields: { thing4: 'product' } }] });
  const reseller = await shop.bind(customerId);
  await reseller.value('notices.recordPrompt', { results: { 'order-status': 'accept' } });
  const orderId = await shop.requestRestock(reseller);
  if (declined) await shop.owner.value('restock.decline', { orderId, word: '' });
  return orderId;
}

async function shipOrder(shop: TestShop, customerId: CustomerId): Promise<OrderId> {
  return shipUnnumbered(shop, await shop.placeOrder(customerId, { paidFen: fen(0) }));
}

async function shipUnnumbered(shop: TestShop, orderId: OrderId): Promise<OrderId> {
  await shop.owner.value('shipping.ship', { orderId, parcels: [{ courier: '', number: '' }] });
  return orderId;
}

async function newImport(shop: TestShop, fileId: string, run: boolean): Promise<ImportId> {
  const importId = freshId('import');
  await shop.owner.value('imports.open', { importId, fileId, fileName: 'customers.csv', form: 'table' });
  if (run) await shop.owner.value('imports.runSlice', { importId, slice: 0 });
  return importId;
}

function uploadCustomers(shop: TestShop): Promise<string> {
  const importId = freshId('import');
  const bytes = new TextEncoder().encode(`姓名,备注\n临时${importId},来自表格\n,没有姓名\n`);
  return uploadAs(shop.cloud.url, shop.owner.openid, `imports/${shop.merchantId}/${importId}.csv`, bytes as Uint8Array<ArrayBuffer>);
}
