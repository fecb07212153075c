import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { matchColumns } from '../core/imports/columns';
import type { ImportColumn } from '../core/imports/imports.contract';
import { ok, refuse, type Result } from '../core/kernel/result';
import { shanghaiDayOf, utcMs } from '../core/kernel/time';
import { previewRows, type PreviewedRows } from '../server/imports/preview-table';
import { readRows } from '../server/imports/read-rows';
import { readSpreadsheet } from '../server/spreadsheets/read-spreadsheet';
import { SPREADSHEET_LIMITS, type SheetTable } from '../server/spreadsheets/sheet-table';

const SAMPLE_ROWS = 50;
const MB = 1024 * 1024;
const REFUSED: Record<string, string> = {
  FILE_NOT_FOUND: 'there is no such file',
  FILE_EMPTY: 'the file holds nothing',
  FILE_TOO_LARGE: 'the file is larger than any customer list',
  NOT_A_SPREADSHEET: 'the file is neither .xlsx nor .csv',
  FILE_ENCRYPTED: 'the file is protected by a password',
  OLD_XLS: 'the file is an .xls of before 2007: save it as .xlsx',
  ZIP_BOMB: 'the file inflates out of proportion or its parts overlap',
  TOO_MANY_COLUMNS: `more than ${SPREADSHEET_LIMITS.columns} columns`,
  TOO_MANY_ROWS: `more than ${SPREADSHEET_LIMITS.rows} rows`,
  ENCODING_UNKNOWN: 'the text is neither UTF-8, UTF-16 nor GB18030',
  NO_HEADER: 'the first row holds data instead of column names',
  FILE_DAMAGED: 'the file is damaged or cut off',
  QUOTE_OPEN: 'a quote is never closed, from this row on: add the second one, or take the first away',
};

/** Prints what an import of the file into an empty shop would do, or why it is refused, as one JSON object; a refusal is an answer and exits with 0. */
async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error('Usage: npm run --silent import-check -- FILE');
  const whole = stopwatch();
  const table = await readFile(file);
  const { ms: readMs, cpuMs: readCpuMs } = whole();
  const answer = table.ok ? preview(table.value) : { refused: table.code, ...(table.fields && table.fields.length > 0 && { at: table.fields }), message: REFUSED[table.code] ?? table.code };
  console.log(JSON.stringify({ ...answer, readMs, readCpuMs, ...whole(), peakMb: rounded((process.resourceUsage().maxRSS * 1024) / MB) }));
}

interface MeantRows {
  read: PreviewedRows;
  columns: ImportColumn[];
}

/** The rows without the table they came from, which would be held in memory for nothing. */
async function readFile(file: string): Promise<Result<MeantRows>> {
  const bytes = readBounded(file);
  const table: Result<SheetTable> = bytes === null ? refuse('FILE_NOT_FOUND') : await readSpreadsheet(bytes, basename(file));
  if (!table.ok) return table;
  const { header, rows } = table.value;
  const columns = matchColumns(header, rows.slice(0, SAMPLE_ROWS));
  return ok({ read: { ...readRows(table.value, columns, shanghaiDayOf(utcMs(Date.now()))), rowCount: rows.length, words: [] }, columns });
}

function preview({ read, columns }: MeantRows): object {
  return { columns, ...previewRows(read, { existing: [], productNames: [], own: [], mode: 'fill' }) };
}

/** Milliseconds passed and spent by the processor since it was made. */
function stopwatch(): () => { ms: number; cpuMs: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: rounded(performance.now() - started), cpuMs: rounded((user + system) / 1000) };
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One byte more than the limit at most, so that a file of any size costs no more to refuse. */
function readBounded(file: string): Uint8Array | null {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(statSync(file).size, SPREADSHEET_LIMITS.fileBytes + 1));
    let filled = 0;
    for (let read = -1; read !== 0 && filled < buffer.length; filled += read) read = readSync(handle, buffer, filled, buffer.length - filled, null);
    return buffer.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

void main();
