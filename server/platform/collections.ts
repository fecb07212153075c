import type { AssistantRights } from '../../core/merchants/assistant';
import type { Customer } from '../../core/customers/customer';
import type { Tag } from '../../core/customers/tags';
import type { MergeRecord } from '../merges/merge-record';
import type { ImportRecord, ImportSlice } from '../imports/import-record';
import type { CallerId, CustomerId, MerchantId, OrderId, ProductId, TagId } from '../../core/kernel/ids';
import type { Fen } from '../../core/kernel/money';
import type { ShanghaiDay, UtcMs } from '../../core/kernel/time';
import type { NoticeTemplate } from '../../core/notices/notice-fields';
import type { NoticeKind } from '../../core/notices/notice';
import type { LifecycleRules } from '../../core/lifecycle/lifecycle-rules';
import type { Order } from '../../core/orders/order';
import type { CustomerTotals } from '../../core/totals/customer-totals';
import type { DaysOfMonth } from '../../core/totals/day-totals';
import type { Cuts, Grade } from '../../core/totals/grade';
import type { SalesHistogram } from '../../core/totals/sales-histogram';
import type { Month } from '../../core/totals/period';
import type { Product } from '../../core/products/product';
import type { StockMove, StockSheet } from '../../core/products/stock';
import type { ContactRules } from '../../core/reminders/contact';
import type { ContactBook } from '../../core/reminders/contact-facts';
import type { Wording } from '../../core/words/wording';
import type { FieldBook } from '../../core/profile/custom-fields';
import type { TraitsApart } from '../../core/profile/traits-apart';
import type { PurchaseRecord } from '../../core/reorder/purchase-record';
import type { ReorderReminder } from '../../core/reminders/reorder-reminder';
import type { ResellerLevel } from '../../core/resellers/level';
import type { Segment } from '../../core/segments/segment';
import type { SegmentPlan } from '../../core/segments/segment-plans';
import type { TagMerge } from '../../core/segments/merged-tags';
import type { Spelling } from '../../core/search/indexed-person';
import type { TimelineEntry } from '../../core/customers/timeline-entry';
import type { PlatformCollections } from './platform-collections';

/** What every document of a merchant has. */
export interface Stored {
  _id: string;
  merchantId: MerchantId;
  version: number;
}

/** A look over everybody, under way. */
export interface RuleSweep {
  /** The version of the merchant it began with, which tells it from the next. */
  since: number;
  /** Behind which `createdKey` it goes on. */
  place: string;
  /** How many customers it has come past. */
  looked: number;
}

export interface MerchantDocument extends Stored {
  name: string;
  tags: Tag[];
  segments?: Segment[];
  /** Merges of tags, for as long as they can be undone. */
  tagMerges?: TagMerge[];
  /** What the seller wants to be reminded of about everybody in a segment. */
  segmentPlans?: SegmentPlan[];
  /** Thresholds of the stages; see {@link LifecycleRules}. */
  lifecycle?: LifecycleRules;
  /** After a rule has changed, or when a segment's plan comes round: how far everybody was looked at; null when all were. A text in documents of before. */
  ruleSweep?: RuleSweep | string | null;
  customFields?: FieldBook;
  levels: ResellerLevel[];
  /** Who helps the owner; of a merchant from before they were kept, none. */
  assistants?: AssistantRecord[];
  templates: Partial<Record<NoticeKind, NoticeTemplate>>;
}

/** The seller's desk: everything that 今天 needs of a merchant besides the customers, in one document; `_id` is the merchant's. */
export interface DeskDocument extends Stored {
  /** How many people were contacted on each of the last days; see {@link DONE_DAYS_KEPT}. */
  doneDays: Record<ShanghaiDay, number>;
  /** Products that run low. */
  lowStock: ProductId[];
  rules: ContactRules;
  wordings: Wording[];
}

export interface CustomerDocument extends Stored, Customer {
  record: PurchaseRecord;
  totals: CustomerTotals;
  contact: ContactBook;
  /** What it was before the seller last acted in 今天, for undo. */
  beforeContact: { contact: ContactBook; silenced: boolean; handled: ProductId[]; reminder: ReorderReminder | null; counted: boolean } | null;
  /** Whether 今天 shows the customer, and where: derived on each write and on the days it changes by itself. */
  inToday: boolean;
  todayKey: string | null;
  /** The day to contact them next. */
  contactDay: ShanghaiDay | null;
  /** The first day on which any of this changes by itself. */
  wakeDay: ShanghaiDay | null;
  grade: Grade | null;
  /** The sales that the grade book counts of this customer; see {@link GradeBookDocument}. */
  gradedFen: Fen;
  /** Sorts by `gradedFen`, largest first; null without sales. */
  salesKey: string | null;
  /** Sorts by what is owed, largest first; null without debt. */
  owedKey: string | null;
  /** How far the orders of a person under deletion are without a name; and whether the person is gone for good. */
  erasedTo?: string;
  erased?: true;
  /** What a merge that can be undone has joined of the traits; absent in records of before it was kept. */
  traitsApart?: TraitsApart;
  /** Who has taken this removed record in, while the merge can be undone. */
  mergedInto?: CustomerId;
  removed: boolean;
  listKey: string;
  /** The day on which the customer was added, then the id. */
  createdKey: string;
  /** Sorts by the last change, whatever its reason, then by id: what phones follow. */
  changeKey: string;
  /** Whom the details name, and the tags that the person would get back: how either finds them. */
  relatedIds: (CustomerId | TagId)[];
  spelling: Spelling;
  searchKeys: string[];
  nextRunOutDay: ShanghaiDay | null;
  lapseDay: ShanghaiDay | null;
  /** From when the rules of tags are to be held against the customer again; null when the days alone change nothing. */
  ruleDay: ShanghaiDay | null;
  /** The day after which the grade book must count this customer anew. */
  gradeDay: ShanghaiDay | null;
}

export interface ProductDocument extends Stored, Product {}

/** The one sheet of a merchant: an order touches it once, whatever it holds, and selling changes no product's version. */
export interface StockSheetDocument extends Stored {
  items: StockSheet;
}

export interface StockMoveDocument extends Stored, StockMove {
  at: UtcMs;
  orderId: OrderId | null;
  listKey: string;
}

export interface OrderDocument extends Stored, Order {
  /** Derived on each write. */
  owing: boolean;
  listKey: string;
}

/** Leaves each member of a union without the field that the document's own id and time repeat. */
type Entry = TimelineEntry extends infer E ? (E extends TimelineEntry ? Omit<E, 'entryId' | 'at'> : never) : never;
export type TimelineContent = Entry;

export interface TimelineDocument extends Stored {
  customerId: CustomerId;
  at: UtcMs;
  listKey: string;
  /** Derived: finds an entry by its words; null for one that has none, absent in what was told before there were keys. */
  noteKey: string | null;
  entry: TimelineContent;
}

export interface ReminderDocument extends Stored, ReorderReminder {
  listKey: string;
}

/** What the shop did on each day of one month; `_id` is "<merchant>.<month>". */
export interface MonthDocument extends Stored {
  month: Month;
  days: DaysOfMonth;
  /** Derived: whether anything is still to be paid of its orders. */
  owing: boolean;
}

/** How the shop's sales are spread over its customers, and where the grades part; `_id` is the merchant's. */
export interface GradeBookDocument extends Stored {
  histogram: SalesHistogram;
  cuts: Cuts;
  /** Stretches of customers, by their sales keys, between an old cut and a new one: still to be graded anew. */
  sweeps: { after: string; upTo: string }[];
  /** Whether sales were counted since the cuts were found. */
  stale: boolean;
}

export interface ImportDocument extends Stored, ImportRecord {
  listKey: string;
}

export interface ImportSliceDocument extends Stored, ImportSlice {}

export interface MergeDocument extends Stored, MergeRecord {}

export interface MerchantCollections {
  merges: MergeDocument;
  merchants: MerchantDocument;
  customers: CustomerDocument;
  products: ProductDocument;
  stock_sheets: StockSheetDocument;
  stock_moves: StockMoveDocument;
  orders: OrderDocument;
  timeline: TimelineDocument;
  reminders: ReminderDocument;
  months: MonthDocument;
  grade_books: GradeBookDocument;
  desks: DeskDocument;
  imports: ImportDocument;
  import_slices: ImportSliceDocument;
}
export type MerchantCollection = keyof MerchantCollections;

/** An assistant as the merchant keeps them: how their account is found to change what they may see. */
export interface AssistantRecord extends AssistantRights {
  callerId: CallerId;
  openid: string;
  /** How the owner knows them; empty, or absent in records of before there were names, until somebody says. */
  name?: string;
  /** Null of who joined before that was kept. */
  joinedAt: UtcMs | null;
}

export type Collections = MerchantCollections & PlatformCollections;
export type CollectionName = keyof Collections;
