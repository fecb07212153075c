import { looksLikeAddress } from './address-words';
import { goodsIn, type Quantity } from './goods';
import { orderWords, type OrderWord } from './order-words';
import type { PastedOrderLine } from './pasted-person';
import type { ProductWord, ProductWords } from './product-words';
import { LINE, type TextToken } from './token';

export interface ReadOrder {
  lines: PastedOrderLine[];
  /** The texts that are orders, and so neither name nor address. */
  used: Set<TextToken>;
  /** A text is read both as an order and as an address. */
  isDetailDoubtful: boolean;
}

/** What is read and has yet to find its number, or its product. */
interface Open {
  products: { word: ProductWord; isDoubtful: boolean }[];
  quantity: Quantity | null;
  each: boolean;
}

const nothingOpen = (): Open => ({ products: [], quantity: null, each: false });
const TEXTS_AS_LONG = 200;

/** Reads order lines: "面霜两盒", "两盒面霜", "面霜2面膜1", "面霜 面膜各一盒". A product without a number counts once, doubtfully. */
export function readOrderLines(tokens: readonly TextToken[], known: ProductWords): ReadOrder {
  const order: ReadOrder = { lines: [], used: new Set(), isDetailDoubtful: false };
  let open = nothingOpen();
  tokens.forEach((token, index) => {
    const words = token.text.length > TEXTS_AS_LONG ? [] : orderWords(token.text, known);
    // 产品：面霜 and, a line below, 数量：2.
    const isItsNumber = token.label === 'products' && words.length > 0 && words.every((one) => one.kind === 'quantity');
    if (token.breakBefore >= LINE && !isItsNumber) open = closed(order, open);
    if (words.length === 0) return;
    const kind = isVariant(words, tokens[index + 1], known) ? 'whole' : kindOf(token, words, open);
    if (kind === 'no') {
      open = closed(order, open);
      readUnknown(order, token);
      return;
    }
    if (kind === 'whole') order.used.add(token);
    else order.isDetailDoubtful = true;
    readWords(order, open, words, kind === 'part' || /[送赠]/.test(token.text));
  });
  closed(order, open);
  return order;
}

/** "精华液 2瓶" of a product called 精华: a word or two more, and the number apart from it. */
function isVariant(words: readonly OrderWord[], next: TextToken | undefined, known: ProductWords): boolean {
  const rest = words.map((one) => (one.kind === 'other' ? one.text : '')).join('');
  if (!words.some((one) => one.kind === 'product') || rest.length === 0 || rest.length > 4 || looksLikeAddress(rest)) return false;
  return next !== undefined && next.breakBefore < LINE && orderWords(next.text, known).every((one) => one.kind === 'quantity' && one.value.unit !== '');
}

/** Whether a text is an order, has one in it, or is none. */
function kindOf(token: TextToken, words: readonly OrderWord[], open: Open): 'whole' | 'part' | 'no' {
  const has = (kind: OrderWord['kind']) => words.some((one) => one.kind === kind);
  const rest = words.map((one) => (one.kind === 'other' ? one.text : '')).join('');
  if (!has('product')) {
    const goesOn = open.products.length > 0 && has('quantity') && rest === '';
    return goesOn ? 'whole' : 'no';
  }
  if (rest === '' || token.label === 'products') return 'whole';
  const hasPack = words.some((one) => one.kind === 'quantity' && one.value.unit !== '');
  if (!has('quantity') || (looksLikeAddress(rest) && !hasPack)) return 'no';
  return looksLikeAddress(rest) ? 'part' : 'whole';
}

function readWords(order: ReadOrder, open: Open, words: readonly OrderWord[], isDoubtful: boolean): void {
  let isUnclear = isDoubtful;
  for (const word of words) {
    if (word.kind === 'other') {
      isUnclear = true;
      open.products.forEach((one) => (one.isDoubtful = true));
    }
    if (word.kind === 'each') open.each = true;
    if (word.kind === 'product') {
      if (open.quantity) add(order, word.word, open.quantity, isUnclear);
      else open.products.push({ word: word.word, isDoubtful: isUnclear });
      open.quantity = null;
      isUnclear = isDoubtful;
    }
    if (word.kind === 'quantity') {
      if (open.products.length > 0) giveQuantity(order, open, word.value);
      else open.quantity = word.value;
    }
  }
}

/** A number belongs to the last product before it, with 各 to all that have none. */
function giveQuantity(order: ReadOrder, open: Open, value: Quantity): void {
  open.products.forEach(({ word, isDoubtful }, index) => {
    const isIts = open.each || index === open.products.length - 1;
    add(order, word, isIts ? value : { quantity: 1, unit: '', isDoubtful: true }, isDoubtful);
  });
  open.products = [];
  open.each = false;
}

function closed(order: ReadOrder, open: Open): Open {
  for (const { word } of open.products) add(order, word, { quantity: 1, unit: '', isDoubtful: true }, true);
  return nothingOpen();
}

function readUnknown(order: ReadOrder, token: TextToken): void {
  const unknown = token.label === 'products' ? goodsIn(token.text, true) : null;
  if (!unknown) return;
  order.used.add(token);
  if (!unknown.isSure) order.isDetailDoubtful = true;
  order.lines.push({ productId: null, productName: unknown.name, quantity: unknown.value.quantity, unit: unknown.value.unit, doubtful: true });
}

function add(order: ReadOrder, { word, products }: ProductWord, { quantity, unit, isDoubtful }: Quantity, isUnclear: boolean): void {
  const [only] = products;
  const isOne = products.length === 1 && only !== undefined;
  order.lines.push({ productId: isOne ? only.productId : null, productName: isOne ? only.name : word, quantity, unit, doubtful: isDoubtful || isUnclear || !isOne });
}
