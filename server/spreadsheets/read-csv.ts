import Papa from 'papaparse';
import { decodeText } from './decode-text';
import { filledWidth, tableOf } from './find-header';
import { refuseFile, type SheetTable, type SpreadsheetLimits, TableBudget } from './sheet-table';

/**
 * One record may not be longer. The parser is fed in chunks of this size and forgets its findings after each, which bounds its memory on hostile input:
 * whole, 4 MB of stray quotes cost it 260 MB; in chunks, 16 MB stay below 140 MB.
 */
const CHUNK_CHARACTERS = 128 * 1024;
const ROWS_ABOVE = 100;
/** Shops write ="13812345678" so that a program leaves the digits alone. */
const FORCED_TEXT = /^\s*="([^"]*)"\s*$/;
const DELIMITERS = [',', '\t', ';'] as const;
/** A title may stand above the names of the columns. */
const LINES_LOOKED_AT = 20;

export function readCsv(bytes: Uint8Array, limits: SpreadsheetLimits): SheetTable {
  const text = decodeText(bytes);
  if (text.trim() === '') refuseFile('FILE_EMPTY');
  return tableOf(parseRecords(text, limits), limits);
}

function parseRecords(text: string, limits: SpreadsheetLimits): string[][] {
  const grid: string[][] = [];
  const budget = new TableBudget(limits);
  /** The first row whose quotes do not match, counted from 1: what is read wrong further down follows from it. */
  let suspect: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    chunkSize: CHUNK_CHARACTERS,
    chunk({ data, meta, errors }: Papa.ParseResult<string[]>) {
      for (const { code, row = 0 } of errors.filter((error) => error.type === 'Quotes')) {
        suspect ??= grid.length + row + 1;
        // The rows below would stand in one cell: all of them, or those before the next quote.
        if (code === 'MissingQuotes' || data[row]?.some((cell) => /[\r\n]/.test(cell))) refuseFile('QUOTE_OPEN', suspect);
      }
      const isOneRecord = data.length === 0 && text.length - meta.cursor >= CHUNK_CHARACTERS;
      if (isOneRecord) refuseEndless(text.substring(meta.cursor, meta.cursor + CHUNK_CHARACTERS), meta.delimiter, suspect ?? grid.length + 1);
      for (const record of data) grid.push(readRecord(record, limits, budget));
      if (grid.length > limits.rows + ROWS_ABOVE) refuseFile('TOO_MANY_ROWS');
    },
    complete: () => undefined,
  });
  return grid;
}

/** The one that the first line with any has most of. */
function delimiterOf(text: string): string {
  for (const line of text.slice(0, CHUNK_CHARACTERS).split(/\r?\n|\r/, LINES_LOOKED_AT)) {
    const outside = line.replace(/"[^"]*"/g, '');
    const [most] = DELIMITERS.map((delimiter) => ({ delimiter, count: outside.split(delimiter).length - 1 })).sort((one, other) => other.count - one.count);
    if (most && most.count > 0) return most.delimiter;
  }
  return ',';
}

function readRecord(record: readonly string[], limits: SpreadsheetLimits, budget: TableBudget): string[] {
  const cells = record.map((cell) => FORCED_TEXT.exec(cell)?.[1] ?? cell.trim());
  const width = filledWidth(cells);
  if (width > limits.columns) refuseFile('TOO_MANY_COLUMNS');
  for (const cell of cells) if (cell !== '') budget.spend(cell);
  return cells.slice(0, width);
}

/** Either there really are so many columns, or a quote was never closed. */
function refuseEndless(start: string, delimiter: string, rowNumber: number): never {
  if (start.includes(delimiter) && !start.includes('"')) return refuseFile('TOO_MANY_COLUMNS');
  return start.includes('"') ? refuseFile('QUOTE_OPEN', rowNumber) : refuseFile('FILE_DAMAGED');
}
