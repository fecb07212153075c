import * as z from '../kernel/schema';
import { action, idOf, lineInput, MEMBERS, output, OWNER } from '../kernel/contract';
import { TAG_COLOURS } from './tag-book';
import type { CustomerId, TagId } from '../kernel/ids';
import { conditionInput } from './segments.contract';

/** Customers that one call tags, or frees of a tag that leaves. */
export const MOST_TAGGED = 40;

const tagInput = z.strictObject({ tagId: idOf<'tag'>(), name: lineInput(12), colour: z.enum(TAG_COLOURS), group: lineInput(12), rule: conditionInput.nullable() });

export const tagsContract = {
  /** A tag before anybody has it: one that a rule gives begins so. */
  'tags.add': action({
    kind: 'command',
    callers: MEMBERS,
    input: tagInput,
    output: output<Record<string, never>>(),
    refusals: ['TAG_NAME_MISSING', 'TAG_NAME_TAKEN', 'TOO_MANY_TAGS', 'ID_TAKEN', 'PERIOD_REVERSED', 'RANGE_REVERSED', 'RULE_IN_CIRCLE'],
    budget: { reads: 3, writes: 2 },
  }),
  'tags.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: tagInput,
    output: output<Record<string, never>>(),
    refusals: ['TAG_NOT_FOUND', 'TAG_NAME_MISSING', 'TAG_NAME_TAKEN', 'TAG_IS_LEAVING', 'PERIOD_REVERSED', 'RANGE_REVERSED', 'RULE_IN_CIRCLE'],
    budget: { reads: 3, writes: 2 },
  }),
  /** Takes a tag from everybody, or gives them another in its place: call again until it has `left`. Into another can be undone for a day. */
  'tags.leave': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ tagId: idOf<'tag'>(), into: idOf<'tag'>().nullable() }),
    output: output<{ changed: number; left: boolean }>(),
    refusals: ['TAG_NOT_FOUND', 'TAG_BY_RULE', 'TAG_IS_LEAVING', 'RULE_IN_CIRCLE', 'TOO_MANY_MERGES'],
    budget: { reads: 45, writes: 42 },
  }),
  /**
   * Gives a tag that went into another back to whoever held it, with its rule, colour and group, and lets segments and rules ask
   * for it again: call again until `over`.
   */
  'tags.undoMerge': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ tagId: idOf<'tag'>() }),
    output: output<{ changed: number; over: boolean }>(),
    refusals: ['TAG_MERGE_NOT_FOUND', 'UNDO_TOO_LATE', 'TAG_MERGED_ON', 'TAG_NAME_TAKEN', 'TOO_MANY_TAGS', 'RULE_IN_CIRCLE'],
    budget: { reads: 45, writes: 42 },
  }),
  /**
   * Changes one tag of many customers; those who are gone are left out. Names whom it changed, so that
   * just that can be taken back, and says how many have as many tags as one person may.
   */
  'tags.ofMany': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerIds: z.array(idOf<'customer'>()).min(1).max(MOST_TAGGED), tagId: idOf<'tag'>(), name: lineInput(12), held: z.boolean() }),
    output: output<{ tagId: TagId; changed: CustomerId[]; full: number }>(),
    refusals: ['TAG_NAME_MISSING', 'TOO_MANY_TAGS', 'TAG_BY_RULE', 'TAG_IS_LEAVING'],
    budget: { reads: 43, writes: 42 },
  }),
};
