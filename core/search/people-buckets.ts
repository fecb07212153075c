import type { CustomerId } from '../kernel/ids';

/**
 * Parts that the kept people are cut into, by id: a change of one person rewrites one part. With 10,000 people a part is
 * about 60,000 characters; WeChat allows 1 MB a key.
 */
export const PEOPLE_BUCKETS = 32;

/** Where a person is kept: the same on every phone and for ever. */
export function bucketOf(customerId: CustomerId): number {
  let hash = 0;
  for (let at = 0; at < customerId.length; at += 1) hash = (hash * 31 + customerId.charCodeAt(at)) >>> 0;
  return hash % PEOPLE_BUCKETS;
}
