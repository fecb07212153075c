import type { Tag } from '../customers/tags';
import type { SegmentId, TagId } from '../kernel/ids';
import type { UtcMs } from '../kernel/time';
import type { Condition } from './condition';
import type { Segment } from './segment';

/** What a merge did to the shop's own lists; who held the tag knows it themselves (`core/customers/own-tags.ts`). */
export interface TagMerge {
  /** As it was: name, colour, group and rule. */
  tag: Tag;
  /** Where it stood among the tags. */
  place: number;
  into: TagId;
  /** What asked for it, as it did. */
  asked: { segments: { segmentId: SegmentId; condition: Condition }[]; rules: { tagId: TagId; condition: Condition }[] };
  /** Null while its customers change, to and fro. */
  undoUntil: UtcMs | null;
}

/** What of a merchant a merge of tags touches. */
export interface TagShelf {
  tags: Tag[];
  segments?: Segment[];
  tagMerges?: TagMerge[];
}

/** A merchant from before merges could be undone has none to undo. */
export function tagMergesOf({ tagMerges }: Pick<TagShelf, 'tagMerges'>): TagMerge[] {
  return tagMerges ?? [];
}

/** The merges that can still be undone, the newest first. */
export function undoableMerges(shelf: Pick<TagShelf, 'tagMerges'>, now: UtcMs): (TagMerge & { undoUntil: UtcMs })[] {
  return tagMergesOf(shelf).flatMap((merge) => (merge.undoUntil !== null && merge.undoUntil >= now ? { ...merge, undoUntil: merge.undoUntil } : [])).reverse();
}
