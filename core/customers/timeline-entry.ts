import type { CustomerId, OrderId, RequestId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay, UtcMs } from '../kernel/time';
import type { NoticeKind } from '../notices/notice';
import type { PaymentMethod } from '../orders/order';
import type { RelationKind } from '../profile/relations';
import type { Consent } from '../profile/traits';
import type { CorrectedPart } from '../privacy/own-view';
import type { ReasonKind } from '../reminders/reason';
import type { FollowUpWay } from './follow-up';
import type { LeftOut } from './merge';
import type { LifecycleStage, StageReason } from './lifecycle-stage';

/** Something that happened with a customer, as their timeline tells it. */
export type TimelineEntry = { entryId: string; at: UtcMs } & (
  | { kind: 'created'; by: 'member' | 'import' }
  | { kind: 'note'; text: string }
  | { kind: 'pasted'; text: string }
  /** Another record was joined to this one; `left` is what of it fits into no field, absent in entries of before that was kept. */
  | { kind: 'merged'; name: string; mergeId: RequestId; left?: LeftOut }
  | { kind: 'stage'; from: LifecycleStage; to: LifecycleStage; reason: StageReason }
  | { kind: 'order'; orderId: OrderId; day: ShanghaiDay; summary: string; totalFen: Fen; cancelled: boolean }
  | { kind: 'payment'; orderId: OrderId; amountFen: Fen; method: PaymentMethod }
  | { kind: 'shipped'; orderId: OrderId; productName: string; parcels: { courier: string; number: string }[] }
  /** A parcel that had left got its number, or another one: `was` is the one before, or empty. */
  | { kind: 'renumbered'; orderId: OrderId; courier: string; number: string; was: string }
  | { kind: 'restock'; orderId: OrderId; step: 'asked' | 'accepted' | 'declined' | 'withdrawn'; summary: string; totalFen: Fen; word: string }
  | { kind: 'refund'; orderId: OrderId; summary: string; amountFen: Fen }
  | { kind: 'bound' }
  | { kind: 'referral'; customerId: CustomerId }
  | { kind: 'referred'; customerId: CustomerId }
  | { kind: 'related'; customerId: CustomerId; relation: RelationKind }
  /** 单独同意 for traits of the body: given, or withdrawn. */
  | { kind: 'consent'; given: Consent | null; by?: 'customer' }
  | { kind: 'quiet'; on: boolean; by?: 'customer' }
  /** The person changed what is kept of them, on their own page; of traits it is told without what they say. */
  | { kind: 'corrected'; part: CorrectedPart; before: string; after: string }
  | { kind: 'deletion'; asked: boolean }
  | { kind: 'reminder-done'; productName: string; reasons: ReasonKind[] }
  | { kind: 'enquiry'; text: string }
  | { kind: 'complaint'; open: boolean; text: string }
  | { kind: 'follow-up'; way: Exclude<FollowUpWay, 'note' | 'enquiry'>; text: string }
  | { kind: 'notice'; about: NoticeKind; outcome: 'sent' | 'unknown' | 'no-quota' | 'failed'; productName: string }
);
