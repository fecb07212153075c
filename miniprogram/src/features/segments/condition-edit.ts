import type { Clause, Condition, Group } from '@core/segments/condition';

/** A clause of a condition: in one of its groups or outside of them. */
export interface Place {
  /** Where its group stands; null outside of them, and behind the last for a group that begins with it. */
  group: number | null;
  /** null for a new one. */
  at: number | null;
}

const OTHER = { all: 'any', any: 'all' } as const;

export function withClause(condition: Condition, { group, at }: Place, clause: Clause): Condition {
  if (group === null) return { ...condition, of: put(condition.of, at, clause) };
  const held = condition.of[group];
  if (held === undefined || !('join' in held)) return { ...condition, of: [...condition.of, { join: OTHER[condition.join], of: [clause] }] };
  return withGroup(condition, group, { ...held, of: put(held.of, at, clause) });
}

/** A group goes with its last clause. */
export function withoutClause(condition: Condition, { group, at }: Place): Condition {
  if (group === null) return { ...condition, of: condition.of.filter((_, index) => index !== at) };
  const held = condition.of[group];
  if (held === undefined || !('join' in held)) return condition;
  const left = held.of.filter((_, index) => index !== at);
  return left.length > 0 ? withGroup(condition, group, { ...held, of: left }) : { ...condition, of: condition.of.filter((_, index) => index !== group) };
}

export function withGroup(condition: Condition, at: number, group: Group): Condition {
  return { ...condition, of: put(condition.of, at, group) };
}

function put<T>(list: readonly T[], at: number | null, one: T): T[] {
  return at === null ? [...list, one] : list.map((held, index) => (index === at ? one : held));
}
