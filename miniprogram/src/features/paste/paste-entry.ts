import type { ActionInput } from '@core/contract';
import type { CustomerId, OrderId } from '@core/kernel/ids';
import { fen, type Fen } from '@core/kernel/money';
import { ok, refuse, type Result } from '@core/kernel/result';
import type { ShanghaiDay } from '@core/kernel/time';
import type { ProductView } from '@core/merchants/merchants.contract';
import type { PasteMatch, ReadPerson } from '@core/paste/paste.contract';
import { keptRaw } from '@core/paste/paste-limits';
import type { PastedField } from '@core/paste/pasted-person';
import { emptyEntry, lineOf, readOrderEntry, totalOfEntry, type EntryLine, type OrderEntry, type OrderRefusal } from '../orders/order-entry';

const REGION = ['province', 'city', 'district'] as const;
export const PASTED_FIELDS = ['name', 'phone', ...REGION, 'detail'] as const;

/** An order line as it is written: of no product of the shop, or of one of several. */
export interface UnknownLine {
  words: string;
  quantity: number;
  /** Empty where none is written. */
  unit: string;
}

/** One person of a pasted text as it is looked through; each field is text that can be typed over. */
export interface PasteEntry extends Record<PastedField, string> {
  /** For a new customer. */
  customerId: CustomerId;
  orderId: OrderId;
  /** Whom of the book it is; null makes a new customer. */
  match: PasteMatch | null;
  /** Fields nobody has looked at yet, though they may be wrong. */
  doubtful: PastedField[];
  lines: EntryLine[];
  /** What was ordered in words that fit no product, or several: the seller chooses the product. */
  unknown: UnknownLine[];
  /** Lines to look at: by product. */
  doubtfulLines: string[];
  paid: 'all' | 'none';
}

/** Somebody who has the very phone is taken to be the person; a name alone only proposes. */
export function entryOf(person: ReadPerson, products: readonly ProductView[], ids: { customerId: CustomerId; orderId: OrderId }): PasteEntry {
  const entry: PasteEntry = {
    ...ids,
    name: person.name,
    phone: person.phone,
    province: person.province,
    city: person.city,
    district: person.district,
    detail: person.detail,
    match: person.matches.find(({ by }) => by === 'phone') ?? null,
    doubtful: person.doubtful,
    lines: [],
    unknown: [],
    doubtfulLines: [],
    paid: 'all',
  };
  for (const line of person.orderLines) {
    const product = products.find(({ productId }) => productId === line.productId);
    if (!product) entry.unknown.push({ words: line.productName, quantity: line.quantity, unit: line.unit });
    else {
      entry.lines = withQuantity(entry.lines, product, line.quantity);
      if (line.doubtful) entry.doubtfulLines.push(product.name);
    }
  }
  return entry;
}

function withQuantity(lines: readonly EntryLine[], product: ProductView, quantity: number): EntryLine[] {
  if (!lines.some(({ productId }) => productId === product.productId)) return [...lines, { ...lineOf(product, null), quantity }];
  return lines.map((line) => (line.productId === product.productId ? { ...line, quantity: line.quantity + quantity } : line));
}

/** The seller has chosen what the words at this place mean: as many of it as are written. */
export function withMeaning({ lines, unknown }: PasteEntry, at: number, product: ProductView): Pick<PasteEntry, 'lines' | 'unknown'> {
  return { lines: withQuantity(lines, product, unknown[at]?.quantity ?? 1), unknown: unknown.filter((_, index) => index !== at) };
}

export function withoutUnknown({ unknown }: PasteEntry, at: number): Pick<PasteEntry, 'unknown'> {
  return { unknown: unknown.filter((_, index) => index !== at) };
}

/** What a field holds now, typed or chosen: it is no longer doubtful. */
export function withField(entry: PasteEntry, field: PastedField, text: string): PasteEntry {
  return { ...entry, [field]: text, doubtful: entry.doubtful.filter((one) => one !== field) };
}

/** One line to write on a parcel. A municipality is its own city and stands once. */
export function addressOf({ province, city, district, detail }: Pick<PasteEntry, (typeof REGION)[number] | 'detail'>): string {
  return [province, city === province ? '' : city, district, detail].join('').trim();
}

/** Whether anything of the order has been left undecided. */
export function hasOrder({ lines }: PasteEntry): boolean {
  return lines.length > 0;
}

/** Reads a card with the rules the server applies. */
export function readPasteEntry(entry: PasteEntry, raw: string, today: ShanghaiDay): Result<ActionInput<'paste.save'>, OrderRefusal | 'NAME_OR_PHONE_MISSING'> {
  const { match, name, phone } = entry;
  if (match === null && name.trim() === '' && phone.trim() === '') return refuse('NAME_OR_PHONE_MISSING', 'name');
  const person = { customerId: match?.customerId ?? entry.customerId, version: match?.version ?? null, name: name.trim() || (match?.name ?? ''), phone: phone.trim(), address: addressOf(entry), raw: keptRaw(raw) };
  if (!hasOrder(entry)) return ok({ ...person, order: null });
  const order = readOrderEntry(orderEntryOf(entry), today);
  if (!order.ok) return order;
  const { orderId, day, lines, paidFen } = order.value;
  return ok({ ...person, order: { orderId, day, lines, paidFen } });
}

export function totalOf(entry: PasteEntry): Fen {
  return totalOfEntry(orderEntryOf(entry)) ?? fen(0);
}

function orderEntryOf({ orderId, customerId, name, lines, paid }: PasteEntry): OrderEntry {
  return { ...emptyEntry(orderId, { customerId, name }), lines, paid };
}
