import * as z from '../kernel/schema';
import { action, cursorInput, MEMBERS, output, OWNER } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { DayTotals } from './day-totals';
import type { Grade } from './grade';
import type { Month } from './period';

/** One of the customers with the largest sales of the graded months. */
export interface TopCustomer {
  customerId: CustomerId;
  name: string;
  grade: Grade | null;
  /** Sales of the graded months. */
  salesFen: Fen;
  /** Over the same number of months before; null when there were none. */
  growth: number | null;
  owedFen: Fen;
  lastOrderDay: ShanghaiDay | null;
}

/** What happened in a month or on a day; what was earned only where it is told to who asks. */
export interface Sales extends Omit<DayTotals, 'profitFen' | 'uncostedFen'> {
  profitFen: Fen | null;
  uncostedFen: Fen | null;
}

export interface TotalsView {
  day: ShanghaiDay;
  /** Newest first, at most two years; months without anything are left out. */
  months: ({ month: Month } & Sales)[];
  /** The days of this month and the last that have anything, newest first. */
  days: ({ day: ShanghaiDay } & Sales)[];
  top: TopCustomer[];
}

export const totalsContract = {
  /** 数据: from what is kept up on every write; nothing is summed over orders. */
  'totals.open': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<TotalsView>(),
    refusals: [],
    budget: { reads: 3, writes: 0 },
  }),
  /** Holds what is kept up against the orders themselves, a part at a time, and mends what differs. */
  'totals.recompute': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ after: cursorInput.nullish() }),
    output: output<{ checked: number; mended: number; next: string | null }>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 7, writes: 3 },
  }),
};
