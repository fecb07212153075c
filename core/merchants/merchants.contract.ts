import * as z from '../kernel/schema';
import { action, idOf, lineInput, MEMBERS, output, OWNER, type CallerRole } from '../kernel/contract';
import { MAX_NAME } from './assistant';
import type { CallerId, CustomerId, MerchantId, CardId, TagId } from '../kernel/ids';
import type { Tag } from '../customers/tags';
import type { UtcMs } from '../kernel/time';
import { NOTICE_KINDS, type NoticeKind } from '../notices/notice';
import { NOTICE_SLOTS, type NoticeTemplate } from '../notices/notice-fields';
import type { FieldBook } from '../profile/custom-fields';
import type { Product } from '../products/product';
import type { ResellerLevel } from '../resellers/level';

/** One of the callers a WeChat user may act as. */
export interface CallerView {
  callerId: CallerId;
  role: Exclude<CallerRole, 'anyone'>;
  merchantId: MerchantId;
  merchantName: string;
  /** Of members: whether they are told 进价 and 毛利. */
  seesCosts: boolean;
}

export type TagView = Tag;

export interface TagMergeView {
  tagId: TagId;
  name: string;
  into: TagId;
  undoUntil: UtcMs;
}

export interface ProductView extends Product {
  /** What is on the shelf; null when the product is not counted. */
  onHand: number | null;
  /** Low at this count or under; null without a reminder. */
  lowAt: number | null;
  version: number;
}

/** What every seller page needs to draw ids as words; kept by the client between pages. */
export interface Catalogue {
  merchantName: string;
  tags: TagView[];
  /** Merges of tags that can be undone, the newest first; absent in what a phone kept from before. */
  tagMerges?: TagMergeView[];
  /** How many customers were looked at since a rule changed; null when all were. */
  ruleSweep: { looked: number } | null;
  products: ProductView[];
  levels: ResellerLevel[];
  /** The merchant's own fields of customers. */
  customFields: FieldBook;
  templates: Partial<Record<NoticeKind, NoticeTemplate>>;
}

export interface CardView {
  state: 'open' | 'used' | 'expired';
  kind: 'customer' | 'assistant';
  merchantName: string;
  /** How the merchant addresses the customer; empty on an assistant's card. */
  personName: string;
  /** Template ids by notice kind, for the customer's prompt right after accepting. */
  templates: Partial<Record<NoticeKind, string>>;
  mine: boolean;
}

export const merchantsContract = {
  'session.open': action({
    kind: 'query',
    callers: ['anyone'],
    input: z.strictObject({}),
    output: output<{ callers: CallerView[] }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  'merchants.create': action({
    kind: 'command',
    callers: ['anyone'],
    input: z.strictObject({ merchantId: idOf<'merchant'>(), name: lineInput(20) }),
    output: output<{ merchantId: MerchantId; callerId: CallerId }>(),
    refusals: ['NAME_MISSING', 'ALREADY_OWNER', 'ID_TAKEN'],
    budget: { reads: 3, writes: 3 },
  }),
  'merchants.catalogue': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<Catalogue>(),
    refusals: [],
    budget: { reads: 4, writes: 0 },
  }),
  /** Templates of the kinds that are named; the others stay. */
  'merchants.setTemplates': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({
      templates: z.array(
        z.strictObject({
          kind: z.enum(NOTICE_KINDS),
          templateId: lineInput(64),
          /** keyword name at WeChat → slot of ours */
          fields: z.record(z.string().regex(/^[a-z_]+\d+$/), z.enum([...NOTICE_SLOTS.reorder, ...NOTICE_SLOTS.shipping, ...NOTICE_SLOTS['order-status']])),
        }).refine(({ kind, fields }) => Object.values(fields).every((slot) => (NOTICE_SLOTS[kind] as readonly string[]).includes(slot)), 'fields'),
      ).max(4),
    }),
    output: output<Record<string, never>>(),
    refusals: [],
    budget: { reads: 3, writes: 2 },
  }),
  'cards.issue': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      cardId: idOf<'card'>(),
      for: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('customer'), customerId: idOf<'customer'>() }),
        z.strictObject({ kind: z.literal('assistant') }),
      ]),
    }),
    output: output<{ cardId: CardId; path: string }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'OWNER_ONLY', 'ALREADY_BOUND', 'ID_TAKEN'],
    budget: { reads: 4, writes: 2 },
  }),
  'cards.open': action({
    kind: 'query',
    callers: ['anyone'],
    input: z.strictObject({ cardId: idOf<'card'>() }),
    output: output<CardView>(),
    refusals: ['CARD_NOT_FOUND'],
    budget: { reads: 4, writes: 0 },
  }),
  'cards.accept': action({
    kind: 'command',
    callers: ['anyone'],
    /** `name`: what an assistant wants the owner to see. */
    input: z.strictObject({ cardId: idOf<'card'>(), name: lineInput(MAX_NAME).optional() }),
    output: output<{ callerId: CallerId; role: Exclude<CallerRole, 'anyone'> }>(),
    refusals: ['CARD_NOT_FOUND', 'CARD_USED', 'CARD_EXPIRED', 'ALREADY_BOUND', 'TOO_MANY_ASSISTANTS'],
    budget: { reads: 8, writes: 6 },
  }),
};

export type CardFor = { kind: 'customer'; customerId: CustomerId } | { kind: 'assistant' };
