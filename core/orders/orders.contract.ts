import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, cursorInput, dayInput, fenInput, fileIdInput, idOf, MEMBERS, output, textInput } from '../kernel/contract';
import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import type { AddressId, Receiver } from '../profile/addresses';
import type { Parcel } from '../shipping/parcel';
import { MAX_PICTURES, PAYMENT_METHODS, type Payment, type RestockRequest } from './order';
import { ILLEGAL_MOVES, type OrderState } from './order-states';

export interface OrderLineView {
  productId: ProductId;
  productName: string;
  unit: string;
  quantity: number;
  /** Price of one unit before any discount. */
  priceFen: Fen;
  /** Off the whole line. */
  discountFen: Fen;
  /** Units that came back. */
  returned: number;
}

export interface OrderView {
  orderId: OrderId;
  day: ShanghaiDay;
  state: OrderState;
  lines: OrderLineView[];
  /** Off the whole order, after the lines' own discounts. */
  discountFen: Fen;
  /** What it comes to now, less discounts and refunds. */
  totalFen: Fen;
  paidFen: Fen;
  refundedFen: Fen;
  payments: Payment[];
  parcels: Parcel[];
  note: string;
  pictureIds: string[];
  /** Of an order that a reseller asked for: what was asked, and the seller's word. */
  request: RestockRequest | null;
}

/** An order as the shop itself sees it. */
export interface ShopOrderView extends OrderView {
  /** Gross profit; null when the cost of a product was not known, or is not told to who asks. */
  profitFen: Fen | null;
  /** Where it goes or went; null when nothing is sent or no address is known. */
  receiver: Receiver | null;
  /** Which of the customer's addresses that is. */
  addressId: AddressId | null;
}

/** An order in a list over all customers. */
export interface CustomerOrderView extends OrderView {
  customerId: CustomerId;
  customerName: string;
}

/** What is left of a product that ran low by the order. */
export interface LowStockView {
  productId: ProductId;
  productName: string;
  unit: string;
  onHand: number;
}

const lineInput = z.strictObject({
  productId: idOf<'product'>(),
  quantity: z.number().int().min(1).max(9999),
  /** Of one unit, before the discount. */
  priceFen: fenInput,
  /** Off the whole line; none when left out. */
  discountFen: fenInput.optional(),
});
const methodInput = z.enum(PAYMENT_METHODS);
const pageInput = { after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) };

/** What the customer has become by what happened to the order. */
interface Settled {
  stage: LifecycleStage;
  stageMoved: boolean;
  /** Of the customer, over all orders. */
  owedFen: Fen;
  nextRunOutDay: ShanghaiDay | null;
}

/** Nothing is paid or refunded for an order that binds nobody. */
const UNBOUND = ['ORDER_CANCELLED', 'ORDER_REQUESTED', 'ORDER_DECLINED'] as const;

export const ordersContract = {
  'orders.place': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      orderId: idOf<'order'>(),
      customerId: idOf<'customer'>(),
      day: dayInput,
      lines: z.array(lineInput).min(1).max(20),
      /** Off the whole order; none when left out. */
      discountFen: fenInput.optional(),
      paidFen: fenInput,
      /** How it was paid: by WeChat when left out. */
      method: methodInput.optional(),
      /** Given to the customer already, so that nothing is to be shipped. */
      handedOver: z.boolean().optional(),
      /** Which of the customer's addresses it goes to: the default one when left out. */
      addressId: idOf<'address'>().optional(),
      note: textInput(200),
      pictureIds: z.array(fileIdInput).max(MAX_PICTURES).optional(),
    }),
    output: output<Settled & { orderId: OrderId; totalFen: Fen; lowStock: LowStockView[] }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'PRODUCT_NOT_FOUND', 'PRODUCT_TWICE', 'DAY_IN_FUTURE', 'PAID_TOO_MUCH', 'AMOUNT_TOO_LARGE', 'DISCOUNT_TOO_LARGE', 'STOCK_SHORT', 'ID_TAKEN', 'FILE_NOT_FOUND', 'ADDRESS_NOT_FOUND'],
    /** With nine pictures, one of each for each. */
    budget: { reads: 19, writes: 18 },
  }),
  'orders.recordPayment': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      orderId: idOf<'order'>(),
      amountFen: fenInput,
      /** By WeChat when left out. */
      method: methodInput.optional(),
      /** Today when left out. */
      day: dayInput.optional(),
    }),
    output: output<Settled & { paidFen: Fen }>(),
    refusals: ['ORDER_NOT_FOUND', ...UNBOUND, 'PAID_TOO_MUCH', 'AMOUNT_INVALID', 'TOO_MANY_PAYMENTS', 'DAY_IN_FUTURE'],
    budget: { reads: 9, writes: 6 },
  }),
  /** Goods back, money off, or both: see `refundOrder` for what becomes of the debt and of the money paid. */
  'orders.refund': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      orderId: idOf<'order'>(),
      lines: z.array(z.strictObject({ productId: idOf<'product'>(), quantity: z.number().int().min(1).max(9999) })).max(20),
      amountFen: fenInput,
      /** Whether what comes back can be sold again. */
      backToStock: z.boolean(),
      method: methodInput.optional(),
      day: dayInput.optional(),
    }),
    output: output<Settled & { order: OrderView }>(),
    refusals: [
      'ORDER_NOT_FOUND',
      ...UNBOUND,
      'ORDER_RETURNED',
      'AMOUNT_INVALID',
      'REFUND_TOO_MUCH',
      'QUANTITY_TOO_LARGE',
      'PRODUCT_NOT_FOUND',
      'PRODUCT_TWICE',
      'TOO_MANY_PAYMENTS',
      'DAY_IN_FUTURE',
    ],
    budget: { reads: 10, writes: 8 },
  }),
  /** Takes a mistaken order back: spend, debt, stock, stage and run-out days return to what the other orders say. */
  'orders.cancel': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>() }),
    output: output<Settled>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES, 'ORDER_REFUNDED'],
    budget: { reads: 10, writes: 8 },
  }),
  /** The note and the pictures of an order. */
  'orders.annotate': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), note: textInput(200), pictureIds: z.array(fileIdInput).max(MAX_PICTURES) }),
    output: output<Record<string, never>>(),
    refusals: ['ORDER_NOT_FOUND', 'FILE_NOT_FOUND'],
    /** With nine pictures taken off and nine put on; the note alone costs 4 and 2. */
    budget: { reads: 13, writes: 20 },
  }),
  /** Another of the customer's addresses for an order that has not left yet. */
  'orders.sendTo': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), addressId: idOf<'address'>() }),
    output: output<Record<string, never>>(),
    refusals: ['ORDER_NOT_FOUND', 'ADDRESS_NOT_FOUND', ...ILLEGAL_MOVES],
    budget: { reads: 4, writes: 2 },
  }),
  /** One order, with whose it is. */
  'orders.get': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>() }),
    output: output<{ order: ShopOrderView; customerId: CustomerId; customerName: string }>(),
    refusals: ['ORDER_NOT_FOUND'],
    budget: { reads: 3, writes: 0 },
  }),
  'orders.ofCustomer': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), ...pageInput }),
    output: output<Page<ShopOrderView>>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
};
