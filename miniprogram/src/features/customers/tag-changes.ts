import type { TagId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';

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
