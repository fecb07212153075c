import type { TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import { askingFor, checkCondition, type ConditionRefusal } from './check-condition';
import type { Condition } from './condition';
import { goInCircles } from './rule-tags';
import { MAX_TAGS_OF_MERCHANT, type Tag } from '../customers/tags';

/** Colours a tag may have; the phone draws each in both themes. */
export const TAG_COLOURS = ['grey', 'green', 'blue', 'orange', 'red', 'purple'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

type Kept = Required<Pick<Tag, 'tagId' | 'name' | 'colour' | 'group' | 'rule'>>;
type RuleRefusal = ConditionRefusal | 'RULE_IN_CIRCLE';
type BookRefusal = 'TAG_NOT_FOUND' | 'TAG_NAME_MISSING' | 'TAG_NAME_TAKEN' | 'TAG_IS_LEAVING' | RuleRefusal;

/** The merchant's tags with one more, which nobody has yet: a rule may give it, or a hand. */
export function withNewTag(book: readonly Tag[], added: Kept): Result<Tag[], 'TAG_NAME_MISSING' | 'TAG_NAME_TAKEN' | 'TOO_MANY_TAGS' | 'ID_TAKEN' | RuleRefusal> {
  const name = added.name.trim();
  if (name === '') return refuse('TAG_NAME_MISSING', 'name');
  if (book.some((tag) => tag.tagId === added.tagId)) return refuse('ID_TAKEN', 'tagId');
  if (book.some((tag) => tag.name === name)) return refuse('TAG_NAME_TAKEN', 'name');
  if (book.length >= MAX_TAGS_OF_MERCHANT) return refuse('TOO_MANY_TAGS');
  return withRulesChecked([...book, { ...added, name, group: added.group.trim() }], added.rule);
}

/** The merchant's tags with one changed: its name, colour, group, or the rule that gives it. */
export function withTag(book: readonly Tag[], changed: Kept): Result<Tag[], BookRefusal> {
  const name = changed.name.trim();
  const before = book.find((tag) => tag.tagId === changed.tagId);
  if (!before) return refuse('TAG_NOT_FOUND', 'tagId');
  if (before.leaving) return refuse('TAG_IS_LEAVING', 'tagId');
  if (name === '') return refuse('TAG_NAME_MISSING', 'name');
  if (book.some((tag) => tag !== before && tag.name === name)) return refuse('TAG_NAME_TAKEN', 'name');
  return withRulesChecked(book.map((tag) => (tag === before ? { ...tag, ...changed, name, group: changed.group.trim() } : tag)), changed.rule);
}

function withRulesChecked(book: Tag[], rule: Condition | null): Result<Tag[], RuleRefusal> {
  const checked = rule === null ? ok(null) : checkCondition(rule, 'rule');
  if (!checked.ok) return checked;
  return rule !== null && goInCircles(book) ? refuse('RULE_IN_CIRCLE', 'rule') : ok(book);
}

/**
 * The merchant's tags with one about to leave: its customers let go of it, or take another instead, slice by slice, and when
 * none is left it goes from the book. Another that a rule gives takes nobody over, and none may come to ask for itself. What was
 * begun is finished or taken back first, as long as it concerns this tag.
 */
export function withTagLeaving(book: readonly Tag[], tagId: TagId, into: TagId | null): Result<Tag[], 'TAG_NOT_FOUND' | 'TAG_BY_RULE' | 'TAG_IS_LEAVING' | 'RULE_IN_CIRCLE'> {
  const target = into === null ? null : book.find((tag) => tag.tagId === into && !tag.leaving);
  const tag = book.find((one) => one.tagId === tagId);
  if (tag === undefined || target === undefined || into === tagId) return refuse('TAG_NOT_FOUND', 'tagId');
  const isBegunOtherwise = tag.leaving && (tag.leaving.back || tag.leaving.into !== into);
  if (isBegunOtherwise || book.some(({ leaving }) => leaving?.into === tagId)) return refuse('TAG_IS_LEAVING', 'tagId');
  if (target?.rule) return refuse('TAG_BY_RULE', 'into');
  if (goInCircles(withoutTag(book, tagId, into))) return refuse('RULE_IN_CIRCLE', 'into');
  return ok(book.map((tag) => (tag.tagId === tagId ? { tagId, name: tag.name, leaving: { into } } : tag)));
}

/** The tags once one has left: a rule that asked for it asks for the one that took its place. */
export function withoutTag(book: readonly Tag[], tagId: TagId, into: TagId | null): Tag[] {
  const others = book.filter((tag) => tag.tagId !== tagId);
  return into === null ? others : others.map((tag) => (tag.rule ? { ...tag, rule: askingFor(into, tagId, tag.rule) } : tag));
}
