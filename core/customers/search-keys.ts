import type { CustomerProfile } from './customer';

const MAX_KEYS = 60;
const MAX_KEY_LENGTH = 20;

/** How text is compared when searching: width, case and spaces do not matter. */
export function searchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * The keys a customer is found by at the server: the whole phone and its last 4 to 7 digits, each tail of name, WeChat name
 * and remark, so that a prefix look-up in one index finds the middle of a name as well, and the name's tails in Pinyin and in
 * initials. At most 60 keys of 20 characters.
 * @param spelling readings of the name's characters, as `Spelling` describes them; only the likeliest of each is a key
 */
export function searchKeysOf(profile: Pick<CustomerProfile, 'name' | 'phone' | 'wechatName' | 'remark'>, spelling = ''): string[] {
  const phone = profile.phone ? [profile.phone, ...[4, 5, 6, 7].map((length) => profile.phone.slice(-length))] : [];
  const readings = (spelling.split('\n')[0] ?? '').split(' ').map((token) => token.split('/')[0] ?? '').filter((reading) => reading !== '');
  const spelled = readings.flatMap((_, at) => [joined(readings.slice(at)), joined(readings.slice(at).map((reading) => reading.slice(0, 1)))]);
  const words = [profile.wechatName, profile.remark].flatMap(tails);
  return [...new Set([...phone, ...tails(profile.name), ...spelled, ...words])].slice(0, MAX_KEYS);
}

function joined(parts: readonly string[]): string {
  return parts.join('').slice(0, MAX_KEY_LENGTH);
}

function tails(text: string): string[] {
  const characters = [...searchText(text)];
  return characters.map((_, index) => characters.slice(index, index + MAX_KEY_LENGTH).join(''));
}
