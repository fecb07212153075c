import { parseQuantity } from '../imports/parse-quantity';
import { asCompared, productAt, type ProductWord, type ProductWords } from './product-words';

export interface Quantity {
  quantity: number;
  unit: string;
  /** A half, a dozen, a decimal: a number of units that must be looked at. */
  isDoubtful: boolean;
}

/** A text of an order in its parts; `other` is what is neither product nor quantity nor filler. */
export type OrderWord = { kind: 'product'; word: ProductWord } | { kind: 'quantity'; value: Quantity } | { kind: 'each' } | { kind: 'other'; text: string };

const UNITS = '盒|瓶|支|包|袋|箱|罐|套|件|片|条|个|只|桶|组|打|份|公斤|斤|对|双|提|贴|粒|板|罩|杯|块|串|筒|管|听|枚|粒|张|本|台|把|卷';
/** A measure word alone. */
export const UNIT = new RegExp(`^(?:${UNITS})$`);
const DOZEN = 12;
const NUMBER = '\\d{1,4}(?:\\.\\d)?|[一二两俩三四五六七八九十百廿卅半]{1,5}';
const QUANTITY = new RegExp(`[x×*✖]? ?(${NUMBER}) ?(${UNITS})?(?![\\d])`, 'iy');
const FILLER = /帮我|给我|再|还|一共|总共|共|加上|加|和|跟|以及|要|来|拿|买|订|发|寄|下单|谢谢|麻烦|我|想|先|了|的|哦|呢|哈|啊|吧|,|-|[ x×*·:.]/iy;
/** Packs in which goods are sold, and nothing of an address. */
const PACK = '盒|瓶|支|包|袋|箱|罐|桶|份|斤|公斤|提|打';
const UNKNOWN_FIRST = new RegExp(`^(?:帮我|给我|再|还|要|来|拿|买|订|发|寄|我|她|他)*([\\p{Script=Han}A-Za-z]{1,8}?)[x×*]?(${NUMBER})(${PACK})$`, 'iu');
const UNKNOWN_LAST = new RegExp(`^(?:帮我|给我|再|还|要|来|拿|买|订|发|寄|我|她|他)*(${NUMBER})(${PACK})([\\p{Script=Han}A-Za-z]{1,8})$`, 'iu');

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

/** "面膜一盒" of a product that the merchant does not have. */
export function unknownOrder(text: string): { name: string; value: Quantity } | null {
  if (text.length > 20) return null;
  const first = UNKNOWN_FIRST.exec(text);
  const last = first ? null : UNKNOWN_LAST.exec(text);
  const [name = '', number = '', unit = ''] = first ? first.slice(1) : last ? [last[3], last[1], last[2]] : [];
  return name && !/^[xX]+$/.test(name) ? { name, value: quantityOf(number, unit) } : null;
}

function quantityAt(text: string, at: number): { value: Quantity; length: number } | null {
  QUANTITY.lastIndex = at;
  const match = QUANTITY.exec(text);
  return match ? { value: quantityOf(match[1] ?? '', match[2] ?? ''), length: match[0].length } : null;
}

function quantityOf(number: string, unit: string): Quantity {
  const read = parseQuantity(number);
  if (unit === '打') return { quantity: number === '半' ? DOZEN / 2 : (read.ok ? read.value : 1) * DOZEN, unit: '', isDoubtful: true };
  return { quantity: read.ok ? read.value : 1, unit, isDoubtful: !read.ok };
}

function fillerAt(text: string, at: number): number {
  FILLER.lastIndex = at;
  return FILLER.exec(text)?.[0].length ?? 0;
}
