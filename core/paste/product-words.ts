import type { KnownProduct } from './pasted-person';

/** The products that a word stands for; several when the merchant calls two of them the same. */
export interface ProductWord {
  word: string;
  products: readonly KnownProduct[];
}

export type ProductWords = ReadonlyMap<string, readonly ProductWord[]>;

/** All names and aliases, by their first character, the longest first. */
export function productWords(products: readonly KnownProduct[]): ProductWords {
  const byWord = new Map<string, KnownProduct[]>();
  for (const product of products) {
    for (const word of new Set([product.name, ...product.aliases].map(asCompared))) {
      if (word !== '') byWord.set(word, [...(byWord.get(word) ?? []), product]);
    }
  }
  const byFirst = new Map<string, ProductWord[]>();
  for (const [word, meant] of byWord) {
    const first = word[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, products: meant }]);
  }
  for (const words of byFirst.values()) words.sort((one, other) => other.word.length - one.word.length);
  return byFirst;
}

/** The longest product word at a place of a text that {@link asCompared} returned. */
export function productAt(words: ProductWords, text: string, at: number): ProductWord | null {
  return words.get(text[at] ?? '')?.find(({ word }) => text.startsWith(word, at)) ?? null;
}

/** Case and width make no other product. */
export function asCompared(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
