import type { ImportColumn, ImportRefusedRow } from '../../core/imports/imports.contract';
import { groupRows, referrersFirst, rowsInCircles } from '../../core/imports/group-rows';
import type { CustomField } from '../../core/profile/custom-fields';
import { rowReader, type ImportRow } from '../../core/imports/rows';
import type { ShanghaiDay } from '../../core/kernel/time';
import type { SheetTable } from '../spreadsheets/sheet-table';

const PEOPLE_A_SLICE = 40;
const ROWS_A_SLICE = 120;

export interface ReadRows {
  rows: ImportRow[];
  refused: ImportRefusedRow[];
}

/** The rows of the table by the meaning of its columns; blank rows are passed over. */
export function readRows(table: SheetTable, columns: readonly ImportColumn[], today: ShanghaiDay, own: readonly CustomField[] = []): ReadRows {
  const readRow = rowReader(Object.fromEntries(columns.map(({ index, field }) => [index, field])), today, own);
  const headers = new Map(columns.map(({ field, header }) => [field as string, header]));
  const read: ReadRows = { rows: [], refused: [] };
  table.rows.forEach((cells, index) => {
    const rowNumber = table.firstRowNumber + index;
    const row = readRow(cells, rowNumber);
    if (row.ok) read.rows.push(row.value);
    else if (row.code !== 'ROW_EMPTY') read.refused.push({ rowNumber, code: row.code, column: headers.get(row.fields?.[0] ?? '') ?? '' });
  });
  return withoutCircles(read, headers.get('referrer') ?? '');
}

function withoutCircles(read: ReadRows, column: string): ReadRows {
  const circles = rowsInCircles(read.rows);
  if (circles.size === 0) return read;
  const refused = [...circles].map(({ rowNumber }): ImportRefusedRow => ({ rowNumber, code: 'REFERRED_EACH_OTHER', column }));
  return { rows: read.rows.filter((row) => !circles.has(row)), refused: [...read.refused, ...refused].sort((a, b) => a.rowNumber - b.rowNumber) };
}

/**
 * The rows in parts that one call can write: whole people, in the order of the file but for referrers, who come before those they brought. Follows from the file and its columns
 * alone, so that the parts stay the same while they are written.
 */
export function sliceRows(rows: readonly ImportRow[]): ImportRow[][] {
  const slices: ImportRow[][] = [];
  let slice: ImportRow[] = [];
  let people = 0;
  for (const person of referrersFirst(groupRows(rows, []))) {
    if (people > 0 && (people >= PEOPLE_A_SLICE || slice.length + person.rows.length > ROWS_A_SLICE)) {
      slices.push(slice);
      [slice, people] = [[], 0];
    }
    slice.push(...person.rows);
    people += 1;
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}

/** Whether a row is an order. */
export function isOrderRow(row: ImportRow): boolean {
  return row.orderDay !== null || row.product !== '' || row.amountFen !== null;
}
