import type { LifecycleStage } from '@core/customers/lifecycle-stage';
import type { TagId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { IndexedPerson } from '@core/search/indexed-person';
import { meets } from '@core/segments/condition';
import type { Segment } from '@core/segments/segment';
import type { Grade } from '@core/totals/grade';
import { create } from 'zustand';

export type StageChoice = LifecycleStage | 'all';

export interface ListFilter {
  stage: StageChoice;
  tagId: TagId | null;
  grade: Grade | null;
  /** Who meets its condition, found on the phone. */
  segment: Segment | null;
}

export const EVERYBODY: ListFilter = { stage: 'all', tagId: null, grade: null, segment: null };

/** What the customer list shows: another page may lead to it. */
export const useListFilter = create<{ filter: ListFilter }>()(() => ({ filter: EVERYBODY }));

export function showInList(filter: ListFilter): void {
  useListFilter.setState({ filter });
}

/** The filter with its segment as it is saved now; everybody, when it was removed meanwhile. */
export function asSaved(filter: ListFilter, segments: readonly Segment[] | undefined): ListFilter {
  const { segment } = filter;
  if (segment === null || segments === undefined) return filter;
  const saved = segments.find(({ segmentId }) => segmentId === segment.segmentId);
  if (saved === segment) return filter;
  return saved ? { ...filter, segment: saved } : EVERYBODY;
}

export function isShown(person: IndexedPerson, { stage, tagId, grade, segment }: ListFilter, today: ShanghaiDay): boolean {
  return (stage === 'all' || person.stage === stage) && (tagId === null || person.tagIds.includes(tagId)) && (grade === null || person.grade === grade) && (segment === null || meets(person, segment.condition, today));
}
