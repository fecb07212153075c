import type { TagView } from '@core/merchants/merchants.contract';

export interface TagGroup {
  /** Empty of those without one. */
  group: string;
  title: string;
  tags: TagView[];
}

const UNGROUPED = '未分组';

/** The tags by group, in the order in which the groups first stand; those without one come last. */
export function groupsOf(tags: readonly TagView[]): TagGroup[] {
  const names = [...new Set(tags.map(({ group = '' }) => group))].sort((a, b) => Number(a === '') - Number(b === ''));
  return names.map((name) => ({ group: name, title: name || UNGROUPED, tags: tags.filter(({ group = '' }) => group === name) }));
}
