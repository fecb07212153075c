import type { TagId } from '../kernel/ids';
import { mayHold, pairSlot, type LetterPairs } from './letter-pairs';
import type { SearchRow } from './search-index';
import { letterBit, lettersOf, readsFromStart, spellsFrom, type SpelledText } from './spelled-text';

/** How a term was met, the best first. */
export const MATCHES = ['name', 'name-start', 'name-reading', 'initials', 'phone-tail', 'in-name', 'name-spelled', 'phone', 'wechat-name', 'tag', 'remark'] as const;
export type Match = (typeof MATCHES)[number];

export const NO_MATCH = -1;
const RANK = Object.fromEntries(MATCHES.map((match, rank) => [match, rank])) as Record<Match, number>;

/** One word of a query in the form it is compared in, with what rules most people out at once. */
export interface Term {
  readonly text: string;
  /** Whether it may be part of a phone; otherwise it may spell a name. */
  readonly digits: boolean;
  readonly letters: number;
  /** The bit of its first letter; 0 when it begins with something else. */
  readonly head: number;
  readonly first: string;
  readonly slot: number | null;
  /** Without a letter, so that it spells nothing but itself. */
  readonly unspelled: boolean;
  /** The merchant's tags whose name holds the term. */
  readonly tagIds: ReadonlySet<TagId>;
}

export function termOf(text: string, tagIds: ReadonlySet<TagId>): Term {
  const digits = /^\+?\d+$/.test(text);
  return { text, digits, letters: lettersOf(text), head: letterBit(text), first: String.fromCodePoint(text.codePointAt(0) ?? 0), slot: pairSlot(text), unspelled: !/[a-z]/.test(text), tagIds };
}

/** The rank of the best match among {@link MATCHES}, or {@link NO_MATCH}. */
export function matchOf(row: SearchRow, term: Term): number {
  const written = (term.letters & ~row.written) === 0;
  const at = written ? row.name.indexOf(term.text) : NO_MATCH;
  if (at === 0) return row.name.length === term.text.length ? RANK.name : RANK['name-start'];
  return term.digits ? digitsIn(row, term, at, written) : wordIn(row, term, at, written);
}

function digitsIn(row: SearchRow, term: Term, at: number, written: boolean): number {
  const inPhone = row.phone.indexOf(term.text);
  if (inPhone >= 0 && row.phone.endsWith(term.text)) return RANK['phone-tail'];
  if (at > 0) return RANK['in-name'];
  if (inPhone >= 0) return RANK.phone;
  return elsewhere(row, term, written);
}

function wordIn(row: SearchRow, term: Term, at: number, written: boolean): number {
  if (term.text.length === 1 && term.head !== 0) return letterIn(row, term, written);
  if (term.unspelled) return at > 0 ? RANK['in-name'] : elsewhere(row, term, written);
  const spelled = mayBegin(row.nameHeads, row.namePairs, term, row.name) ? spelledInName(row, term) : NO_MATCH;
  if (spelled === RANK['name-reading'] || spelled === RANK.initials) return spelled;
  if (at > 0) return RANK['in-name'];
  if (spelled !== NO_MATCH) return spelled;
  const plain = elsewhere(row, term, written);
  if (plain === RANK['wechat-name'] || !mayBegin(row.otherHeads, row.otherPairs, term, row.wechatName, row.remark)) return plain;
  if (spellsWithin(term, row.spelledWechatName)) return RANK['wechat-name'];
  return plain === NO_MATCH && spellsWithin(term, row.spelledRemark) ? RANK.remark : plain;
}

/** One letter is met by half the people: the letters that texts begin with tell enough. */
function letterIn(row: SearchRow, term: Term, written: boolean): number {
  if ((row.nameHead & term.head) !== 0) return RANK['name-reading'];
  if ((row.nameHeads & term.head) !== 0) return RANK['name-spelled'];
  return (row.otherHeads & term.head) !== 0 ? RANK.remark : elsewhere(row, term, written);
}

/** As it is written, in what is not the name. */
function elsewhere(row: SearchRow, term: Term, written: boolean): number {
  if (written && row.wechatName.includes(term.text)) return RANK['wechat-name'];
  if (term.tagIds.size > 0 && row.person.tagIds.some((tagId) => term.tagIds.has(tagId))) return RANK.tag;
  return written && row.remark.includes(term.text) ? RANK.remark : NO_MATCH;
}

function mayBegin(heads: number, pairs: LetterPairs, term: Term, text: string, more = ''): boolean {
  if (term.head === 0) return text.includes(term.first) || more.includes(term.first);
  return (term.head & heads) !== 0 && (term.slot === null || mayHold(pairs, term.slot));
}

function spelledInName(row: SearchRow, term: Term): number {
  const fromStart = (row.nameHead & term.head) !== 0 || term.head === 0;
  if (fromStart && readsFromStart(term.text, row.spelledName)) return RANK['name-reading'];
  if (fromStart && spellsFrom(term.text, row.spelledName, 0)) return RANK.initials;
  return spellsWithin(term, row.spelledName) ? RANK['name-spelled'] : NO_MATCH;
}

function spellsWithin(term: Term, text: SpelledText): boolean {
  for (let start = 0; start < text.length; start += 1) {
    const { heads, character } = text[start] ?? { heads: 0, character: '' };
    const begins = term.head === 0 ? character === term.first : (heads & term.head) !== 0;
    if (begins && spellsFrom(term.text, text, start)) return true;
  }
  return false;
}
