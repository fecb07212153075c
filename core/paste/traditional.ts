import { simplified as SIMPLIFIED, traditional as TRADITIONAL } from './traditional-characters.json';

/** The characters of divisions, surnames, labels and words of addresses, after OpenCC (Apache-2.0). */
const SIMPLE = new Map([...TRADITIONAL].map((character, index) => [character, SIMPLIFIED[index] ?? character]));
const ANY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** A text as the mainland writes it, of the same length: words are looked up in it, and what is kept is kept as it was written. */
export function simplified(text: string): string {
  return text.replace(ANY, (character) => SIMPLE.get(character) ?? character);
}
