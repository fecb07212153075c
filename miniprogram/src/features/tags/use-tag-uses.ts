import type { TagView } from '@core/merchants/merchants.contract';
import { tagsAskedFor } from '@core/segments/check-condition';
import { useAction } from '../../shared/cloud/use-action';

/** What asks for a tag, by name: segments, and rules of other tags. */
export function useTagUses({ tagId }: TagView, book: readonly TagView[]): string[] {
  const segments = useAction('segments.list', {}).value?.segments ?? [];
  const bySegments = segments.filter(({ condition }) => tagsAskedFor(condition).includes(tagId)).map(({ name }) => `分群「${name}」`);
  const byRules = book.filter((other) => other.tagId !== tagId && other.rule && tagsAskedFor(other.rule).includes(tagId)).map(({ name }) => `自动标签「${name}」`);
  return [...bySegments, ...byRules];
}
