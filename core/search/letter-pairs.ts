import { letterBit, type SpelledText } from './spelled-text';

/** Bits that tell which two letters something spelled may begin with: three words of 32. */
export type LetterPairs = readonly [number, number, number];

const BITS = 96;

function slotOf(first: number, second: number): number {
  return (first * 26 + second * 7) % BITS;
}

/** The slot of a term's first two letters; null when one of them is no letter, and nothing can be ruled out. */
export function pairSlot(term: string): number | null {
  const [first, second] = [term.charCodeAt(0) - 97, term.charCodeAt(1) - 97];
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? slotOf(first, second) : null;
}

/** Whether a term with this slot may spell the text somewhere. Never wrongly no; yes for one in four that it does not. */
export function mayHold(pairs: LetterPairs, slot: number): boolean {
  return ((pairs[(slot >>> 5) as 0 | 1 | 2] >>> (slot & 31)) & 1) === 1;
}

/** The pairs of letters that any way of spelling may begin with, at any character of the texts. */
export function letterPairsOf(...texts: SpelledText[]): LetterPairs {
  const words: [number, number, number] = [0, 0, 0];
  const add = (slot: number): void => {
    words[(slot >>> 5) as 0 | 1 | 2] |= 1 << (slot & 31);
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const { heads, readings } = text[at] ?? { heads: 0, readings: [] };
      for (const reading of readings) if (reading.length > 1) add(slotOf(reading.charCodeAt(0) - 97, reading.charCodeAt(1) - 97));
      addBoth(heads & LETTERS, (text[at + 1]?.heads ?? 0) & LETTERS, add);
    }
  }
  return words;
}

const LETTERS = letterBit('z') * 2 - 1;

function addBoth(first: number, second: number, add: (slot: number) => void): void {
  for (let one = first; one !== 0; one &= one - 1) {
    for (let other = second; other !== 0; other &= other - 1) add(slotOf(31 - Math.clz32(one & -one), 31 - Math.clz32(other & -other)));
  }
}
