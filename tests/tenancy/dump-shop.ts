import { MERCHANT_INDEXES } from '../../server/platform/indexes';
import type { CollectionName } from '../../server/platform/collections';
import type { PeopledShop } from '../support/peopled-shop';
import type { Target } from './targets';

const INDEXED = Object.entries(MERCHANT_INDEXES).flatMap(([name, indexes]) => (indexes.length > 0 ? [name as CollectionName] : []));

/** Everything stored of the shop and of its people, as text. */
export async function dumpShop({ shop, assistant, customer, otherCustomer, reseller, otherReseller }: PeopledShop, targets: Iterable<Target>): Promise<string> {
  const { cloud, merchantId, owner } = shop;
  const bound = [customer, otherCustomer, reseller, otherReseller];
  const parts = [
    ...INDEXED.map((collection) => cloud.stored(collection, 'merchantId', merchantId)),
    ...[owner, assistant, ...bound.map((person) => person.client)].map(({ openid }) => cloud.storedOne('wechat_users', openid)),
    ...bound.map((person) => cloud.storedOne('bindings', person.customerId)),
    ...[...targets].flatMap(({ cardId, importId, customerId }) => [cloud.storedOne('cards', cardId), cloud.storedOne('import_slices', `${importId}.0`), cloud.storedOne('bindings', customerId)]),
  ];
  return JSON.stringify(await Promise.all(parts as Promise<unknown>[]));
}
