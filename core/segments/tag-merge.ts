import { MAX_TAGS_OF_MERCHANT, type Tag } from '../customers/tags';
import type { SegmentId, TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { UtcMs } from '../kernel/time';
import { askingFor, tagsAskedFor } from './check-condition';
import type { Condition } from './condition';
import { tagMergesOf, type TagMerge, type TagShelf } from './merged-tags';
import { goInCircles } from './rule-tags';
import { withTagLeaving, withoutTag } from './tag-book';

/** For how long a merge of two tags can be undone, from its end on: as long as that of two customers. */
export const TAG_MERGE_UNDO_MS = 24 * 3_600_000;
/** They stand in the merchant's document until their day is over. */
export const MOST_TAG_MERGES = 60;

export type BeginRefusal = 'TAG_NOT_FOUND' | 'TAG_BY_RULE' | 'TAG_IS_LEAVING' | 'RULE_IN_CIRCLE' | 'TOO_MANY_MERGES';
export type UndoRefusal = 'TAG_MERGE_NOT_FOUND' | 'UNDO_TOO_LATE' | 'TAG_MERGED_ON' | 'TAG_NAME_TAKEN' | 'TOO_MANY_TAGS' | 'RULE_IN_CIRCLE';

/** A tag begins to go into another, and what it was is kept; one that has begun goes on. */
export function mergeBegun<S extends TagShelf>(shelf: S, tagId: TagId, into: TagId): Result<S, BeginRefusal> {
  const tags = withTagLeaving(shelf.tags, tagId, into);
  if (!tags.ok) return tags;
  const place = shelf.tags.findIndex((tag) => tag.tagId === tagId);
  const tag = shelf.tags[place];
  if (tag === undefined || tag.leaving) return ok({ ...shelf, tags: tags.value });
  const others = tagMergesOf(shelf).filter((merge) => merge.tag.tagId !== tagId);
  if (others.length >= MOST_TAG_MERGES) return refuse('TOO_MANY_MERGES');
  return ok({ ...shelf, tags: tags.value, tagMerges: [...others, { tag, place, into, asked: { segments: [], rules: [] }, undoUntil: null }] });
}

/** Nobody holds the tag any more: what asked for it asks for the one it went into. */
export function mergeEnded<S extends TagShelf>(shelf: S, tagId: TagId, into: TagId, undoUntil: UtcMs): S {
  const asks = (condition: Condition) => tagsAskedFor(condition).includes(tagId);
  const asked: TagMerge['asked'] = {
    segments: (shelf.segments ?? []).flatMap(({ segmentId, condition }) => (asks(condition) ? { segmentId, condition } : [])),
    rules: [...shelf.tags, ...tagMergesOf(shelf).map(({ tag }) => tag)].flatMap((tag) => (tag.rule && asks(tag.rule) ? { tagId: tag.tagId, condition: tag.rule } : [])),
  };
  const tagMerges = tagMergesOf(shelf).map((merge) => (merge.tag.tagId === tagId ? { ...merge, asked, undoUntil } : merge));
  return { ...asking({ ...shelf, tagMerges }, (condition) => askingFor(into, tagId, condition)), tags: withoutTag(shelf.tags, tagId, into) };
}

/** A merge begins to be taken back, or goes on to be: its tag stands among the others again, which nobody can give yet. */
export function undoBegun<S extends TagShelf>(shelf: S, tagId: TagId, now: UtcMs): Result<{ shelf: S; goesOn: boolean }, UndoRefusal> {
  const merge = tagMergesOf(shelf).find(({ tag }) => tag.tagId === tagId);
  if (merge === undefined) return refuse('TAG_MERGE_NOT_FOUND', 'tagId');
  if (merge.undoUntil !== null && merge.undoUntil < now) return refuse('UNDO_TOO_LATE', 'tagId');
  if (tagMergesOf(shelf).some(({ tag }) => tag.tagId === merge.into)) return refuse('TAG_MERGED_ON', 'tagId');
  const others = shelf.tags.filter((tag) => tag.tagId !== tagId);
  if (others.some(({ name }) => name === merge.tag.name)) return refuse('TAG_NAME_TAKEN', 'tagId');
  if (others.length >= MAX_TAGS_OF_MERCHANT) return refuse('TOO_MANY_TAGS', 'tagId');
  if (goInCircles(undoEnded(shelf, merge).tags)) return refuse('RULE_IN_CIRCLE', 'tagId');
  const goesOn = shelf.tags.some((tag) => tag.tagId === tagId && tag.leaving?.back);
  const tag: Tag = { tagId, name: merge.tag.name, leaving: { into: merge.into, back: true } };
  const tagMerges = tagMergesOf(shelf).map((one) => (one === merge ? { ...one, undoUntil: null } : one));
  return ok({ shelf: goesOn ? shelf : { ...shelf, tags: inserted(others, tag, merge.place), tagMerges }, goesOn });
}

/** Everybody who held the tag holds it again: it is what it was, and is asked for by what asked for it. */
export function undoEnded<S extends TagShelf>(shelf: S, { tag, place, into, asked }: TagMerge): S {
  const before = new Map<string, Condition>([...asked.segments.map(({ segmentId, condition }) => [segmentId, condition] as const), ...asked.rules.map(({ tagId, condition }) => [tagId, condition] as const)]);
  const others = tagMergesOf(shelf).filter((merge) => merge.tag.tagId !== tag.tagId);
  const asks = asking({ ...shelf, tagMerges: others }, (condition, of) => askingAgain(condition, before.get(of), tag.tagId, into));
  return { ...asks, tags: inserted(asks.tags.filter(({ tagId }) => tagId !== tag.tagId), tag, place) };
}

/** Where it asked for the other one as well, only what nobody has changed since can be told apart. */
function askingAgain(now: Condition, before: Condition | undefined, tagId: TagId, into: TagId): Condition {
  if (before === undefined) return now;
  if (!tagsAskedFor(before).includes(into)) return askingFor(tagId, into, now);
  return JSON.stringify(now) === JSON.stringify(askingFor(into, tagId, before)) ? before : now;
}

/** Every condition of segments and of rules, also of tags that may come back, as it is asked from now on. */
function asking<S extends TagShelf>(shelf: S, next: (condition: Condition, of: SegmentId | TagId) => Condition): S {
  const ruled = (tag: Tag): Tag => (tag.rule ? { ...tag, rule: next(tag.rule, tag.tagId) } : tag);
  const segments = shelf.segments?.map((segment) => ({ ...segment, condition: next(segment.condition, segment.segmentId) }));
  return { ...shelf, tags: shelf.tags.map(ruled), tagMerges: tagMergesOf(shelf).map((merge) => ({ ...merge, tag: ruled(merge.tag) })), ...(segments && { segments }) };
}

function inserted(tags: readonly Tag[], tag: Tag, place: number): Tag[] {
  return [...tags.slice(0, place), tag, ...tags.slice(place)];
}
