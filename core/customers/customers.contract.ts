import * as z from '../kernel/schema';
import { action, cursorInput, idOf, lineInput, MEMBERS, output, OWNER, textInput } from '../kernel/contract';
import { ID_PATTERN, type CustomerId, type ProductId, type TagId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay, UtcMs } from '../kernel/time';
import type { OwnAsks } from '../reminders/own-asks';
import type { Plan } from '../reminders/plan';
import type { Grade } from '../totals/grade';
import type { Address } from '../profile/addresses';
import { MAX_FIELDS, MAX_VALUE_CHARACTERS } from '../profile/custom-fields';
import type { KeptTraits } from '../profile/traits';
import { LIFECYCLE_STAGES, type LifecycleStage, type StageReason } from './lifecycle-stage';
import type { TimelineEntry } from './timeline-entry';

/** One line of the customer list. The phone is masked. */
export interface CustomerRow {
  customerId: CustomerId;
  name: string;
  maskedPhone: string;
  remark: string;
  stage: LifecycleStage;
  grade: Grade | null;
  tagIds: TagId[];
  nextRunOutDay: ShanghaiDay | null;
  lastOrderDay: ShanghaiDay | null;
  bound: boolean;
}

/** Where one product of one customer stands in its usage cycle. */
export interface CycleView {
  productId: ProductId;
  productName: string;
  unit: string;
  phase: 'purchase' | 'using' | 'ending' | 'reorder' | 'lapsed';
  lastDay: ShanghaiDay;
  lastQuantity: number;
  nextDay: ShanghaiDay;
  /** Days one purchase of `lastQuantity` is expected to last. */
  expectedDays: number;
  /** Intervals known of this person; 0 means the product's own cycle is all we know. */
  intervalsKnown: number;
  /** As in the reason of a reorder reminder. */
  usualDays: number | null;
  favouriteWeekday: number | null;
}

export interface CustomerView extends CustomerRow {
  version: number;
  /** The name as it was typed, or empty; `name` is never empty. */
  givenName: string;
  phone: string;
  wechatName: string;
  address: string;
  source: string;
  birthday: string;
  /** The next day it is kept; null when there is none, or when it cannot be read. */
  nextBirthday: ShanghaiDay | null;
  /** The first is the default, whose text is `address`. */
  addresses: Address[];
  /** Values of the merchant's own fields. */
  custom: Record<string, string>;
  referrerId: CustomerId | null;
  /** Whom this customer brought and who have bought. */
  buyers: CustomerId[];
  traits: KeptTraits | null;
  stagePinned: boolean;
  /** null where a phone shows somebody by itself: it keeps the stage without its reason. */
  stageReason: StageReason | null;
  levelId: string | null;
  orderCount: number;
  spendFen: Fen;
  /** What is still to be paid, over all orders. */
  owedFen: Fen;
  /** Sales of the last twelve months over those of the twelve before, less one; null when there were none. */
  growth: number | null;
  /** 勿扰: only goods, money and the seller's own plans lead to a contact. */
  silenced: boolean;
  /** An open complaint: the person is left alone. */
  complaint: boolean;
  /** What they asked for themselves. */
  asks: OwnAsks;
  plans: Plan[];
  cycles: CycleView[];
  createdAt: UtcMs;
}

export interface Page<T> {
  rows: T[];
  /** Pass as `after` for the next page; null at the end. */
  next: string | null;
}

const pageInput = { after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) };

const profileInput = {
  name: lineInput(40),
  phone: lineInput(40),
  wechatName: lineInput(40),
  remark: textInput(200),
  address: textInput(200),
  source: lineInput(20),
};

export const customersContract = {
  'customers.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      customerId: idOf<'customer'>(),
      /** null creates; otherwise the version that was read, so that nobody's change is lost. */
      version: z.number().int().min(1).nullable(),
      ...profileInput,
      /** Left out, what is kept stays: quick capture and phones of an older version do not send these. */
      birthday: lineInput(20).optional(),
      custom: z.record(z.string().regex(ID_PATTERN), lineInput(MAX_VALUE_CHARACTERS)).refine((values) => Object.keys(values).length <= MAX_FIELDS).optional(),
      referrerId: idOf<'customer'>().nullable().optional(),
    }),
    output: output<{ customerId: CustomerId; version: number }>(),
    refusals: [
      'NAME_OR_PHONE_MISSING', 'PHONE_INVALID', 'CUSTOMER_NOT_FOUND', 'CHANGED_MEANWHILE', 'ID_TAKEN',
      'BIRTHDAY_INVALID', 'NUMBER_INVALID', 'NUMBER_OUT_OF_RANGE', 'DAY_IMPOSSIBLE', 'OPTION_UNKNOWN', 'VALUE_TOO_LONG',
      'REFERRER_NOT_FOUND', 'SAME_CUSTOMER', 'REFERRED_EACH_OTHER',
    ],
    /** With own fields and a referrer, old and new; a name and a phone alone cost 5 and 4. */
    budget: { reads: 6, writes: 5 },
  }),
  /** Who already has this phone, while it is typed. */
  'customers.findByPhone': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ phone: lineInput(40) }),
    output: output<{ rows: CustomerRow[] }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  'customers.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ stage: z.enum(LIFECYCLE_STAGES).nullish(), tagId: idOf<'tag'>().nullish(), grade: z.enum(['A', 'B', 'C']).nullish(), ...pageInput }),
    output: output<Page<CustomerRow>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 2, writes: 0 },
  }),
  /** By the start of any part of a name, remark or WeChat name, or by a phone or its last digits. */
  'customers.search': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ text: lineInput(40) }),
    output: output<{ rows: CustomerRow[] }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  'customers.get': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>() }),
    output: output<{ customer: CustomerView; timeline: Page<TimelineEntry> }>(),
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 0 },
  }),
  'customers.timeline': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), ...pageInput }),
    output: output<Page<TimelineEntry>>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
  'customers.tag': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      customerId: idOf<'customer'>(),
      add: z.array(z.strictObject({ tagId: idOf<'tag'>(), name: lineInput(12) })).max(20),
      remove: z.array(idOf<'tag'>()).max(20),
    }),
    output: output<{ tagIds: TagId[] }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'TAG_NAME_MISSING', 'TOO_MANY_TAGS', 'TAG_BY_RULE', 'TAG_IS_LEAVING'],
    budget: { reads: 4, writes: 3 },
  }),
  'customers.note': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), text: textInput(500) }),
    output: output<{ entryId: string }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'NOTE_EMPTY'],
    budget: { reads: 3, writes: 2 },
  }),
  'customers.moveStage': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), stage: z.enum(LIFECYCLE_STAGES), pinned: z.boolean() }),
    output: output<{ stage: LifecycleStage }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'RESELLER_BY_PROMOTION_ONLY'],
    budget: { reads: 3, writes: 3 },
  }),
  'customers.remove': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ customerId: idOf<'customer'>() }),
    output: output<Record<string, never>>(),
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 5, writes: 4 },
  }),
  /** Undoes customers.remove. */
  'customers.restore': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ customerId: idOf<'customer'>() }),
    output: output<Record<string, never>>(),
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 6, writes: 4 },
  }),
};
