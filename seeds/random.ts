import { newId, type Id } from '../core/kernel/ids';

/** Gives numbers in [0, 1). */
export type Random = () => number;

/** Numbers that are the same on every run for the same text. Mulberry32 over a 32-bit FNV-1a hash. */
export function randomOf(text: string): Random {
  let state = fnv1a(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/** The same id for the same text, so that loading twice names the same things. */
export function seedId<K extends Parameters<typeof newId>[0]>(kind: K, text: string): Id<K> {
  return newId(kind, randomOf(`${kind} ${text}`));
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/** Both ends included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** @throws on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Around 1, never negative, with a tail to the long side as the intervals of people have. */
export function logNormal(random: Random, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(sigma * normal);
}
