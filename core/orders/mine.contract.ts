import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import { action, BOUND, cursorInput, idOf, output, WHOEVER_IS_KEPT } from '../kernel/contract';
import type { ShanghaiDay } from '../kernel/time';
import type { NoticeKind } from '../notices/notice';
import type { OrderView } from './orders.contract';

/** What a bound customer or reseller sees of themselves: nobody else's. */
export interface MineView {
  /** Today, by the server's clock. */
  day: ShanghaiDay;
  merchantName: string;
  personName: string;
  role: 'customer' | 'reseller';
  levelName: string;
  nextRunOutDay: ShanghaiDay | null;
  nextProductName: string;
  /** Messages left to be sent, as we count them. */
  quota: Partial<Record<NoticeKind, number>>;
  templates: Partial<Record<NoticeKind, string>>;
  orders: Page<OrderView>;
}

export const mineContract = {
  /** The first screen of a customer or reseller. */
  'mine.open': action({
    kind: 'query',
    callers: BOUND,
    input: z.strictObject({}),
    output: output<MineView>(),
    refusals: [],
    budget: { reads: 5, writes: 0 },
  }),
  'mine.orders': action({
    kind: 'query',
    callers: WHOEVER_IS_KEPT,
    input: z.strictObject({ after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<OrderView>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
  'mine.order': action({
    kind: 'query',
    callers: WHOEVER_IS_KEPT,
    input: z.strictObject({ orderId: idOf<'order'>() }),
    output: output<OrderView>(),
    refusals: ['ORDER_NOT_FOUND'],
    budget: { reads: 3, writes: 0 },
  }),
};
