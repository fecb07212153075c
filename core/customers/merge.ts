import { ok, refuse, type Result } from '../kernel/result';
import { jointTags, partedTags } from './own-tags';
import { EMPTY_PROFILE, MAX_TAGS_OF_CUSTOMER, type Customer, type CustomerProfile } from './customer';

/** What of a person a merge may change. Everything else follows from the orders, which move. */
export const MERGED_FIELDS = ['name', 'phone', 'wechatName', 'remark', 'address', 'source', 'birthday'] as const;
export type MergedPerson = Pick<Customer, (typeof MERGED_FIELDS)[number] | 'tagIds' | 'ownTags' | 'levelId' | 'bound' | 'silenced'>;

const LONGEST_REMARK = 200;
/** For how long a merge can be undone. */
export const MERGE_UNDO_MS = 24 * 3_600_000;

/**
 * One person out of two: what is kept of `keep` stays, what it lacks comes from `gone`; remarks stand side by side, tags together.
 * Refuses two who are both bound to somebody on WeChat, unless it is the same one: they are two people.
 */
export function mergedPerson(keep: MergedPerson, gone: MergedPerson, sameOnWechat = false): Result<MergedPerson, 'BOTH_BOUND' | 'TOO_MANY_TAGS'> {
  if (keep.bound && gone.bound && !sameOnWechat) return refuse('BOTH_BOUND');
  const tags = jointTags(keep, gone);
  if (tags.tagIds.length > MAX_TAGS_OF_CUSTOMER) return refuse('TOO_MANY_TAGS');
  const fields = eachField((field) => keep[field] || gone[field]);
  return ok({
    ...fields,
    remark: bothRemarks(keep.remark, gone.remark, otherPhone(keep, gone)),
    ...tags,
    levelId: keep.levelId ?? gone.levelId,
    bound: keep.bound || gone.bound,
    silenced: keep.silenced || gone.silenced,
  });
}

/** Remarks side by side, as far as they fit: one that would be cut stays whole, and the others are told with what was left out. */
function bothRemarks(...remarks: readonly string[]): string {
  return remarks.reduce((kept, added) => {
    if (kept === '' || added === '' || kept.includes(added)) return kept || added;
    const both = `${kept} / ${added}`;
    return [...both].length <= LONGEST_REMARK ? both : kept;
  });
}

/** A second number of one person goes where search finds it. */
function otherPhone(keep: MergedPerson, gone: MergedPerson): string {
  return keep.phone === '' || gone.phone === '' || keep.phone === gone.phone ? '' : `另一个号 ${gone.phone}`;
}

/** What of the one who went is in none of the fields of the one who stayed: the timeline keeps it. Addresses are kept side by side. */
export function leftOut(gone: CustomerProfile, merged: CustomerProfile): LeftOut {
  const isThere = (text: string, field: keyof LeftOut) => text === '' || merged[field] === text || merged.remark.includes(text);
  return Object.fromEntries(LEFT_FIELDS.flatMap((field) => (isThere(gone[field], field) ? [] : [[field, gone[field]]])));
}

const LEFT_FIELDS = ['phone', 'wechatName', 'remark', 'source', 'birthday'] as const;
export type LeftOut = Partial<Pick<CustomerProfile, (typeof LEFT_FIELDS)[number]>>;

/** The person before a merge, except for what somebody has changed since it: `after` is how the merge left them, `now` how they stand. */
export function unmergedPerson(before: MergedPerson, after: MergedPerson, now: MergedPerson): MergedPerson {
  const fields = eachField((field) => (now[field] === after[field] ? before[field] : now[field]));
  return {
    ...fields,
    ...partedTags(before, after, now),
    levelId: now.levelId === after.levelId ? before.levelId : now.levelId,
    bound: after.bound === before.bound ? now.bound : before.bound,
    silenced: now.silenced === after.silenced ? before.silenced : now.silenced,
  };
}

function eachField(valueOf: (field: keyof CustomerProfile) => string): CustomerProfile {
  const fields = { ...EMPTY_PROFILE };
  for (const field of MERGED_FIELDS) fields[field] = valueOf(field);
  return fields;
}
