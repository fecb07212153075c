import type { CallerRole } from '../../core/kernel/contract';
import { freshOpenid } from '../support/test-shop';
import type { ApiClient } from '../support/api-client';
import type { BoundPerson, PeopledShop } from '../support/peopled-shop';

export interface TenancyCaller {
  role: CallerRole;
  client: () => ApiClient;
  /** The caller themselves and somebody else in the same place, for bound callers. */
  self?: BoundPerson;
  other?: BoundPerson;
}

export const CALLER_NAMES = ['a stranger', 'the owner', 'the assistant', 'a customer', 'a reseller', 'a former customer'] as const;

/** Everybody who can call about a shop. A stranger is somebody new each time. */
export function callersOf({ shop, assistant, customer, otherCustomer, reseller, otherReseller, former }: PeopledShop): Record<(typeof CALLER_NAMES)[number], TenancyCaller> {
  return {
    'a stranger': { role: 'anyone', client: () => shop.cloud.as(freshOpenid('stranger')) },
    'the owner': { role: 'owner', client: () => shop.owner },
    'the assistant': { role: 'assistant', client: () => assistant },
    'a customer': { role: 'customer', client: () => customer.client, self: customer, other: otherCustomer },
    'a reseller': { role: 'reseller', client: () => reseller.client, self: reseller, other: otherReseller },
    'a former customer': { role: 'former', client: () => former.client, self: former, other: otherCustomer },
  };
}
