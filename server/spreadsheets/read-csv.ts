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

export function readCsv(bytes: Uint8Array, limits: SpreadsheetLimits): SheetTable {
  const text = decodeText(bytes);
  if (text.trim() === '') refuseFile('FILE_EMPTY');
  return tableOf(parseRecords(text, limits), limits);
}

function parseRecords(text: string, limits: SpreadsheetLimits): string[][] {
  const grid: string[][] = [];
  const budget = new TableBudget(limits);
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    chunkSize: CHUNK_CHARACTERS,
    chunk({ data, meta }: Papa.ParseResult<string[]>) {
      const isOneRecord = data.length === 0 && text.length - meta.cursor >= CHUNK_CHARACTERS;
      if (isOneRecord) refuseFile(codeOfEndlessRecord(text.substring(meta.cursor, meta.cursor + CHUNK_CHARACTERS), meta.delimiter));
      for (const record of data) grid.push(readRecord(record, limits, budget));
      if (grid.length > limits.rows + ROWS_ABOVE) refuseFile('TOO_MANY_ROWS');
    },
    complete: () => undefined,
  });
  return grid;
}

function readRecord(record: readonly string[], limits: SpreadsheetLimits, budget: TableBudget): string[] {
  const cells = record.map((cell) => cell.trim());
  const width = filledWidth(cells);
  if (width > limits.columns) refuseFile('TOO_MANY_COLUMNS');
  for (const cell of cells) if (cell !== '') budget.spend(cell);
  return cells.slice(0, width);
}

/** Either there really are so many columns, or a quote was never closed. */
function codeOfEndlessRecord(start: string, delimiter: string): 'TOO_MANY_COLUMNS' | 'FILE_DAMAGED' {
  return start.includes(delimiter) && !start.includes('"') ? 'TOO_MANY_COLUMNS' : 'FILE_DAMAGED';
}
