import type { CustomerProfile } from './customer';

const MAX_KEYS = 60;
const MAX_KEY_LENGTH = 20;

/** How text is compared when searching: width, case and spaces do not matter. */
export function searchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * The keys a customer is found by: the whole phone and its last 4 to 7 digits, and each tail of name, WeChat name and remark,
 * so that a prefix look-up in one index finds the middle of a name as well. At most 60 keys of 20 characters.
 */
export function searchKeysOf(profile: Pick<CustomerProfile, 'name' | 'phone' | 'wechatName' | 'remark'>): string[] {
  const phone = profile.phone ? [profile.phone, ...[4, 5, 6, 7].map((length) => profile.phone.slice(-length))] : [];
  const words = [profile.name, profile.wechatName, profile.remark].flatMap(tails);
  return [...new Set([...phone, ...words])].slice(0, MAX_KEYS);
}

function tails(text: string): string[] {
  const characters = [...searchText(text)];
  return characters.map((_, index) => characters.slice(index, index + MAX_KEY_LENGTH).join(''));
}
