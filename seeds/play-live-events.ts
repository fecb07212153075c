import type { ActionInput, ActionName, ActionValue } from '../core/contract';
import type { CustomerId, MerchantId, OrderId, TagId } from '../core/kernel/ids';
import { mustOk } from '../core/kernel/result';
import { addDays, type ShanghaiDay } from '../core/kernel/time';
import type { Catalogue } from '../core/merchants/merchants.contract';
import { callAs, type Api } from './api-client';
import { SEGMENT_PLAN, SEGMENTS, TAG_GROUPS } from './arrangements';
import type { LiveOrder } from './live-events';
import type { SeedPerson } from './people';
import { seedId } from './random';
import type { SeedShop } from './shop';

const ASSISTANT = 'o_assistant';

interface Stage {
  url: string;
  seller: Api;
  /** The seller's caller. */
  as: string;
  shop: SeedShop;
}

/** A command of the seller, under a request id that follows from what it is about. */
type Act = <N extends ActionName>(action: N, input: ActionInput<N>, about: string) => Promise<ActionValue<N>>;
type FindCustomer = (person: SeedPerson) => Promise<CustomerId>;

/**
 * What the seller does in the app after the import, and what the others do with the cards they are given.
 * @throws on any refusal
 */
export async function playLiveEvents({ url, seller, as, shop: { live, today } }: Stage): Promise<void> {
  const act: Act = async (action, input, about) => mustOk(await seller(action, input, { as, requestId: seedId('request', `seed ${action} ${about}`) }));
  const find: FindCustomer = (person) => findCustomer(seller, as, person);
  for (const { person, order } of live.orders) await placeOrder(act, await find(person), order, { handedOver: false, about: person.name });
  for (const { person, order, parcels, signed } of live.shipped) {
    const orderId = await placeOrder(act, await find(person), order, { handedOver: false, about: person.name });
    await act('shipping.ship', { orderId, parcels }, orderId);
    if (signed) await act('shipping.move', { orderId, event: 'sign' }, orderId);
  }
  for (const { person, text } of live.notes) await act('customers.note', { customerId: await find(person), text }, text);
  for (const { person, stage } of live.pins) await act('customers.moveStage', { customerId: await find(person), stage, pinned: true }, person.name);
  for (const { person, by } of live.referrals) await act('profile.setReferrer', { customerId: await find(person), referrerId: await find(by) }, person.name);
  for (const { person, levelId, restocks } of live.resellers) {
    const customerId = await find(person);
    await act('resellers.promote', { customerId, levelId }, person.name);
    for (const [index, order] of restocks.entries()) await placeOrder(act, customerId, order, { handedOver: true, about: `${person.name} ${index}` });
  }
  for (const { person, openid } of live.cards) await giveCard(url, act, { kind: 'customer', customerId: await find(person) }, openid);
  for (const { productId, ...counted } of live.counts) await act('products.countStock', { productId, counted }, productId);
  for (const person of live.byHand) await writeDown(act, person);
  await act('customers.remove', { customerId: await writeDown(act, live.removed) }, live.removed.name);
  await arrange(act, mustOk(await seller('merchants.catalogue', {}, { as })).tags, today);
  await giveCard(url, act, { kind: 'assistant' }, ASSISTANT);
}

/** How the seller has the shop arranged: tags sorted, segments kept, one with a plan. */
async function arrange(act: Act, tags: Catalogue['tags'], today: ShanghaiDay): Promise<void> {
  const tagOf = (name: string): TagId => {
    const tag = tags.find((candidate) => candidate.name === name);
    if (!tag) throw new Error(`the import left out the tag ${name}`);
    return tag.tagId;
  };
  for (const { group, colour, names } of TAG_GROUPS) {
    for (const name of names) await act('tags.save', { tagId: tagOf(name), name, colour, group, rule: null }, name);
  }
  for (const { name, conditionOf } of SEGMENTS) await act('segments.save', { segmentId: seedId('segment', `seed ${name}`), name, condition: conditionOf(tagOf) }, name);
  const { ofSegment, text, words, startsInDays } = SEGMENT_PLAN;
  const segmentId = seedId('segment', `seed ${ofSegment}`);
  await act('segments.savePlan', { planId: seedId('plan', `seed ${text}`), segmentId, text, words, start: addDays(today, startsInDays), rule: { every: 'months', step: 3 } }, text);
}

/** Whether everything was played before: the assistant comes last, and stays. */
export async function isPlayed(url: string, merchantId: MerchantId): Promise<boolean> {
  const { callers } = mustOk(await callAs(url, ASSISTANT)('session.open', {}));
  return callers.some((caller) => caller.merchantId === merchantId);
}

async function writeDown(act: Act, { tags: _untagged, ...profile }: SeedPerson): Promise<CustomerId> {
  const customerId = seedId('customer', `seed ${profile.name}`);
  await act('customers.save', { customerId, version: null, ...profile }, profile.name);
  return customerId;
}

async function placeOrder(act: Act, customerId: CustomerId, order: LiveOrder, { handedOver, about }: { handedOver: boolean; about: string }): Promise<OrderId> {
  const { product, quantity, day, priceFen, paidFen, note } = order;
  const orderId = seedId('order', `seed ${about}`);
  const lines = [{ productId: product.productId, quantity, priceFen }];
  await act('orders.place', { orderId, customerId, day, lines, paidFen, handedOver, note }, about);
  return orderId;
}

/** The seller shares a card, and the person opens it in WeChat. */
async function giveCard(url: string, act: Act, to: ActionInput<'cards.issue'>['for'], openid: string): Promise<void> {
  const cardId = seedId('card', `seed ${openid}`);
  await act('cards.issue', { cardId, for: to }, openid);
  mustOk(await callAs(url, openid)('cards.accept', { cardId }, { requestId: seedId('request', `seed accept ${openid}`) }));
}

async function findCustomer(seller: Api, as: string, person: SeedPerson): Promise<CustomerId> {
  const { rows } = mustOk(await seller('customers.findByPhone', { phone: person.phone }, { as }));
  const found = rows.find(({ name }) => name === person.name);
  if (!found) throw new Error(`the import left out ${person.name}`);
  return found.customerId;
}
