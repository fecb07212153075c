import type { CustomerId, TagId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { UtcMs } from '../kernel/time';
import { visibleText } from '../kernel/visible-text';
import type { LifecycleRules } from '../lifecycle/lifecycle-rules';
import type { CustomerDetails } from '../profile/details';
import type { LifecycleStage, StageReason } from './lifecycle-stage';
import type { OwnTags } from './own-tags';
import { normalizePhone } from './phone';

/** What is kept about a person, whatever they bought. */
export interface CustomerProfile {
  name: string;
  /** Digits, or empty. Several people may share one on purpose. */
  phone: string;
  wechatName: string;
  remark: string;
  /** The text of the default address. */
  address: string;
  source: string;
  /** As it was written ("3.12", "农历八月初五"); one from an import may not be readable as a day. */
  birthday: string;
}

export interface Customer extends CustomerProfile {
  customerId: CustomerId;
  tagIds: TagId[];
  /** What they would hold had no tag been merged; absent of who holds nothing that was. */
  ownTags?: OwnTags | undefined;
  stage: LifecycleStage;
  /** Moved by hand to stay. */
  stagePinned: boolean;
  stageReason: StageReason;
  /** The thresholds that the stage was last held against; absent while nobody has set any. */
  stageRules?: LifecycleRules;
  /** Of a reseller; null for everybody else. */
  levelId: string | null;
  /** Whether a WeChat user has opened this customer's card. */
  bound: boolean;
  /** 不再提醒: no reorder reminders or notices. */
  silenced: boolean;
  /** Read through `detailsOf`. */
  details?: CustomerDetails;
  createdAt: UtcMs;
  updatedAt: UtcMs;
}

export const MAX_TAGS_OF_CUSTOMER = 30;
export const MAX_NAME_CHARACTERS = 40;

export const EMPTY_PROFILE: CustomerProfile = { name: '', phone: '', wechatName: '', remark: '', address: '', source: '', birthday: '' };

/** Tidies what was typed. A customer needs a name or a phone; nothing else is required. */
export function readProfile(typed: Omit<CustomerProfile, 'birthday'>): Result<Omit<CustomerProfile, 'birthday'>, 'NAME_OR_PHONE_MISSING' | 'PHONE_INVALID'> {
  const name = visibleText(typed.name).trim();
  const phoneText = typed.phone.trim();
  if (!name && !phoneText) return refuse('NAME_OR_PHONE_MISSING', 'name', 'phone');
  const phone = phoneText ? normalizePhone(phoneText) : ok('');
  if (!phone.ok) return refuse('PHONE_INVALID', 'phone');
  return ok({
    name,
    phone: phone.value,
    wechatName: typed.wechatName.trim(),
    remark: typed.remark.trim(),
    address: typed.address.trim(),
    source: typed.source.trim(),
  });
}

/** How a customer is called on screen and in messages. */
export function displayName(profile: Pick<CustomerProfile, 'name' | 'wechatName' | 'phone'>): string {
  return profile.name || profile.wechatName || (profile.phone ? `尾号${profile.phone.slice(-4)}` : '未命名');
}

/** Letters put before a name to sort it: "A王小梅", "AAA 王姐". */
const SORTING_LETTERS = /^(?:[A-Za-z]+|([A-Za-z])\1*\s+)(?=[\u4e00-\u9fa5])/;
const HAN = /[\u4e00-\u9fa5]/;

/**
 * How a customer is addressed in words that they read: sellers note names as "A王小梅 昆山", and what stands behind the
 * space or before the name is for the seller alone. A name without a Chinese character is taken whole ("Anna Li").
 */
export function formOfAddress(name: string): string {
  const noted = name.trim().replace(SORTING_LETTERS, '');
  const called = noted.split(/[\s（(]/)[0] ?? '';
  return called !== '' && HAN.test(noted) ? called : name.trim();
}

/**
 * The name as the seller noted it, with what they call the person exchanged for `called`: who corrects their own name touches
 * neither the letter in front nor the notes behind ("A王小梅 昆山" → "A王晓梅 昆山"), except where both would not fit.
 */
export function renamed(name: string, called: string): string {
  const before = formOfAddress(name);
  const next = before === '' || called === '' ? called : name.replace(before, () => called);
  return [...next].length <= MAX_NAME_CHARACTERS ? next : called;
}

export function newCustomer(customerId: CustomerId, profile: CustomerProfile, now: UtcMs): Customer {
  return {
    customerId,
    ...profile,
    tagIds: [],
    stage: 'prospect',
    stagePinned: false,
    stageReason: { code: 'created' },
    levelId: null,
    bound: false,
    silenced: false,
    createdAt: now,
    updatedAt: now,
  };
}
