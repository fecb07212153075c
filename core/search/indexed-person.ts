import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { CustomerId, TagId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { PastPurchase } from '../reorder/past-purchases';
import type { Grade } from '../totals/grade';
import type { ShanghaiDay, UtcMs } from '../kernel/time';

/** What a phone keeps of a customer to find, list and count people without the server. */
export interface IndexedPerson {
  customerId: CustomerId;
  version: number;
  /** As it was typed, or empty. */
  name: string;
  wechatName: string;
  remark: string;
  phone: string;
  /** Readings of the characters of name, WeChat name and remark: see {@link Spelling}. */
  spelling: Spelling;
  stage: LifecycleStage;
  stagePinned: boolean;
  tagIds: TagId[];
  source: string;
  /** Where the address begins: province, city, district. */
  place: string;
  birthday: string;
  bound: boolean;
  silenced: boolean;
  orderCount: number;
  spendFen: Fen;
  owedFen: Fen;
  /** By sales of twelve months; null for who bought nothing in them. */
  grade: Grade | null;
  firstDay: ShanghaiDay | null;
  lastDay: ShanghaiDay | null;
  nextRunOutDay: ShanghaiDay | null;
  lapseDay: ShanghaiDay | null;
  /** In order of their days. */
  purchases: PastPurchase[];
  createdAt: UtcMs;
  /** When anything of the customer was written last: recent people come first. */
  changedAt: UtcMs;
}

/**
 * Three lines, of name, WeChat name and remark: for each character of the text as it is compared (`searchText`) its readings
 * in Pinyin without tones, the likeliest first ("zeng/ceng xiao mei"), and nothing for what is no Chinese character.
 */
export type Spelling = string;
