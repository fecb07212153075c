import { NUMBER, quantityOf, UNITS, type Quantity } from './goods';
import { asCompared, productAt, type ProductWord, type ProductWords } from './product-words';

/** A text of an order in its parts; `other` is what is neither product nor quantity nor filler. */
export type OrderWord = { kind: 'product'; word: ProductWord } | { kind: 'quantity'; value: Quantity } | { kind: 'each' } | { kind: 'other'; text: string };

/** A measure word alone. */
export const UNIT = new RegExp(`^(?:${UNITS})$`);
const QUANTITY = new RegExp(`[x×*✖]? ?(${NUMBER}) ?(${UNITS})?(?![\\d])`, 'iy');
const FILLER = /帮我|给我|再|还|一共|总共|共|加上|加|和|跟|以及|要|来|拿|买|订|发|寄|下单|谢谢|麻烦|我|想|先|了|的|哦|呢|哈|啊|吧|,|-|[ x×*·:.]/iy;

/** Cuts a text into products, quantities and what is neither. */
export function orderWords(text: string, words: ProductWords): OrderWord[] {
  const plain = asCompared(text);
  const found: OrderWord[] = [];
  let other = '';
  const push = (word: OrderWord) => {
    if (other) found.push({ kind: 'other', text: other });
    other = '';
    found.push(word);
  };
  let at = 0;
  while (at < plain.length) {
    const product = productAt(words, plain, at);
    const filler = product ? 0 : fillerAt(plain, at);
    const quantity = product || filler > 1 ? null : quantityAt(plain, at);
    if (product) push({ kind: 'product', word: product });
    else if (quantity) push({ kind: 'quantity', value: quantity.value });
    else if (plain[at] === '各') push({ kind: 'each' });
    else if (filler === 0) other += plain[at];
    at += product?.word.length ?? quantity?.length ?? (filler || 1);
  }
  if (other) found.push({ kind: 'other', text: other });
  return found;
}

function quantityAt(text: string, at: number): { value: Quantity; length: number } | null {
  QUANTITY.lastIndex = at;
  const match = QUANTITY.exec(text);
  return match ? { value: quantityOf(match[1] ?? '', match[2] ?? ''), length: match[0].length } : null;
}

function fillerAt(text: string, at: number): number {
  FILLER.lastIndex = at;
  return FILLER.exec(text)?.[0].length ?? 0;
}
