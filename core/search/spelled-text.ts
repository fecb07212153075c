import { searchText } from '../customers/search-keys';

/** Characters of the remark that have readings: a remark of 200 would fill the phone. */
export const SPELLED_REMARK = 30;

/** One character, and what may be typed for it. */
export interface SpelledCharacter {
  readonly character: string;
  /** In Pinyin, the likeliest first; none for what is no Chinese character. */
  readonly readings: readonly string[];
  /** One bit for each letter that it, or a reading of it, begins with. */
  readonly heads: number;
}

export type SpelledText = readonly SpelledCharacter[];

const known = new Map<string, SpelledCharacter>();

/** @param line one line of a spelling; a line that is too short leaves the rest unread. */
export function spelledText(text: string, line: string): SpelledText {
  const tokens = line === '' ? [] : line.split(' ');
  return Array.from(searchText(text), (character, at) => spelledCharacter(character, tokens[at] ?? ''));
}

/** The same object for the same character and readings: a shop has some thousand of them, its people a hundred thousand. */
function spelledCharacter(character: string, token: string): SpelledCharacter {
  const key = `${character}${token}`;
  const before = known.get(key);
  if (before) return before;
  const readings = token === '' ? [] : token.split('/');
  const heads = readings.reduce((bits, reading) => bits | letterBit(reading), letterBit(character));
  const made: SpelledCharacter = { character, readings, heads };
  known.set(key, made);
  return made;
}

/** One bit for a letter from a to z, and one for any digit; anything else has none. */
export function letterBit(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 48 && code <= 57) return 1 << 26;
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 0;
}

export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= letterBit(text[at] ?? '');
  return letters;
}

const TWO_LETTER_INITIALS = ['zh', 'ch', 'sh'];

/** How much of a reading a term's letters take, beginning at `from`. */
function sharedLength(term: string, from: number, reading: string): number {
  let length = 0;
  while (length < reading.length && term.charCodeAt(from + length) === reading.charCodeAt(length)) length += 1;
  return length;
}

/**
 * Whether the term, from its first letter to its last, spells the text from the character at `start`: each character by
 * itself, by its whole reading or by the reading's initial, the last one by any beginning of its reading ("wxm", "wangx",
 * "王xm"). @param term at most 30 characters
 */
export function spellsFrom(term: string, text: SpelledText, start: number): boolean {
  let reached = 1;
  for (let at = start; at < text.length && reached !== 0; at += 1) {
    let next = 0;
    for (let left = reached; left !== 0; left &= left - 1) {
      const from = 31 - Math.clz32(left & -left);
      const steps = stepsOver(term, from, text[at] as SpelledCharacter);
      if (steps === DONE) return true;
      next |= steps << from;
    }
    reached = next;
  }
  return false;
}

const DONE = -1;

/** One bit for each number of letters the character may take, or {@link DONE} when it may take the rest of the term. */
function stepsOver(term: string, from: number, { character, readings }: SpelledCharacter): number {
  const left = term.length - from;
  let steps = 0;
  if (term.startsWith(character, from)) {
    if (character.length >= left) return DONE;
    steps |= 1 << character.length;
  }
  for (const reading of readings) {
    const shared = sharedLength(term, from, reading);
    if (shared === left) return DONE;
    if (shared === reading.length) steps |= 1 << shared;
    if (shared >= 1) steps |= 2;
    if (shared >= 2 && TWO_LETTER_INITIALS.includes(reading.slice(0, 2))) steps |= 4;
  }
  return steps;
}

/** Whether the whole readings, run together, begin with the term: "wangx" begins 王小梅, "wx" does not. */
export function readsFromStart(term: string, text: SpelledText, from = 0, at = 0): boolean {
  for (const reading of text[at]?.readings ?? []) {
    const shared = sharedLength(term, from, reading);
    if (from + shared === term.length || (shared === reading.length && readsFromStart(term, text, from + shared, at + 1))) return true;
  }
  return false;
}
