import type { LifecycleStage } from '@core/customers/lifecycle-stage';
import type { TagId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TagView } from '@core/merchants/merchants.contract';
import type { IndexedPerson } from '@core/search/indexed-person';
import { meeting } from '@core/segments/condition';
import type { Segment } from '@core/segments/segment';
import type { Grade } from '@core/totals/grade';
import { create } from 'zustand';
import { onForget } from '../../shared/cloud/on-forget';

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

onForget(() => showInList(EVERYBODY));

/** The filter with its segment as it is saved now; everybody, when its segment or its tag was removed meanwhile. What is not known yet takes nothing away. */
export function asSaved(filter: ListFilter, segments: readonly Segment[] | undefined, tags: readonly TagView[] | undefined): ListFilter {
  const { segment, tagId } = filter;
  if (tagId !== null && tags && !tags.some((tag) => tag.tagId === tagId)) return EVERYBODY;
  if (segment === null || segments === undefined) return filter;
  const saved = segments.find(({ segmentId }) => segmentId === segment.segmentId);
  if (saved === segment) return filter;
  return saved ? { ...filter, segment: saved } : EVERYBODY;
}

/** What tells whom the list shows. */
export function showing({ stage, tagId, grade, segment }: ListFilter, today: ShanghaiDay): (person: IndexedPerson) => boolean {
  const isIn = segment === null ? null : meeting(segment.condition, today);
  return (person) => (stage === 'all' || person.stage === stage) && (tagId === null || person.tagIds.includes(tagId)) && (grade === null || person.grade === grade) && (isIn === null || isIn(person));
}
