import type { TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { Condition } from '../segments/condition';
import { MAX_TAGS_OF_CUSTOMER } from './customer';
import type { TagColour } from '../segments/tag-book';

export interface Tag {
  tagId: TagId;
  name: string;
  /** Grey when it was never chosen. */
  colour?: TagColour;
  /** Tags of one group stand together; none is a group of its own. */
  group?: string;
  /** Who has the tag by what they are: nobody gives or takes such a tag by hand. */
  rule?: Condition | null;
  /** Set while its customers let go of it, in favour of another or of none. */
  leaving?: { into: TagId | null };
}

export const MAX_TAGS_OF_MERCHANT = 300;

type TagRefusal = 'TAG_NAME_MISSING' | 'TOO_MANY_TAGS' | 'TAG_BY_RULE' | 'TAG_IS_LEAVING';

/**
 * Tags to add, by name: a name the merchant already has keeps its id, whatever id the client made for it.
 * A tag that a rule gives is nobody's to give or take. Answers the merchant's tags and the customer's, both unchanged in order and free of repeats.
 */
export function changeTags(
  book: readonly Tag[],
  held: readonly TagId[],
  change: { add: readonly Tag[]; remove: readonly TagId[] },
): Result<{ book: Tag[]; held: TagId[] }, TagRefusal> {
  const nextBook = [...book];
  const added: TagId[] = [];
  for (const { tagId, name: typed } of change.add) {
    const name = typed.trim();
    if (!name) return refuse('TAG_NAME_MISSING', 'add');
    const known = nextBook.find((tag) => tag.name === name);
    if (!known && nextBook.some((tag) => tag.tagId === tagId)) return refuse('TAG_NAME_MISSING', 'add');
    if (known?.rule) return refuse('TAG_BY_RULE', 'add');
    if (known?.leaving) return refuse('TAG_IS_LEAVING', 'add');
    if (!known) nextBook.push({ tagId, name });
    added.push(known?.tagId ?? tagId);
  }
  if (change.remove.some((tagId) => held.includes(tagId) && book.some((tag) => tag.tagId === tagId && tag.rule))) return refuse('TAG_BY_RULE', 'remove');
  const nextHeld = [...new Set([...held, ...added])].filter((tagId) => !change.remove.includes(tagId));
  if (nextHeld.length > MAX_TAGS_OF_CUSTOMER || nextBook.length > MAX_TAGS_OF_MERCHANT) return refuse('TOO_MANY_TAGS', 'add');
  return ok({ book: nextBook, held: nextHeld });
}
