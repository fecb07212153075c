import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import { action, cursorInput, MEMBERS, output } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { Copied, OpenOrder } from '../reminders/contact-facts';
import type { Words } from '../words/choose-wording';
import type { Debt, DebtAge } from './debts';

export interface DebtsView extends Debt {
  day: ShanghaiDay;
  ages: { age: DebtAge; debt: Debt }[];
}

/** One person who owes, over all orders. */
export interface DebtorRow {
  customerId: CustomerId;
  customerName: string;
  /** Deleted from the customers; what they owe did not go with them. */
  removed: boolean;
  /** Of whom nothing is known any more: what they owe stays on the books, without a name, and nobody is asked for it. */
  erased: boolean;
  owedFen: Fen;
  /** The orders that are not paid in full, the oldest first: of very many, the newest. */
  orders: OpenOrder[];
  /** Words to ask for it with, never said to this person. */
  texts: Words['texts'];
  usedUp: Words['usedUp'];
  /** Names the occasion of asking, and what was copied for it. */
  key: string;
  copied: Copied | null;
}

export const debtsContract = {
  /** 欠款: what is owed to the shop in all, and for how long. */
  'debts.open': action({ kind: 'query', callers: MEMBERS, input: z.strictObject({}), output: output<DebtsView>(), refusals: [], budget: { reads: 2, writes: 0 } }),
  /** Who owes: those who owe longest first, or those who owe most. By age a page may hold fewer rows than `limit`; call on with `next`. */
  'debts.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ by: z.enum(['age', 'amount']), after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<DebtorRow>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 4, writes: 0 },
  }),
};
