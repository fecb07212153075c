import { EMPTY_PROFILE, type Customer } from '../customers/customer';
import type { CustomerDetails } from '../profile/details';
import type { Order } from '../orders/order';

const NO_DETAILS: CustomerDetails = { addresses: [], custom: {}, referrerId: null, relations: [], traits: null, buyers: [] };

/** What stays of a person who was deleted: nothing that says who they are. */
export function erasedPerson() {
  return { ...EMPTY_PROFILE, details: NO_DETAILS, tagIds: [], ownTags: undefined, levelId: null, bound: false, silenced: true } satisfies Partial<Customer>;
}

/**
 * An order of theirs: what was sold, when and for how much, which the books need (《税收征收管理法实施细则》 art. 29: ten years) and which
 * may be kept while a law demands it (《个人信息保护法》 art. 47); no receiver, no parcel number, no words, no pictures.
 */
export function erasedOrder<O extends Order>(order: O): O {
  const request = order.request && { ...order.request, word: '' };
  return { ...order, destination: null, note: '', pictureIds: [], parcels: order.parcels.map((parcel) => ({ ...parcel, number: '' })), request };
}
