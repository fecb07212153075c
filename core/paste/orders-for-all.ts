import { goodsIn, type Goods, type Quantity } from './goods';
import { orderWords, type OrderWord } from './order-words';
import type { PastedOrderLine } from './pasted-person';
import type { ProductWord, ProductWords } from './product-words';
import type { TextToken, Token } from './token';

const EACH = /^(?:以上|这些|上面)?(?:每人|每个人|每家|一人|都是|都要|各要|这?[两三四五\d]个?(?:地址|人)?(?:各发?|都发?|每人)|各(?=[一两二三\d]))/;
/** Longer texts are no headings. */
const LONGEST = 40;

/**
 * What is ordered once for everybody in a list: "每人一盒面膜" in a line of its own, or "接龙 面膜" above people who each
 * say how many. Per person their lines, null where nothing is said for all. Each is to be looked at.
 */
export function ordersForAll(groups: readonly (readonly Token[])[], products: ProductWords): (PastedOrderLine[] | null)[] {
  if (groups.length < 2) return groups.map(() => null);
  const each = textsOf(groups.flat()).map(({ text }) => (EACH.test(text) ? lineOf(text.replace(EACH, ''), products) : null)).find((one) => one !== null);
  if (each) return groups.map(() => [each]);
  const heading = headingOf(groups[0] ?? [], products);
  return groups.map((tokens) => {
    const quantity = heading && textsOf(tokens).map(({ text }) => onlyQuantity(orderWords(text, products))).find((one) => one !== null);
    return heading && quantity ? [lineFor(heading, quantity)] : null;
  });
}

function textsOf(tokens: readonly Token[]): TextToken[] {
  return tokens.filter((one): one is TextToken => one.kind === 'text' && one.text.length <= LONGEST);
}

/** The one product that is named before the first phone and division, without a number. */
function headingOf(tokens: readonly Token[], products: ProductWords): ProductWord | null {
  const end = tokens.findIndex((one) => one.kind !== 'text');
  const words = textsOf(tokens.slice(0, end < 0 ? tokens.length : end)).map(({ text }) => orderWords(text, products));
  const named = words.filter((one) => one.length === 1).flatMap(([one]) => (one?.kind === 'product' ? [one.word] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function onlyQuantity(words: readonly OrderWord[]): Quantity | null {
  const [only, ...more] = words;
  return only?.kind === 'quantity' && more.length === 0 && only.value.unit !== '' ? only.value : null;
}

function lineOf(text: string, products: ProductWords): PastedOrderLine | null {
  const words = orderWords(text, products);
  const product = words.find((one) => one.kind === 'product');
  const quantity = words.find((one) => one.kind === 'quantity');
  return product?.kind === 'product' && quantity?.kind === 'quantity' ? lineFor(product.word, quantity.value) : unknownLine(goodsIn(text));
}

function unknownLine(goods: Goods | null): PastedOrderLine | null {
  return goods && { productId: null, productName: goods.name, quantity: goods.value.quantity, unit: goods.value.unit, doubtful: true };
}

function lineFor({ word, products }: ProductWord, { quantity, unit }: Quantity): PastedOrderLine {
  const [only] = products.length === 1 ? products : [];
  return { productId: only?.productId ?? null, productName: only?.name ?? word, quantity, unit, doubtful: true };
}
