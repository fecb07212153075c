import type { CustomerProfile } from './customer';
import { nationalOf } from './phone-abroad';

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
 * @param spelling readings of the name's characters, as `Spelling` describes them; of each the likeliest, and where a
 * character has two, from there on the other as well: a surname may be none ("解放路")
 */
export function searchKeysOf(profile: Pick<CustomerProfile, 'name' | 'phone' | 'wechatName' | 'remark'>, spelling = ''): string[] {
  const phone = profile.phone ? [profile.phone, ...[4, 5, 6, 7].map((length) => profile.phone.slice(-length)), ...abroad(profile.phone)] : [];
  const tokens = (spelling.split('\n')[0] ?? '').split(' ').map((token) => token.split('/')).filter(([reading]) => reading !== '');
  const readings = tokens.map(([reading = '']) => reading);
  const spelled = readings.flatMap((_, at) => spelledKeys(readings.slice(at)));
  const otherwise = tokens.flatMap(([, other], at) => (other === undefined ? [] : spelledKeys([other, ...readings.slice(at + 1)])));
  const words = [profile.wechatName, profile.remark].flatMap(tails);
  return [...new Set([...phone, ...tails(profile.name), ...spelled, ...words, ...otherwise])].slice(0, MAX_KEYS);
}

/** A number of another country is searched with its code and without. */
function abroad(phone: string): string[] {
  const national = nationalOf(phone);
  return national === null ? [] : [phone.slice(1), national];
}

/** A stretch of readings in full and in initials. */
function spelledKeys(readings: readonly string[]): string[] {
  return [joined(readings), joined(readings.map((reading) => reading.slice(0, 1)))];
}

function joined(parts: readonly string[]): string {
  return parts.join('').slice(0, MAX_KEY_LENGTH);
}

function tails(text: string): string[] {
  const characters = [...searchText(text)];
  return characters.map((_, index) => characters.slice(index, index + MAX_KEY_LENGTH).join(''));
}
