import type { ActionInput } from '@core/contract';
import type { CustomerId, OrderId, ProductId } from '@core/kernel/ids';
import { addFen, fen, parseYuan, timesFen, typedYuan, type Fen } from '@core/kernel/money';
import { ok, refuse, type Result } from '@core/kernel/result';
import type { ShanghaiDay } from '@core/kernel/time';
import type { ProductView } from '@core/merchants/merchants.contract';
import { discountAtRate, readRate } from '@core/orders/discount';
import { checkOrder } from '@core/orders/order';
import type { AddressId } from '@core/profile/addresses';
import { priceFor } from '@core/products/product';
import type { OrderView } from '@core/orders/orders.contract';

/** One line of an order as it is typed. */
export interface EntryLine {
  productId: ProductId;
  productName: string;
  unit: string;
  quantity: number;
  /** Yuan for one unit. */
  price: string;
  off: LineOff;
}

/** What comes off a line, as it is typed: yuan, or the 折 that is paid. An empty text is nothing. */
export interface LineOff {
  by: 'yuan' | 'rate';
  text: string;
}

export const NOTHING_OFF: LineOff = { by: 'yuan', text: '' };

/** An order as it is typed; plain data, so that it can be kept as a draft. */
export interface OrderEntry {
  orderId: OrderId;
  customer: { customerId: CustomerId; name: string } | null;
  /** null: the day on which it is saved. */
  day: ShanghaiDay | null;
  lines: EntryLine[];
  paid: 'all' | 'none' | 'part';
  /** Yuan, for `part`. */
  paidText: string;
  note: string;
  /** Cloud file ids. */
  pictureIds: string[];
  /** Yuan off the whole order; empty for none. */
  discountText: string;
  /** null: an order of today is to be shipped, an earlier one has been given already. */
  handedOver: boolean | null;
  /** Which of the customer's addresses it goes to; null: the default one. */
  addressId: AddressId | null;
}

export type OrderRefusal = 'CUSTOMER_MISSING' | 'LINES_MISSING' | 'AMOUNT_INVALID' | 'DAY_IN_FUTURE' | 'PRODUCT_TWICE' | 'AMOUNT_TOO_LARGE' | 'DISCOUNT_TOO_LARGE' | 'PAID_TOO_MUCH';

export function emptyEntry(orderId: OrderId, customer: OrderEntry['customer']): OrderEntry {
  return { orderId, customer, day: null, lines: [], paid: 'all', paidText: '', note: '', pictureIds: [], discountText: '', handedOver: null, addressId: null };
}

export function lineOf(product: ProductView, levelId: string | null): EntryLine {
  const { productId, name, unit } = product;
  return { productId, productName: name, unit, quantity: 1, price: typedYuan(priceFor(product, levelId)), off: NOTHING_OFF };
}

/** What was bought then, at the prices of today; a product that is gone keeps the price of then. */
export function linesToday(order: OrderView, products: readonly ProductView[], levelId: string | null): EntryLine[] {
  return order.lines.map(({ productId, productName, unit, quantity, priceFen }) => {
    const product = products.find((one) => one.productId === productId);
    return product ? { ...lineOf(product, levelId), quantity } : { productId, productName, unit, quantity, price: typedYuan(priceFen), off: NOTHING_OFF };
  });
}

/** A product that is in the order already counts one more; another is added at its price. */
export function withProduct(lines: readonly EntryLine[], product: ProductView, levelId: string | null): EntryLine[] {
  if (!lines.some((line) => line.productId === product.productId)) return [...lines, lineOf(product, levelId)];
  return lines.map((line) => (line.productId === product.productId ? { ...line, quantity: line.quantity + 1 } : line));
}

export interface ReadLine {
  priceFen: Fen;
  /** The price of all units before anything comes off. */
  fullFen: Fen;
  /** Off the whole line. */
  discountFen: Fen;
}

/** Reads the price of a line and what comes off it; the field at fault is named. */
export function readLine({ price, quantity, off }: Pick<EntryLine, 'price' | 'quantity' | 'off'>): Result<ReadLine, 'AMOUNT_INVALID'> {
  const one = parseYuan(price);
  if (!one.ok) return refuse('AMOUNT_INVALID', 'priceFen');
  const fullFen = timesFen(one.value, quantity);
  if (off.text.trim() === '') return ok({ priceFen: one.value, fullFen, discountFen: fen(0) });
  const discountFen = readOff(off, fullFen);
  return discountFen === null ? refuse('AMOUNT_INVALID', 'discountFen') : ok({ priceFen: one.value, fullFen, discountFen });
}

function readOff({ by, text }: LineOff, fullFen: Fen): Fen | null {
  if (by === 'yuan') {
    const yuan = parseYuan(text);
    return yuan.ok ? yuan.value : null;
  }
  const rate = readRate(text);
  return rate.ok ? discountAtRate(fullFen, rate.value) : null;
}

/** What the order comes to; null while a price or a discount cannot be read, or a discount is too large. */
export function totalOfEntry({ lines, discountText }: Pick<OrderEntry, 'lines' | 'discountText'>): Fen | null {
  const sums = lines.map((line) => {
    const read = readLine(line);
    return read.ok && read.value.discountFen <= read.value.fullFen ? fen(read.value.fullFen - read.value.discountFen) : null;
  });
  const discount = parseYuan(discountText.trim() || '0');
  if (!sums.every((sum) => sum !== null) || !discount.ok) return null;
  const total = addFen(...sums) - discount.value;
  return total < 0 ? null : fen(total);
}

/** Reads what was typed, with the rules the server will apply. `fields` names the field, for a price or a discount with its line: "lines.0.priceFen". */
export function readOrderEntry(entry: OrderEntry, today: ShanghaiDay): Result<ActionInput<'orders.place'>, OrderRefusal> {
  if (!entry.customer) return refuse('CUSTOMER_MISSING', 'customer');
  if (entry.lines.length === 0) return refuse('LINES_MISSING', 'lines');
  const lines: ActionInput<'orders.place'>['lines'] = [];
  for (const [index, line] of entry.lines.entries()) {
    const read = readLine(line);
    if (!read.ok) return refuse(read.code, `lines.${index}.${read.fields?.[0]}`);
    const { priceFen, discountFen } = read.value;
    lines.push({ productId: line.productId, quantity: line.quantity, priceFen, ...(discountFen > 0 && { discountFen }) });
  }
  const discount = parseYuan(entry.discountText.trim() || '0');
  if (!discount.ok) return refuse('AMOUNT_INVALID', 'discountFen');
  const paid = readPaid(entry);
  if (!paid.ok) return paid;
  const day = entry.day ?? today;
  const handedOver = isHandedOver(entry, today);
  const order = { day, lines, paidFen: paid.value, ...(discount.value > 0 && { discountFen: discount.value }), ...(handedOver ? { handedOver } : entry.addressId !== null && { addressId: entry.addressId }) };
  const checked = checkOrder(order, today);
  if (!checked.ok) return checked;
  return ok({ orderId: entry.orderId, customerId: entry.customer.customerId, ...order, note: entry.note.trim(), ...(entry.pictureIds.length > 0 && { pictureIds: entry.pictureIds }) });
}

function readPaid(entry: OrderEntry): Result<Fen, 'AMOUNT_INVALID'> {
  if (entry.paid === 'none') return ok(fen(0));
  if (entry.paid === 'all') return ok(totalOfEntry(entry) ?? fen(0));
  const paid = parseYuan(entry.paidText);
  return paid.ok ? paid : refuse('AMOUNT_INVALID', 'paidFen');
}

/** Whether the goods have been given already: those of an earlier day usually have. */
export function isHandedOver({ handedOver, day }: Pick<OrderEntry, 'handedOver' | 'day'>, today: ShanghaiDay): boolean {
  return handedOver ?? (day !== null && day < today);
}
