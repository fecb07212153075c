import { refuseFile, type SheetTable, type SpreadsheetLimits } from './sheet-table';

/** A title or a note may stand above the header; it fills one cell, the header more. */
const ROWS_SEARCHED = 20;
/** What only data looks like: a mobile number, or a day. */
const DATA = /^(?:(?:\+?86[- ]?)?1[3-9]\d{9}|'?\+\d[\d -]{6,}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}.*)$/;

/**
 * Turns the rows of a sheet into a table: the header is the first row with two cells or more (or, in a list of one column, the first row with any),
 * everything below it is data. `grid[i]` is row i+1 of the file; holes are blank rows.
 */
export function tableOf(grid: readonly (readonly string[] | undefined)[], limits: SpreadsheetLimits): SheetTable {
  const headerIndex = findHeader(grid);
  const header = grid[headerIndex] ?? [];
  if (header.some((cell) => DATA.test(cell))) refuseFile('NO_HEADER');
  const body = grid.slice(headerIndex + 1);
  while (body.length > 0 && filledWidth(body[body.length - 1]) === 0) body.pop();
  if (body.length > limits.rows) refuseFile('TOO_MANY_ROWS');
  const width = body.reduce((widest, row) => Math.max(widest, filledWidth(row)), filledWidth(header));
  return { header: fit(header, width), rows: Array.from(body, (row) => fit(row, width)), firstRowNumber: headerIndex + 2 };
}

function fit(row: readonly string[] = [], width: number): string[] {
  const cells: string[] = [];
  for (let column = 0; column < width; column += 1) cells.push(row[column] ?? '');
  return cells;
}

function findHeader(grid: readonly (readonly string[] | undefined)[]): number {
  const filled: { index: number; cells: number }[] = [];
  for (let index = 0; index < grid.length && filled.length < ROWS_SEARCHED; index += 1) {
    const cells = (grid[index] ?? []).filter((cell) => cell !== undefined && cell !== '').length;
    if (cells > 0) filled.push({ index, cells });
  }
  const first = filled[0];
  if (!first) return refuseFile('FILE_EMPTY');
  return (filled.find(({ cells }) => cells > 1) ?? first).index;
}

/** Up to the last cell that holds something. Rows may have holes. */
export function filledWidth(row: readonly string[] = []): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? '') === '') width -= 1;
  return width;
}
