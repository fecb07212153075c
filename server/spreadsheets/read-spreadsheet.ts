import { ok, refuse, type Result } from '@core/kernel/result';
import { tableOf } from './find-header';
import { readCsv } from './read-csv';
import { refuseFile, SPREADSHEET_LIMITS, SpreadsheetRefused, TableBudget, type SheetTable, type SpreadsheetLimits, type SpreadsheetRefusal } from './sheet-table';
import { readSheet } from './xlsx-sheet';
import { readWorkbook } from './xlsx-workbook';
import { openZip } from './zip-archive';

/** Compound file (MS-CFB 2.2): holds old binary workbooks, and new ones when they are encrypted (MS-OFFCRYPTO 2.3.4). */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP_SIGNATURES = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
/** BIFF 2 to 4 without a container: record BOF, 4 to 6 bytes long. */
const BARE_WORKBOOK = /^\x09[\x00\x02\x04\x08][\x04\x06]\x00/;

/** Text in one column may be a list of names or anything at all: here alone the name of the file decides. */
const TEXT_NAME = /\.(?:csv|txt|tsv)$/i;

/**
 * Reads the first visible sheet that holds something from an .xlsx, or a .csv, by what the bytes are and not by the name.
 * A file that is refused has cost at most about a second and 150 MB. Days come as "YYYY-MM-DD", numbers as digits, everything trimmed.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
): Promise<Result<SheetTable, SpreadsheetRefusal>> {
  try {
    return ok(readTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName, limits));
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return refuse(error.code, ...error.fields);
    throw error;
  }
}

function readTable(file: Buffer, fileName: string, limits: SpreadsheetLimits): SheetTable {
  if (file.length === 0) refuseFile('FILE_EMPTY');
  if (file.length > limits.fileBytes) refuseFile('FILE_TOO_LARGE');
  if (startsWith(file, COMPOUND_FILE)) return refuseFile(codeOfCompoundFile(file));
  if (BARE_WORKBOOK.test(file.toString('latin1', 0, 4))) return refuseFile('OLD_XLS');
  if (ZIP_SIGNATURES.some((signature) => startsWith(file, signature))) return readXlsx(file, limits);
  const table = readCsv(file, limits);
  const isAnyText = table.header.length === 1 && !TEXT_NAME.test(fileName);
  return isAnyText ? refuseFile('NOT_A_SPREADSHEET') : table;
}

function readXlsx(file: Buffer, limits: SpreadsheetLimits): SheetTable {
  const zip = openZip(file, limits);
  const book = readWorkbook(zip, limits);
  const budget = new TableBudget(limits);
  for (const sheet of book.sheets) {
    const grid = readSheet(zip.read(sheet.path), book, limits, budget);
    if (grid.length > 0) return { sheetName: sheet.name, ...tableOf(grid, limits) };
  }
  return refuseFile('FILE_EMPTY');
}

/** Tells by the names of the streams in the container, which are UTF-16. */
function codeOfCompoundFile(file: Buffer): SpreadsheetRefusal {
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'FILE_ENCRYPTED';
  return holds('WordDocument') || holds('PowerPoint Document') ? 'NOT_A_SPREADSHEET' : 'OLD_XLS';
}

function startsWith(file: Buffer, signature: Buffer): boolean {
  return file.subarray(0, signature.length).equals(signature);
}
