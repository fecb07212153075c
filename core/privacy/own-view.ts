import type { ShanghaiDay } from '../kernel/time';
import type { Address } from '../profile/addresses';
import type { KeptTraits } from '../profile/traits';

/** What a person can change of themselves. */
export type CorrectedPart = 'name' | 'phone' | 'birthday' | 'address' | 'traits';

/**
 * 我的信息: what a shop keeps of the person who looks. Never what the seller thinks or plans: remarks, tags, stage and grade, costs,
 * follow-ups, own fields; nor anybody else.
 */
export interface OwnView {
  merchantName: string;
  today: ShanghaiDay;
  /** Whether the shop has removed them from its book: a deletion is then done by itself. */
  parted: boolean;
  /** How the shop calls them; empty when it knows no name. */
  called: string;
  phone: string;
  birthday: string;
  addresses: Address[];
  traits: KeptTraits | null;
  /** 不要打扰: whoever set it. */
  quiet: boolean;
  /** Orders that stand. */
  orderCount: number;
  /** A deletion that was asked for and is not done. */
  deletion: { askedDay: ShanghaiDay; dueDay: ShanghaiDay } | null;
  /** What has to be finished before a deletion can be done: orders to send, to answer or to pay. */
  openOrders: number;
}
