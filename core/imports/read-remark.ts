import { readBirthday } from '../calendar/birthday';
import { spellingsAt } from '../paste/divisions';
import { findPhones } from '../paste/find-phones';
import { isPetName, nameKind } from '../paste/names';
import type { Phone } from '../customers/phone';
import { ok, refuse, type Result } from '../kernel/result';
import type { ImportField } from './columns';
import { MAX_NAME_CHARACTERS, type ImportRow, type RowRefusal } from './rows';
import { isLonger } from './text-length';

/** A remark as a row, and its words that nothing is known of: they stay in the customer's remark. */
export interface ReadRemark {
  row: ImportRow;
  unknown: string[];
}

const MAX_LINE = 200;
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
/** Whatever people part words with; a hyphen only where it joins no digits. */
const SEPARATORS = /[\s,、;/|\\_+~—–()【】[\]<>《》"“”:]+|(?<!\d)-+|-+(?!\d)/u;
const DATE = '(?:(?:农历|阴历|旧历|老历|公历|阳历|新历|[农阴])\\s*)?(?:(?:(?:19|20)?\\d\\d\\s*[-/.年]\\s*)?\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*[日号]?|\\d{8}|\\d{4}|闰?(?:正|冬|腊|十[一二]?|[一二三四五六七八九]|\\d{1,2})月(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)[日号]?)';
/** A day is a birthday only where the line says so. */
const BIRTHDAY = new RegExp(`(?:生日|出生)\\s*[:是]?\\s*(${DATE})(?!\\d)|(?<!\\d)(${DATE})\\s*的?(?:生日|生(?![\\p{Script=Han}]))`, 'u');
const SORTING = /^(?:[^\p{L}\p{N}]+|[A-Za-z]{1,3}(?=\p{Script=Han})|\d{1,4}[.、]?(?=\p{Script=Han}))+/u;
const SORTING_ALONE = /^[A-Za-z\d]{1,3}$/;
const NO_WORD = /^[\d.\-%]+$|^[^\p{L}\p{N}]+$/u;

export type RemarkReader = (line: string, rowNumber: number) => Result<ReadRemark, RowRefusal>;

/**
 * Reads remarks of WeChat contacts as sellers write them, "A李姐 干皮 3.12生日 昆山": name, phone, birthday, place, and the tags that are known.
 * Everything else is left as it is. What may be otherwise is named in `doubtful`; a birthday or phone that cannot be one refuses the line.
 * @param tags names of tags, those of the shop and those that the seller makes of words
 */
export function remarkReader(tags: readonly string[]): RemarkReader {
  const tagOf = new Map(tags.map((tag) => [plain(tag), tag]));
  return (line, rowNumber) => {
    const raw = line.trim();
    if (raw === '') return refuse('ROW_EMPTY');
    if (CONTROLS.test(raw)) return refuse('NAME_INVALID', 'name');
    if (isLonger(raw, MAX_LINE)) return refuse('TEXT_TOO_LONG', 'remark');
    return readLine(raw, rowNumber, tagOf);
  };
}

function readLine(raw: string, rowNumber: number, tagOf: ReadonlyMap<string, string>): Result<ReadRemark, RowRefusal> {
  const birthday = takeBirthday(raw.normalize('NFKC'));
  if (!birthday.ok) return birthday;
  const phone = takePhone(birthday.value.rest);
  if (!phone.ok) return phone;
  const words = wordsOf(phone.value.rest);
  const { name, others, isDoubtful } = chooseName(words, tagOf);
  if (name === '' && phone.value.phone === '') return refuse('NAME_UNCLEAR', 'name');
  if (isLonger(name, MAX_NAME_CHARACTERS)) return refuse('NAME_INVALID', 'name');
  const held = [...new Set(others.flatMap((word) => tagOf.get(plain(word)) ?? []))];
  const places = others.filter((word) => !tagOf.has(plain(word)) && isPlace(word));
  const unknown = others.filter((word) => !tagOf.has(plain(word)) && !isPlace(word));
  const doubtful: ImportField[] = [...(isDoubtful ? (['name'] as const) : []), ...(phone.value.isDoubtful ? (['phone'] as const) : [])];
  const nothing = { wechatName: '', product: '', quantity: null, amountFen: null, orderDay: null, source: '', custom: {}, referrer: null };
  const row: ImportRow = { ...nothing, rowNumber, name, phone: phone.value.phone, birthday: birthday.value.birthday, tags: held, address: places.join(''), remark: unknown.join(' '), note: { day: null, entry: { kind: 'pasted', text: raw } }, doubtful };
  return ok({ row, unknown });
}

function takeBirthday(text: string): Result<{ birthday: string; rest: string }, 'BIRTHDAY_INVALID'> {
  const found = BIRTHDAY.exec(text);
  if (!found) return ok({ birthday: '', rest: text });
  const birthday = (found[1] ?? found[2] ?? '').trim();
  if (readBirthday(birthday) === null) return refuse('BIRTHDAY_INVALID', 'birthday');
  return ok({ birthday, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` });
}

/** Digits that were meant as a mobile number and are none refuse the line; of several the first is taken, and doubtful. */
function takePhone(text: string): Result<{ phone: Phone | ''; rest: string; isDoubtful: boolean }, 'PHONE_INVALID'> {
  const found = findPhones(text);
  const sure = found.filter(({ phone }) => phone !== '');
  const [first] = sure;
  if (!first) return found.some(({ mayBe }) => mayBe.some((digits) => /^1[3-9*]/.test(digits))) ? refuse('PHONE_INVALID', 'phone') : ok({ phone: '', rest: text, isDoubtful: false });
  return ok({ phone: first.phone as Phone, rest: `${text.slice(0, first.start)} ${text.slice(first.end)}`, isDoubtful: sure.length > 1 });
}

function wordsOf(text: string): string[] {
  const words = text.split(SEPARATORS).filter((word) => word !== '');
  return words.length > 1 && SORTING_ALONE.test(words[0] ?? '') ? words.slice(1) : words;
}

interface ChosenName {
  name: string;
  others: string[];
  isDoubtful: boolean;
}

/** The first word, unless it is known to be something else; sure only when it has the form of a name too. */
function chooseName(words: readonly string[], tagOf: ReadonlyMap<string, string>): ChosenName {
  const isKnown = (word: string): boolean => tagOf.has(plain(word)) || (isPlace(word) && nameKind(word) !== 'titled');
  const at = words.findIndex((word) => !isKnown(word));
  if (at === -1) return { name: '', others: [...words], isDoubtful: false };
  const first = unglued(words[at]?.replace(SORTING, '') ?? '', isKnown);
  if (isName(first[0] ?? '')) return { name: first[0] ?? '', others: [...words.slice(0, at), ...first.slice(1), ...words.slice(at + 1)], isDoubtful: at > 0 };
  const named = words.filter((word) => !isKnown(word) && isName(word.replace(SORTING, '')));
  const other = named.length === 1 ? words.indexOf(named[0] ?? '') : -1;
  if (other !== -1) return { name: words[other]?.replace(SORTING, '') ?? '', others: words.filter((_, index) => index !== other), isDoubtful: true };
  const name = words[at]?.replace(SORTING, '') || (words[at] ?? '');
  return { name, others: words.filter((_, index) => index !== at), isDoubtful: true };
}

/** "李姐干皮昆山" → 李姐, 干皮, 昆山: only what is known is taken off, and only when a name is left. */
function unglued(word: string, isKnown: (word: string) => boolean): string[] {
  for (let length = word.length - 1; length > 1; length -= 1) {
    const tail = splitKnown(word.slice(length), isKnown);
    if (tail && isName(word.slice(0, length))) return [word.slice(0, length), ...tail];
  }
  return [word];
}

function splitKnown(text: string, isKnown: (word: string) => boolean): string[] | null {
  if (text === '') return [];
  for (let length = text.length; length > 1; length -= 1) {
    const rest = isKnown(text.slice(0, length)) ? splitKnown(text.slice(length), isKnown) : null;
    if (rest) return [text.slice(0, length), ...rest];
  }
  return null;
}

function isName(word: string): boolean {
  const kind = nameKind(word);
  return kind === 'titled' || kind === 'surname' || isPetName(word);
}

/** A province, a city or a county as it is called; the short name of a district (和平, 白云) is too often something else. */
function isPlace(word: string): boolean {
  const whole = spellingsAt(word, 0).find(({ length }) => length === word.length);
  if (whole === undefined) return false;
  const isSure = whole.spellings.some(({ level, form, path }) => form === 'full' || (form === 'short' && (level < 2 || /[市县]$/.test(path.district))));
  return isSure && !whole.spellings.some(({ level, form, path }) => level === 2 && form === 'short' && path.district.endsWith('区'));
}

/** Whether a word may be made a tag. */
export function isTagWord(word: string): boolean {
  return !NO_WORD.test(word) && !isLonger(word, 12);
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
