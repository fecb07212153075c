import type { CustomerId } from '../kernel/ids';
import { addressOfText, type Address } from './addresses';
import type { Relation } from './relations';
import type { KeptTraits } from './traits';

/** What is kept of a person beyond the fields of quick capture. */
export interface CustomerDetails {
  /** The first is the default: where parcels go. */
  addresses: Address[];
  /** By field of the merchant's own; a field without a value has no entry. */
  custom: Record<string, string>;
  /** 介绍人: who brought this customer. */
  referrerId: CustomerId | null;
  /** Kept with one of the two; both pages show it. */
  relations: Relation[];
  /** Null without consent. */
  traits: KeptTraits | null;
  /** Customers whom this one brought and who have bought, the newest last. */
  buyers: CustomerId[];
}

/** What of a customer's document the details are read from. */
export interface DetailsKept {
  customerId: CustomerId;
  /** The text of the default address. */
  address: string;
  /** Missing where nobody has written since there are details. */
  details?: CustomerDetails;
}

/** The details of a customer; one from before there were any has the one address that was kept. */
export function detailsOf({ customerId, address, details }: DetailsKept): CustomerDetails {
  if (details) return details;
  return { addresses: address === '' ? [] : [addressOfText(customerId, address)], custom: {}, referrerId: null, relations: [], traits: null, buyers: [] };
}

/** Everybody whom a customer's own details name. */
export function namedIn({ referrerId, relations }: CustomerDetails): CustomerId[] {
  return [...new Set([...(referrerId === null ? [] : [referrerId]), ...relations.map(({ otherId }) => otherId)])];
}
