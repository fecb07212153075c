import { isGivable } from '@core/customers/suggest-tags';
import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import type { Join } from '../../shared/drafts/join-fields';

export interface TagChange {
  add: TagView[];
  remove: TagId[];
}

/** What turns the tags `before` into those `after`; `book` names them. */
export function tagChange(before: readonly TagId[], after: readonly TagId[], book: readonly TagView[]): TagChange {
  return {
    add: book.filter((tag) => after.includes(tag.tagId) && !before.includes(tag.tagId)).map(({ tagId, name }) => ({ tagId, name })),
    remove: before.filter((tagId) => !after.includes(tagId)),
  };
}

/** The tags of a customer while they are chosen. */
export interface TagEntry {
  chosen: TagId[];
  /** Those that the shop does not have yet. */
  made: TagView[];
  typed: string;
}

/** What was given and taken off goes over the tags that the customer has now: those that others gave meanwhile stay. */
export const joinTags: Join<TagEntry> = (typed, base, now) => {
  const added = typed.chosen.filter((tagId) => !base.chosen.includes(tagId) && !now.chosen.includes(tagId));
  const stay = now.chosen.filter((tagId) => typed.chosen.includes(tagId) || !base.chosen.includes(tagId));
  return { entry: { ...typed, chosen: [...stay, ...added] }, base: now, clashed: false };
};

/** In whatever order they were tapped. */
export function sameTags(entry: TagEntry, filled: TagEntry): boolean {
  return entry.typed === '' && entry.chosen.length === filled.chosen.length && entry.chosen.every((tagId) => filled.chosen.includes(tagId));
}

/** Why a tag that was typed by its name cannot be given: a rule gives it, or it is about to leave. null when it can, or is new. */
export function typedTagRefusal(name: string, book: readonly TagView[]): 'TAG_BY_RULE' | 'TAG_IS_LEAVING' | null {
  const known = book.find((tag) => tag.name === name);
  if (known === undefined || isGivable(known)) return null;
  return known.leaving ? 'TAG_IS_LEAVING' : 'TAG_BY_RULE';
}

/** Whether giving a tag brought it into the book: one that somebody else had made by the same name keeps the id it had. */
export function madeByGiving(given: { tagId: TagId; isNew: boolean }, answered: TagId): boolean {
  return given.isNew && given.tagId === answered;
}

/** "已加「干皮」", "已去掉「昆山」", "已加 2 个标签，去掉 1 个". */
export function tagChangeText({ add, remove }: TagChange, book: readonly TagView[]): string {
  const [first] = add;
  if (first && add.length === 1 && remove.length === 0) return `已加「${first.name}」`;
  const gone = book.find((tag) => tag.tagId === remove[0]);
  if (gone && add.length === 0 && remove.length === 1) return `已去掉「${gone.name}」`;
  return [add.length > 0 && `加了 ${add.length} 个标签`, remove.length > 0 && `去掉 ${remove.length} 个`].filter(Boolean).join('，');
}

/** "已给 50 人加上「干皮」", "他们都有「干皮」了", "已给 3 人加上「干皮」，2 人的标签满了". */
export function bulkTagText({ name, held, changed, full }: { name: string; held: boolean; changed: number; full: number }): string {
  const left = full === 0 ? '' : `，${full} 人的标签满了`;
  if (changed > 0) return `${held ? `已给 ${changed} 人加上` : `已从 ${changed} 人去掉`}「${name}」${left}`;
  return full > 0 ? `没有加上${left}` : held ? `他们都有「${name}」了` : `他们都没有「${name}」`;
}
