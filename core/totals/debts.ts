import { addFen, fen, type Fen } from '../kernel/money';
import { daysBetween, type ShanghaiDay } from '../kernel/time';
import type { DayTotals } from './day-totals';

/** How long something has been owed, by the day of the order: up to a week, a month, three months, or longer. */
export const DEBT_AGES = ['week', 'month', 'quarter', 'older'] as const;
export type DebtAge = (typeof DEBT_AGES)[number];
/** The last day, counted from the order, of each age but the last. */
const LAST_DAYS: readonly number[] = [7, 30, 90];

export interface Debt {
  owedFen: Fen;
  /** Orders that are not paid in full. */
  orders: number;
}

export function debtAgeOf(day: ShanghaiDay, today: ShanghaiDay): DebtAge {
  const at = LAST_DAYS.findIndex((last) => daysBetween(day, today) <= last);
  return DEBT_AGES[at] ?? 'older';
}

/** What is owed to the shop by how long: every age is there, with nothing in it perhaps. */
export function debtsByAge(days: readonly ({ day: ShanghaiDay } & Pick<DayTotals, 'owedFen' | 'owing'>)[], today: ShanghaiDay): { age: DebtAge; debt: Debt }[] {
  return DEBT_AGES.map((age) => {
    const of = days.filter(({ day }) => debtAgeOf(day, today) === age);
    return { age, debt: { owedFen: addFen(fen(0), ...of.map(({ owedFen }) => owedFen)), orders: of.reduce((sum, { owing }) => sum + owing, 0) } };
  });
}
