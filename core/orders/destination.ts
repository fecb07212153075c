import { receiverOf, type AddressId, type Receiver } from '../profile/addresses';
import { detailsOf, type DetailsKept } from '../profile/details';
import { ok, refuse, type Result } from '../kernel/result';
import type { Order } from './order';
import { isStillHere } from './order-states';

/** Where an order goes: which of the customer's addresses, and how it read when it was chosen or, once a parcel has left, when it left. */
export interface Destination {
  addressId: AddressId;
  receiver: Receiver;
}

/** The customer as a parcel's label calls them. */
export type Addressee = DetailsKept & { phone: string; calledAs: string };

/** The address chosen, the default one when none was; null for a customer who has none. */
export function chooseDestination(customer: Addressee, addressId: AddressId | null): Result<Destination | null, 'ADDRESS_NOT_FOUND'> {
  const { addresses } = detailsOf(customer);
  const address = addressId === null ? addresses[0] : addresses.find((one) => one.addressId === addressId);
  if (address) return ok({ addressId: address.addressId, receiver: receiverOf(address, namedIn(customer)) });
  return addressId === null ? ok(null) : refuse('ADDRESS_NOT_FOUND', 'addressId');
}

/**
 * Where an order goes as things stand: while it waits its address follows corrections, and is kept when the customer's own list loses it;
 * once it has left it stays as it was. An order without one of its own goes to the default.
 */
export function destinationNow(order: Pick<Order, 'state' | 'destination'>, customer: Addressee): Destination | null {
  const kept = order.destination ?? null;
  if (kept !== null && !isStillHere(order.state)) return kept;
  const live = chooseDestination(customer, kept?.addressId ?? null);
  return live.ok ? live.value : kept;
}

/** The same as whoever takes the parcel in; without any address, the customer. */
export function receiverNow(order: Pick<Order, 'state' | 'destination'>, customer: Addressee): Receiver {
  return destinationNow(order, customer)?.receiver ?? receiverOf(undefined, namedIn(customer));
}

function namedIn({ calledAs, phone }: Addressee): { name: string; phone: string } {
  return { name: calledAs, phone };
}
