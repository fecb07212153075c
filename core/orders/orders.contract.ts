import * as z from 'zod';
import type { Page } from '../customers/customers.contract';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, BOUND, cursorInput, dayInput, fenInput, idOf, MEMBERS, output, textInput } from '../kernel/contract';
import type { OrderId, ProductId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { NoticeKind } from '../notices/notice';

export interface OrderLineView {
  productId: ProductId;
  productName: string;
  unit: string;
  quantity: number;
  /** Price of one unit as sold. */
  priceFen: Fen;
}

export interface OrderView {
  orderId: OrderId;
  day: ShanghaiDay;
  lines: OrderLineView[];
  totalFen: Fen;
  paidFen: Fen;
  note: string;
  cancelled: boolean;
}

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

export const ordersContract = {
  'orders.place': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      orderId: idOf<'order'>(),
      customerId: idOf<'customer'>(),
      day: dayInput,
      lines: z
        .array(z.strictObject({ productId: idOf<'product'>(), quantity: z.number().int().min(1).max(9999), priceFen: fenInput }))
        .min(1)
        .max(20),
      paidFen: fenInput,
      note: textInput(200),
    }),
    output: output<{ orderId: OrderId; totalFen: Fen; stage: LifecycleStage; stageMoved: boolean; nextRunOutDay: ShanghaiDay | null }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'PRODUCT_NOT_FOUND', 'PRODUCT_TWICE', 'DAY_IN_FUTURE', 'PAID_TOO_MUCH', 'AMOUNT_TOO_LARGE', 'ID_TAKEN'],
    budget: { reads: 8, writes: 6 },
  }),
  'orders.recordPayment': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), amountFen: fenInput }),
    output: output<{ paidFen: Fen; stage: LifecycleStage; stageMoved: boolean }>(),
    refusals: ['ORDER_NOT_FOUND', 'ORDER_CANCELLED', 'PAID_TOO_MUCH', 'AMOUNT_INVALID'],
    budget: { reads: 9, writes: 6 },
  }),
  /** Takes a mistaken order back: spend, stage and run-out days return to what the other orders say. */
  'orders.cancel': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>() }),
    output: output<{ stage: LifecycleStage; nextRunOutDay: ShanghaiDay | null }>(),
    refusals: ['ORDER_NOT_FOUND', 'ORDER_CANCELLED'],
    budget: { reads: 9, writes: 6 },
  }),
  'orders.ofCustomer': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).default(20) }),
    output: output<Page<OrderView>>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
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
    callers: BOUND,
    input: z.strictObject({ after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).default(20) }),
    output: output<Page<OrderView>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
  'mine.order': action({
    kind: 'query',
    callers: BOUND,
    input: z.strictObject({ orderId: idOf<'order'>() }),
    output: output<OrderView>(),
    refusals: ['ORDER_NOT_FOUND'],
    budget: { reads: 3, writes: 0 },
  }),
};
