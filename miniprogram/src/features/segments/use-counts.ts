import { meets, type Condition } from '@core/segments/condition';
import { useMemo } from 'react';
import { useToday } from '../../shared/cloud/use-today';
import { usePeople } from '../../shared/people/use-people';

/** How many of the phone's people meet each condition now; null until everybody is on the phone. */
export function useCounts(conditions: readonly Condition[]): number[] | null {
  const people = usePeople();
  const today = useToday();
  const asked = JSON.stringify(conditions);
  return useMemo(() => people && conditions.map((condition) => people.rows.filter(({ person }) => meets(person, condition, today)).length), [people, asked, today]);
}
