import { numberText, PLAIN } from './cell-number';
import { PLAIN_TEXT, readXml, type XmlHandlers } from './read-xml';
import { refuseFile, type SpreadsheetLimits, type TableBudget } from './sheet-table';
import { unescapeCell, type Workbook } from './xlsx-workbook';

/** Rows of cells by their place in the sheet, with holes where nothing is. */
export type Grid = (string[] | undefined)[];

/** A cell with its value, its own text, or nothing in it. */
const PLAIN_CELL = new RegExp(`<c r="([A-Z]{1,7}[1-9]\\d{0,6})"(?: s="(\\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:/>|><v>(${PLAIN_TEXT})</v></c>|><is><t(?: xml:space="preserve")?>(${PLAIN_TEXT})</t></is></c>)`, 'y');
const LAST_ROW = 1_048_576;
/** A title and blank rows above the table do not count as data. */
const ROWS_ABOVE = 100;

/** The cells of a worksheet as text, vertically merged ones filled downwards (one customer beside several orders). */
export function readSheet(part: Buffer, book: Workbook, limits: SpreadsheetLimits, budget: TableBudget): Grid {
  if (lastFilledRow(part) > limits.rows + ROWS_ABOVE) refuseFile('TOO_MANY_ROWS');
  const reader = new SheetReader(book, limits, budget);
  readXml(part, reader, { pattern: PLAIN_CELL, take: ([, r, s, t, value, text]) => reader.cell(r, s, t, value ?? text) });
  reader.fillMergedCells();
  return reader.grid;
}

/** A look at the end of the sheet, so that a sheet of a million rows is refused before it is parsed. 0 when it does not say. */
function lastFilledRow(part: Buffer): number {
  const lastValue = Math.max(part.lastIndexOf('</v>'), part.lastIndexOf('</is>'));
  const row = lastValue === -1 ? -1 : part.lastIndexOf('<row ', lastValue);
  return row === -1 ? 0 : Number(/ r="(\d{1,7})"/.exec(part.toString('latin1', row, row + 200))?.[1] ?? 0);
}

class SheetReader implements XmlHandlers {
  readonly grid: Grid = [];
  private readonly merges: string[] = [];
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = PLAIN;
  private value = '';
  private takesText = false;
  private isPhonetic = false;

  constructor(
    private readonly book: Workbook,
    private readonly limits: SpreadsheetLimits,
    private readonly budget: TableBudget,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.budget.visit();
    if (name === 'c') this.openCell(attributes.r, attributes.s, attributes.t);
    else if (name === 'v' || name === 't') this.takesText = !this.isPhonetic;
    else if (name === 'row') this.openRow(attributes.r);
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'mergeCell') this.merges.push(attributes.ref ?? '');
  }

  text(piece: string): void {
    if (this.takesText) this.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.takesText = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.isPhonetic = false;
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= LAST_ROW) refuseFile('FILE_DAMAGED');
  }

  /** A whole cell; what {@link open}, {@link text} and {@link close} make of its parts. */
  cell(r: string | undefined, s: string | undefined, t: string | undefined, value: string | undefined): void {
    this.budget.visit();
    this.openCell(r, s, t);
    this.takesText = false;
    if (value !== undefined) this.budget.visit();
    if (value !== undefined && !this.isPhonetic) this.value = value;
    this.closeCell();
  }

  private openCell(r: string | undefined, s: string | undefined, t = 'n'): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = t;
    this.style = this.book.numberStyles[Number(s ?? 0)] ?? PLAIN;
    this.value = '';
  }

  private closeCell(): void {
    if (this.grid[this.row]?.[this.column] !== undefined) refuseFile('FILE_DAMAGED');
    this.put(this.row, this.column, this.cellText());
  }

  private cellText(): string {
    if (this.value === '') return '';
    if (this.type === 's') return this.book.strings[Number(this.value)] ?? refuseFile('FILE_DAMAGED');
    if (this.type === 'inlineStr' || this.type === 'str') return unescapeCell(this.value);
    if (this.type === 'b') return this.value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return this.value.trim().slice(0, 10);
    if (this.type === 'e') return this.value.trim();
    return numberText(this.value, this.style, this.book.date1904);
  }

  /** Empty cells may stand anywhere: sheets are often formatted far beyond what is written in them. */
  private put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (column >= this.limits.columns) refuseFile('TOO_MANY_COLUMNS');
    if (row >= this.limits.rows + ROWS_ABOVE) refuseFile('TOO_MANY_ROWS');
    this.budget.spend(text);
    const cells = (this.grid[row] ??= []);
    cells[column] = text;
  }

  fillMergedCells(): void {
    for (const reference of this.merges) {
      const [from, to] = reference.split(':').map(placeOf);
      const text = from && this.grid[from.row]?.[from.column];
      if (!from || !to || !text) continue;
      const last = Math.min(to.row, this.grid.length - 1);
      for (let row = from.row + 1; row <= last; row += 1) if (!this.grid[row]?.[from.column]) this.put(row, from.column, text);
    }
  }
}

/** "B12" → 1. What {@link placeOf} tells, without its pattern: there is one for every cell. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (let code = reference.charCodeAt(0); code >= 65 && code <= 90 && at < 7; code = reference.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const digits = reference.length - at;
  if (at === 0 || digits === 0 || digits > 7 || reference.charCodeAt(at) === 48) refuseFile('FILE_DAMAGED');
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 48 || code > 57) refuseFile('FILE_DAMAGED');
  }
  return column - 1;
}

/** "B12" → column 1, row 11. */
function placeOf(reference: string): { column: number; row: number } {
  const [digits] = /\d+$/.exec(reference) ?? refuseFile('FILE_DAMAGED');
  return { column: columnOf(reference), row: Number(digits) - 1 };
}
