import { meeting, type Condition } from '@core/segments/condition';
import { useMemo } from 'react';
import type { ShanghaiDay } from '@core/kernel/time';
import type { SearchIndex } from '@core/search/search-index';
import { useToday } from '../../shared/cloud/use-today';
import { usePeople } from '../../shared/people/use-people';

/** How many of the phone's people meet each condition now; null until everybody is on the phone. */
export function useCounts(conditions: readonly Condition[]): number[] | null {
  const people = usePeople();
  const today = useToday();
  const asked = JSON.stringify(conditions);
  return useMemo(() => people && conditions.map((condition) => countOf(people, condition, today)), [people, asked, today]);
}

function countOf({ rows }: SearchIndex, condition: Condition, today: ShanghaiDay): number {
  const isIn = meeting(condition, today);
  return rows.reduce((count, { person }) => count + (isIn(person) ? 1 : 0), 0);
}
