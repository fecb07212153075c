/**
 * Every sentence that was ever said to one person, as the customer's document keeps it: keys of {@link KEY_LENGTH} characters,
 * oldest first. Nothing is ever forgotten: a list that is full proposes nothing more ({@link isTold}), so that the promise
 * holds without a footnote.
 */
export type Told = string;

export const NOTHING_TOLD: Told = '';
const KEY_LENGTH = 7;
/** A sentence on every working day for eight years; two hundred wordings about ten products. */
export const MOST_TOLD = 2000;

const FIGURES = /\d+年|[\d\s,.，。、；：:;!！?？~～…—¥￥()（）-]/g;

/**
 * What makes a text the same sentence to who reads it: its words. With another date, amount or number of days it is the same one;
 * about another product, festival or matter it is not.
 */
export function sentenceKey(text: string): string {
  return hashOf(text.replace(FIGURES, '')).toString(36).padStart(KEY_LENGTH, '0');
}

export function isTold(told: Told, key: string): boolean {
  if (told.length >= MOST_TOLD * KEY_LENGTH) return true;
  for (let at = 0; at < told.length; at += KEY_LENGTH) if (told.startsWith(key, at)) return true;
  return false;
}

export function withTold(told: Told, key: string): Told {
  return isTold(told, key) ? told : told + key;
}

/** What two records of one person have heard. */
export function bothTold(one: Told, other: Told): Told {
  const keys = other.match(new RegExp(`.{${KEY_LENGTH}}`, 'g')) ?? [];
  return keys.reduce(withTold, one);
}

/** A number that follows from the text alone (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
