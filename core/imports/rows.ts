import { normalizePhone, type Phone } from '../customers/phone';
import type { CustomField, ValueFault } from '../profile/custom-fields';
import { readBirthday } from '../calendar/birthday';
import { parseYuan, type Fen } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';
import { ownColumn, type ColumnMapping, type ImportField } from './columns';
import { isLonger } from './text-length';
import { LINE_BREAKS, readNote, type ImportNote, type TextOf } from './note';
import { parseDay } from './parse-day';
import { parseQuantity } from './parse-quantity';
import { visibleText } from '../kernel/visible-text';
import { readNamedReferrer, type NamedReferrer } from './named-referrer';
import { readOwnFields } from './own-fields';

/** One row of an imported file, tidied. What the row does not say is '' (texts), [] (tags) or null. */
export interface ImportRow {
  /** As Excel shows it. */
  readonly rowNumber: number;
  readonly name: string;
  readonly phone: Phone | '';
  readonly wechatName: string;
  readonly remark: string;
  readonly address: string;
  readonly tags: readonly string[];
  /** As it was written. */
  readonly birthday: string;
  readonly product: string;
  readonly quantity: number | null;
  readonly amountFen: Fen | null;
  readonly orderDay: ShanghaiDay | null;
  readonly source: string;
  readonly note: ImportNote | null;
  /** Values of the merchant's own fields as they are kept, by field. */
  readonly custom: Readonly<Record<string, string>>;
  /** 介绍人, as the row names them. */
  readonly referrer: NamedReferrer | null;
  /** Fields that may mean something else; [] for a row of a table, whose columns say what they are. */
  readonly doubtful: readonly ImportField[];
}

/** The refusal's `fields` name the {@link ImportField} at fault. ROW_EMPTY is no mistake: blank rows are counted and passed over. */
export type RowRefusal =
  | 'ROW_EMPTY'
  | 'NAME_OR_PHONE_MISSING'
  | 'NAME_INVALID'
  | 'PHONE_INVALID'
  /** A sheet wrote it as 1.38E+10, and its other digits are gone. */
  | 'PHONE_ROUNDED'
  | 'DAY_INVALID'
  | 'DAY_IN_FUTURE'
  | 'QUANTITY_INVALID'
  | 'AMOUNT_INVALID'
  | 'TAGS_INVALID'
  | 'TEXT_TOO_LONG'
  | 'BIRTHDAY_INVALID'
  | 'REFERRER_INVALID'
  /** Several people of the file brought one another in a circle. */
  | 'REFERRED_EACH_OTHER'
  | ValueFault
  /** Of remarks: no word of the line is a name; two lines without a phone are called alike. */
  | 'NAME_UNCLEAR'
  | 'NAME_TWICE';

const MAX_TAGS = 20;
const MAX_TAG_CHARACTERS = 12;
export const MAX_NAME_CHARACTERS = 40;
/** Longer cells are refused rather than cut: a remark that loses its end says something else. */
const MAX_CHARACTERS = { wechatName: 40, remark: 200, address: 200, birthday: 20, product: 40, source: 20 } as const;
const TEXT_FIELDS = Object.keys(MAX_CHARACTERS) as (keyof typeof MAX_CHARACTERS)[];
/** A birthday in other words ("八月", "属龙") stays as it is written; a day that does not exist is a mistake. */
const WHOLE_DAY = /^(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?$/;
const ROUNDED = /^\d(?:\.\d{1,9})?E\+?\d{1,2}$/i;
const TAG_SEPARATORS = /[，,、;；/|\s]+/;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');
/** What a formula that failed leaves in a cell. */
const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

export type RowReader = (cells: readonly string[], rowNumber: number) => Result<ImportRow, RowRefusal>;

/** Reads the cells of rows by the meaning of their columns. A row needs a name or a phone; the first cell that cannot be read refuses it. */
export function rowReader(mapping: ColumnMapping, today: ShanghaiDay, own: readonly CustomField[] = []): RowReader {
  const columnOf = new Map<string, number>(Object.entries(mapping).map(([index, field]) => [field, Number(index)]));
  const ownOfFile = own.filter(({ fieldId }) => columnOf.has(ownColumn(fieldId)));
  return (cells, rowNumber) => {
    if (cells.every((cell) => cell.trim() === '')) return refuse('ROW_EMPTY');
    return readImportRow((field) => (cells[columnOf.get(field) ?? -1] ?? '').trim(), rowNumber, today, ownOfFile);
  };
}

function readImportRow(textOf: TextOf, rowNumber: number, today: ShanghaiDay, own: readonly CustomField[]): Result<ImportRow, RowRefusal> {
  const name = readName(textOf('name'));
  if (!name.ok) return name;
  const phone = readOptional(textOf('phone'), normalizePhone, 'phone');
  if (!phone.ok) return refuse(ROUNDED.test(textOf('phone')) ? 'PHONE_ROUNDED' : phone.code, 'phone');
  if (name.value === '' && phone.value === null) return refuse('NAME_OR_PHONE_MISSING', 'name', 'phone');
  const texts = readTexts(textOf);
  if (!texts.ok) return texts;
  const tags = readTags(textOf('tags'));
  if (!tags.ok) return tags;
  const order = readOrder(textOf, today);
  if (!order.ok) return order;
  const note = readNote(textOf, today);
  if (!note.ok) return note;
  const custom = readOwnFields(textOf, own);
  if (!custom.ok) return custom;
  const referrer = readOptional(textOf('referrer'), readNamedReferrer, 'referrer');
  if (!referrer.ok) return referrer;
  return ok({ rowNumber, name: name.value, phone: phone.value ?? '', ...texts.value, tags: tags.value, ...order.value, note: note.value, custom: custom.value, referrer: referrer.value, doubtful: [] });
}

function readName(text: string): Result<string, 'NAME_INVALID'> {
  const isBad = CONTROLS.test(text) || EXCEL_ERROR.test(text) || isLonger(text, MAX_NAME_CHARACTERS);
  return isBad ? refuse('NAME_INVALID', 'name') : ok(visibleText(text).trim());
}

function readTexts(textOf: TextOf): Result<Pick<ImportRow, keyof typeof MAX_CHARACTERS>, 'TEXT_TOO_LONG' | 'BIRTHDAY_INVALID'> {
  const texts = { wechatName: '', remark: '', address: '', birthday: '', product: '', source: '' };
  for (const field of TEXT_FIELDS) {
    const written = textOf(field);
    const isPlain = !CONTROLS.test(written);
    const text = isPlain ? written : written.replace(LINE_BREAKS, ' ');
    if (isLonger(text, MAX_CHARACTERS[field])) return refuse('TEXT_TOO_LONG', field);
    texts[field] = isPlain ? text : text.replace(ALL_CONTROLS, '');
  }
  if (WHOLE_DAY.test(texts.birthday) && readBirthday(texts.birthday) === null) return refuse('BIRTHDAY_INVALID', 'birthday');
  return ok(texts);
}

function readTags(text: string): Result<string[], 'TAGS_INVALID'> {
  if (text === '') return ok([]);
  const tags = [...new Set(text.split(TAG_SEPARATORS).filter((tag) => tag !== ''))];
  const isBad = tags.length > MAX_TAGS || tags.some((tag) => isLonger(tag, MAX_TAG_CHARACTERS) || CONTROLS.test(tag));
  return isBad ? refuse('TAGS_INVALID', 'tags') : ok(tags);
}

function readOrder(textOf: TextOf, today: ShanghaiDay): Result<Pick<ImportRow, 'orderDay' | 'quantity' | 'amountFen'>, RowRefusal> {
  const orderDay = readOptional(textOf('orderDay'), parseDay, 'orderDay');
  if (!orderDay.ok) return orderDay;
  if (orderDay.value !== null && orderDay.value > today) return refuse('DAY_IN_FUTURE', 'orderDay');
  const quantity = readOptional(textOf('quantity'), parseQuantity, 'quantity');
  if (!quantity.ok) return quantity;
  const amount = readOptional(textOf('amount'), parseYuan, 'amount');
  if (!amount.ok) return amount;
  return ok({ orderDay: orderDay.value, quantity: quantity.value, amountFen: amount.value });
}

function readOptional<T, C extends string>(text: string, read: (text: string) => Result<T, C>, field: ImportField): Result<T | null, C> {
  if (text === '') return ok(null);
  const result = read(text);
  return result.ok ? result : refuse(result.code, field);
}
