import type { ProductId, TagId } from '../kernel/ids';
import type { IndexedPerson } from '../search/indexed-person';
import type { Tag } from './tags';

export interface TagClues {
  /** What was written of the person: remark, address, source, notes, names of what they bought. */
  texts: readonly string[];
  bought: readonly ProductId[];
  /** Tags of the person already. */
  held: readonly TagId[];
}

export const MOST_SUGGESTED = 5;
/** Fewer buyers show no habit, and a smaller part of them is chance. */
const LEAST_BUYERS = 3;
const LEAST_SHARE = 0.3;
/** A tag that stands in the words about a person outweighs what others who bought the same are tagged. */
const NAMED = 2;

/** Whether a tag may be given by hand. */
export function isGivable({ rule, leaving }: Tag): boolean {
  return !rule && !leaving;
}

/**
 * Tags that the person most likely wants, the likeliest first: those whose name stands in what was written of them, and those
 * that are common among who bought the same.
 */
export function suggestTags(book: readonly Tag[], clues: TagClues, people: readonly Pick<IndexedPerson, 'tagIds' | 'purchases'>[]): TagId[] {
  const buyers = clues.bought.length === 0 ? [] : people.filter(({ purchases }) => purchases.some(({ lines }) => lines.some(({ productId }) => clues.bought.includes(productId))));
  const share = (tagId: TagId): number => {
    if (buyers.length < LEAST_BUYERS) return 0;
    const part = buyers.filter(({ tagIds }) => tagIds.includes(tagId)).length / buyers.length;
    return part < LEAST_SHARE ? 0 : part;
  };
  return book
    .filter((tag) => isGivable(tag) && !clues.held.includes(tag.tagId))
    .map((tag) => ({ tagId: tag.tagId, weight: (clues.texts.some((text) => text.includes(tag.name)) ? NAMED : 0) + share(tag.tagId) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SUGGESTED)
    .map(({ tagId }) => tagId);
}

const RECENT_KEPT = 8;

/** Tags used last, newest first, after some were given. */
export function withRecent(recent: readonly TagId[], given: readonly TagId[]): TagId[] {
  return [...new Set([...given, ...recent])].slice(0, RECENT_KEPT);
}
