/** A table of text as a spreadsheet file holds it, wherever it came from. */
export interface SheetTable {
  /** Absent for CSV. */
  readonly sheetName?: string;
  readonly header: string[];
  /** Trimmed text cells, each row as long as the header; blank rows in between are kept, so that row numbers stay right. */
  readonly rows: string[][];
  /** The row in the file, counted from 1 as Excel does, of `rows[0]`. */
  readonly firstRowNumber: number;
}

export type SpreadsheetRefusal =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'NOT_A_SPREADSHEET'
  | 'FILE_ENCRYPTED'
  | 'OLD_XLS'
  | 'ZIP_BOMB'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_ROWS'
  | 'ENCODING_UNKNOWN'
  | 'NO_HEADER'
  | 'FILE_DAMAGED'
  /** A quote in a .csv is never closed; the field "rows.<n>" names the row of the file. */
  | 'QUOTE_OPEN';

export interface SpreadsheetLimits {
  /** Of the file as uploaded. */
  readonly fileBytes: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells that hold something. */
  readonly cells: number;
  /** Different texts that the cells of a workbook share. */
  readonly sharedStrings: number;
  /** Elements of sheets beyond ten for each filled cell: sheets formatted far beyond their data have some, attacks have little else. */
  readonly emptyElements: number;
  /** Characters in all cells together: a string that many cells share counts once for each. */
  readonly characters: number;
  readonly zipEntries: number;
  /** Of one part of a workbook, inflated. */
  readonly partBytes: number;
  /** Of all parts that are read, inflated. */
  readonly inflatedBytes: number;
  /** Inflated to deflated size of a large part; sheets of numbered rows that are otherwise equal reach about 40. */
  readonly inflateRatio: number;
}

const MB = 1024 * 1024;

/** Four times what 10,000 customers with 15 columns need, and little enough for a function with 256 MB. */
export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 16 * MB,
  columns: 200,
  rows: 50_000,
  cells: 2_000_000,
  sharedStrings: 800_000,
  emptyElements: 600_000,
  characters: 40_000_000,
  zipEntries: 1_000,
  partBytes: 64 * MB,
  inflatedBytes: 96 * MB,
  inflateRatio: 150,
};

/** Thrown deep inside a reader and turned into a Result by {@link readSpreadsheet}, the only way in. */
export class SpreadsheetRefused extends Error {
  constructor(
    readonly code: SpreadsheetRefusal,
    readonly fields: readonly string[] = [],
  ) {
    super(code);
  }
}

/** @param rowNumber where in the file, counted from 1, when that is known */
export function refuseFile(code: SpreadsheetRefusal, rowNumber?: number): never {
  throw new SpreadsheetRefused(code, rowNumber === undefined ? [] : [`rows.${rowNumber}`]);
}

/** Counts what a reader puts into a table, and refuses as soon as it is more than the limits allow. */
export class TableBudget {
  private cells = 0;
  private characters = 0;
  private elements = 0;

  constructor(private readonly limits: SpreadsheetLimits) {}

  spend(text: string): void {
    this.cells += 1;
    this.characters += text.length;
    if (this.cells > this.limits.cells || this.characters > this.limits.characters) refuseFile('FILE_TOO_LARGE');
  }

  /** One element of a sheet, whether or not it turns out to hold something. */
  visit(): void {
    this.elements += 1;
    if (this.elements > this.limits.emptyElements + 10 * this.cells) refuseFile('FILE_TOO_LARGE');
  }
}
