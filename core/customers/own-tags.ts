import type { TagId } from '../kernel/ids';

/**
 * What somebody would hold had no tag gone into another: kept with whoever held one that did, while that can be undone, and let go by
 * the timer when it can no more. What they are seen to hold follows from it, whatever happens in what order.
 */
export interface OwnTags {
  own: TagId[];
  /** Which of their tags go by which other, step by step. */
  merges: TagStep[];
  /** Of their own, what was taken off under the name it went by then: it comes back when that name is taken back. */
  off: { tagId: TagId; from: TagId }[];
}

interface TagStep {
  tagId: TagId;
  into: TagId;
}

export interface TagsHeld {
  tagIds: TagId[];
  /** Absent of who holds nothing that was merged; named all the same in what is made here, so that it takes the place of what was. */
  ownTags?: OwnTags | undefined;
}

/** Who held a tag when it went into another holds that one in its place. */
export function afterMerging(held: TagsHeld, tagId: TagId, into: TagId): TagsHeld {
  return held.tagIds.includes(tagId) ? seen({ ...ownTagsOf(held), merges: withStep(held, tagId, into) }) : held;
}

/** A tag is given that the shop calls by another name by now. */
export function givenAsBefore(held: TagsHeld, tagId: TagId, into: TagId): TagsHeld {
  const { own, off } = ownTagsOf(held);
  return seen({ own: [...new Set([...own, tagId])], off: off.filter((one) => one.tagId !== tagId), merges: withStep(held, tagId, into) });
}

/** The tag is what it was: who held it holds it again, and the other one only when they hold it for another reason. */
export function afterUndoing(held: TagsHeld, tagId: TagId): TagsHeld {
  const { own, merges, off } = ownTagsOf(held);
  const isBack = (one: OwnTags['off'][number]) => stepsOf(merges, one.tagId, one.from).includes(tagId);
  return seen({ own, merges: merges.filter((step) => step.tagId !== tagId), off: off.filter((one) => !isBack(one)) });
}

/** The merge can be undone no more: what they are seen to hold in its place is their own. */
export function afterForgetting(held: TagsHeld, tagId: TagId): TagsHeld {
  const { own, merges, off } = ownTagsOf(held);
  const into = merges.find((step) => step.tagId === tagId)?.into;
  if (into === undefined) return held;
  const isOff = off.some((one) => one.tagId === tagId);
  return seen({ own: [...new Set(own.flatMap((id) => (id !== tagId ? id : isOff ? [] : into)))], merges: merges.filter((step) => step.tagId !== tagId), off: off.filter((one) => one.tagId !== tagId) });
}

/** Tags are taken off as if they had never been given, under whatever name they go by now. */
export function withoutGiven(held: TagsHeld, given: readonly TagId[]): TagsHeld {
  const { own, ...rest } = ownTagsOf(held);
  return seen({ ...rest, own: own.filter((tagId) => !given.includes(tagId)) });
}

/** The tags of two records that become one person. */
export function jointTags(keep: TagsHeld, gone: TagsHeld): TagsHeld {
  const [one, other] = [ownTagsOf(keep), ownTagsOf(gone)];
  const isSeen = ({ own, off }: OwnTags, tagId: TagId) => own.includes(tagId) && !off.some((entry) => entry.tagId === tagId);
  const merges = [...one.merges, ...other.merges.filter((step) => !one.merges.some(({ tagId }) => tagId === step.tagId))];
  const off = [...one.off, ...other.off].filter(({ tagId }) => !isSeen(one, tagId) && !isSeen(other, tagId));
  return seen({ own: [...new Set([...one.own, ...other.own])], merges, off });
}

/** The one who stays once both are two again: what joining them added goes. */
export function partedTags(before: TagsHeld, after: TagsHeld, now: TagsHeld): TagsHeld {
  const [known, joint] = [ownTagsOf(asOf(before, now)).own, ownTagsOf(asOf(after, now)).own];
  return withoutGiven(now, joint.filter((tagId) => !known.includes(tagId)));
}

/** A copy of somebody without the merges that they were let go of since. */
function asOf(copy: TagsHeld, now: TagsHeld): TagsHeld {
  const { own, merges } = ownTagsOf(now);
  const isForgotten = ({ tagId }: TagStep) => !own.includes(tagId) && !merges.some((step) => step.tagId === tagId);
  return ownTagsOf(copy).merges.filter(isForgotten).reduce((one, { tagId }) => afterForgetting(one, tagId), copy);
}

/** Whatever a hand or a rule made of what somebody is seen to hold is told to what is their own. */
export function settledTags({ tagIds, ownTags }: TagsHeld): TagsHeld {
  if (!ownTags) return { tagIds, ownTags };
  const { own, merges, off } = ownTags;
  const before = seen(ownTags).tagIds;
  const gone = before.filter((tagId) => !tagIds.includes(tagId));
  const added = tagIds.filter((tagId) => !before.includes(tagId));
  const isOff = new Set(off.map(({ tagId }) => tagId));
  const goneOff = own.flatMap((tagId) => {
    const from = isOff.has(tagId) ? tagId : calledNow(merges, tagId);
    return from !== tagId && gone.includes(from) ? { tagId, from } : [];
  });
  return { ...seen({ own: [...own.filter((tagId) => !gone.includes(tagId)), ...added], merges, off: [...off, ...goneOff] }), tagIds };
}

/** The tags that somebody would get back. */
export function awaitedTags({ ownTags }: Pick<TagsHeld, 'ownTags'>): TagId[] {
  return ownTags?.merges.map(({ tagId }) => tagId) ?? [];
}

function ownTagsOf({ tagIds, ownTags }: TagsHeld): OwnTags {
  return ownTags ?? { own: tagIds, merges: [], off: [] };
}

function withStep(held: TagsHeld, tagId: TagId, into: TagId): TagStep[] {
  return [...ownTagsOf(held).merges.filter((step) => step.tagId !== tagId), { tagId, into }];
}

/** What is seen of somebody, and what of their own has to be remembered for it. */
function seen({ own, merges, off }: OwnTags): TagsHeld {
  const hidden = new Set(off.map(({ tagId }) => tagId));
  const tagIds = [...new Set(own.flatMap((tagId) => (hidden.has(tagId) ? [] : calledNow(merges, tagId))))];
  const used = new Set(own.flatMap((tagId) => stepsOf(merges, tagId, null)));
  const steps = merges.filter(({ tagId }) => used.has(tagId));
  const known = new Set(own);
  return steps.length === 0 ? { tagIds, ownTags: undefined } : { tagIds, ownTags: { own, merges: steps, off: off.filter(({ tagId }) => known.has(tagId)) } };
}

function calledNow(merges: readonly TagStep[], tagId: TagId): TagId {
  return stepsOf(merges, tagId, null).reduce((_, step) => merges.find((one) => one.tagId === step)?.into ?? step, tagId);
}

/** The tags on the way from one to what it goes by, that one left out; or only until it goes by `upTo`. */
function stepsOf(merges: readonly TagStep[], tagId: TagId, upTo: TagId | null): TagId[] {
  const next = tagId === upTo ? undefined : merges.find((step) => step.tagId === tagId);
  return next ? [tagId, ...stepsOf(merges.filter((step) => step !== next), next.into, upTo)] : [];
}
