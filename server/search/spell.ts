import type { CustomerProfile } from '../../core/customers/customer';
import { searchText } from '../../core/customers/search-keys';
import type { Spelling } from '../../core/search/indexed-person';
import { surnamePlaces } from '../../core/search/surname-places';
import { SPELLED_REMARK } from '../../core/search/spelled-text';

type PinyinPro = typeof import('pinyin-pro');

let library: PinyinPro | undefined;

/** Loaded when the first name is saved: its dictionary takes about 40 ms, which no other action should wait for. */
function pinyinPro(): PinyinPro {
  library ??= require('pinyin-pro') as PinyinPro;
  return library;
}

const HAN = /[\u3400-\u9fff\u{20000}-\u{3134f}]/u;
const SYLLABLE = /^[a-z]+$/;

/**
 * Surnames whose reading pinyin-pro does not know, as 《现代汉语词典》 (7th edition) gives them under "姓".
 * The library's own reading stays as another.
 */
const SURNAME_READINGS: Readonly<Record<string, string>> = { 种: 'chong', 洗: 'xian', 佴: 'nai', 郇: 'xun', 秘: 'bi', 隗: 'wei' };

/** How the texts a customer is found by are read. The name is read as a person's: 曾单仇区解查 and 尉迟 as surnames wherever one stands ("A曾姐", "老仇"). */
export function spellingOf({ name, wechatName, remark }: Pick<CustomerProfile, 'name' | 'wechatName' | 'remark'>): Spelling {
  return [spelledLine(name, true), spelledLine(wechatName, false), spelledLine([...searchText(remark)].slice(0, SPELLED_REMARK).join(''), false)].join('\n').trimEnd();
}

function spelledLine(text: string, isName: boolean): string {
  const characters = [...searchText(text)];
  const tokens: string[] = [];
  for (let at = 0; at < characters.length; ) {
    const run = hanRun(characters, at);
    if (run.length === 0) {
      tokens.push('');
      at += 1;
    } else {
      tokens.push(...readingsOf(run, isName));
      at += run.length;
    }
  }
  return tokens.join(' ').trimEnd();
}

/** The Chinese characters that stand together from `from` on. */
function hanRun(characters: readonly string[], from: number): string[] {
  const end = characters.findIndex((character, at) => at >= from && !HAN.test(character));
  return characters.slice(from, end < 0 ? undefined : end);
}

function readingsOf(run: readonly string[], isName: boolean): string[] {
  const { pinyin, polyphonic } = pinyinPro();
  const text = run.join('');
  const likely = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const all = polyphonic(text, { toneType: 'none', type: 'array' });
  const surnames = isName ? surnameReadings(run) : [];
  return run.map((_, at) => {
    const readings = [surnames[at], likely[at], ...(all[at] ?? [])].map((reading) => reading?.replace(/ü/g, 'v') ?? '');
    return [...new Set(readings)].filter((reading) => SYLLABLE.test(reading)).join('/');
  });
}

/** The readings that characters of a name have as surnames; none where no surname stands. */
function surnameReadings(run: readonly string[]): string[] {
  const readings: string[] = [];
  for (const { at, length } of surnamePlaces(run.join(''))) {
    const read = pinyinPro().pinyin(run.slice(at).join(''), { surname: 'head', toneType: 'none', type: 'array', v: true });
    for (let place = 0; place < length; place += 1) readings[at + place] = SURNAME_READINGS[run[at + place] ?? ''] ?? read[place] ?? '';
  }
  return readings;
}
