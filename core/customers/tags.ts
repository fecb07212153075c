import type { TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { Condition } from '../segments/condition';
import { MAX_TAGS_OF_CUSTOMER } from './customer';
import type { TagColour } from '../segments/tag-book';
import { awaitedTags, givenAsBefore, settledTags, withoutGiven, type TagsHeld } from './own-tags';

export interface Tag {
  tagId: TagId;
  name: string;
  /** Grey when it was never chosen. */
  colour?: TagColour;
  /** Tags of one group stand together; none is a group of its own. */
  group?: string;
  /** Who has the tag by what they are: nobody gives or takes such a tag by hand. */
  rule?: Condition | null;
  /** Set while its customers let go of it, in favour of another or of none; or, with `back`, while they get it again. */
  leaving?: { into: TagId | null; back?: true };
}

export const MAX_TAGS_OF_MERCHANT = 300;

export interface TagsToChange {
  add: readonly Tag[];
  remove: readonly TagId[];
}

type TagRefusal = 'TAG_NAME_MISSING' | 'TOO_MANY_TAGS' | 'TAG_BY_RULE' | 'TAG_IS_LEAVING';

/**
 * Tags to add, by name: a name the merchant already has keeps its id, whatever id the client made for it.
 * A tag that a rule gives is nobody's to give or take. Answers the merchant's tags and the customer's, both unchanged in order and free of repeats.
 */
export function changeTags(
  book: readonly Tag[],
  held: readonly TagId[],
  change: TagsToChange,
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
  if (nextHeld.length > Math.max(MAX_TAGS_OF_CUSTOMER, held.length) || nextBook.length > MAX_TAGS_OF_MERCHANT) return refuse('TOO_MANY_TAGS', 'add');
  return ok({ book: nextBook, held: nextHeld });
}

/**
 * The same of a person, when the phone may not have heard yet that a tag went into another: what it gives becomes that one, as if it
 * had been given before, and what it takes off takes off what the merge has made of it.
 * @param merges those that can be undone
 */
export function changeTagsOf(
  book: readonly Tag[],
  merges: readonly { tagId: TagId; into: TagId }[],
  person: TagsHeld,
  change: TagsToChange,
): Result<{ book: Tag[]; held: TagsHeld }, TagRefusal> {
  const base = withoutGiven(person, change.remove.filter((tagId) => awaitedTags(person).includes(tagId)));
  const meant = change.add.map((tag) => ({ tag, ...meantNow(book, merges, tag) }));
  const changed = changeTags(book, base.tagIds, { add: meant.map(({ tag, into }) => into ?? tag), remove: change.remove });
  if (!changed.ok) return changed;
  const late = new Set(meant.flatMap(({ into }) => (into && !base.tagIds.includes(into.tagId) ? into.tagId : [])));
  const timely = settledTags({ ...base, tagIds: changed.value.held.filter((tagId) => !late.has(tagId)) });
  const held = meant.reduce((one, { tag, into }) => (into ? givenAsBefore(one, tag.tagId, into.tagId) : one), timely);
  return ok({ book: changed.value.book, held });
}

/** The tag that took the place of one that the book knows neither by its name nor by its id. */
function meantNow(book: readonly Tag[], merges: readonly { tagId: TagId; into: TagId }[], { tagId, name }: Tag): { into?: Tag } {
  if (book.some((tag) => tag.tagId === tagId || tag.name === name.trim())) return {};
  const merge = merges.find((one) => one.tagId === tagId);
  const into = merge && book.find((tag) => tag.tagId === merge.into);
  return into ? { into } : {};
}
