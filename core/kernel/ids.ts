/** Ids are made by the client, so that capture works without signal: a prefix and 20 random characters. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type MerchantId = Id<'merchant'>;
export type CustomerId = Id<'customer'>;
export type ProductId = Id<'product'>;
export type OrderId = Id<'order'>;
export type ReminderId = Id<'reminder'>;
export type CardId = Id<'card'>;
export type TagId = Id<'tag'>;
export type SegmentId = Id<'segment'>;
export type ImportId = Id<'import'>;
export type CallerId = Id<'caller'>;
export type RequestId = Id<'request'>;

/** No vowels and no look-alikes: an id never spells a word, and always holds a letter (digits alone become numbers in WeChat's context). */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
export const ID_PATTERN = /^[a-z]{1,4}_[a-z0-9]{8,40}$/;

const PREFIX = { merchant: 'm', customer: 'c', product: 'p', order: 'o', reminder: 'r', card: 'k', tag: 't', import: 'i', caller: 'u', request: 'q', segment: 'g', plan: 'n', wording: 'w', picture: 'f', address: 'a', field: 'd' } as const;

/** @param random gives numbers in [0, 1): passed in, so that the core stays pure. 20 characters of 28 are 96 bits. */
export function newId<K extends keyof typeof PREFIX>(kind: K, random: () => number): Id<K> {
  let text = '';
  for (let i = 0; i < 20; i += 1) text += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return `${PREFIX[kind]}_${text}` as Id<K>;
}

/** An id that follows from another, for the one document of its sort that belongs to it. */
export function derivedId<K extends keyof typeof PREFIX>(kind: K, from: string): Id<K> {
  return `${PREFIX[kind]}_${from.replace(/[^a-z0-9]/g, '')}` as Id<K>;
}
