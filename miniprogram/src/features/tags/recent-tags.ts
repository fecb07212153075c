import { isGivable, withRecent } from '@core/customers/suggest-tags';
import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import { shopStorage } from '../../shared/cloud/shop-storage';

const KEY = 'tags.recent';

/** Those that were given last on this phone, the newest first. */
export function recentTags(): TagId[] {
  return JSON.parse(shopStorage.getItem(KEY) ?? '[]') as TagId[];
}

/** Remembers on this phone which tags were given last. */
export function keepRecentTags(given: readonly TagId[]): void {
  if (given.length > 0) shopStorage.setItem(KEY, JSON.stringify(withRecent(recentTags(), given)));
}

/** The tags of these ids that can be given, in their order. */
export function givableOf(ids: readonly TagId[], book: readonly TagView[]): TagView[] {
  return ids.flatMap((id) => book.find((tag) => tag.tagId === id && isGivable(tag)) ?? []);
}
