import { ok, refuse, type Result } from '@core/kernel/result';
import { decodeText } from './decode-text';
import { SPREADSHEET_LIMITS, SpreadsheetRefused, type SpreadsheetRefusal } from './sheet-table';

const MOST_BYTES = 4 * 1024 * 1024;

/** The lines of a text file, blank ones among them, so that their numbers stay right. A workbook, or any other file that is no text, is refused. */
export function readLines(bytes: Uint8Array): Result<string[], SpreadsheetRefusal | 'NOT_A_TEXT'> {
  if (bytes.length === 0) return refuse('FILE_EMPTY');
  if (bytes.length > MOST_BYTES) return refuse('FILE_TOO_LARGE');
  try {
    const lines = decodeText(bytes).split(/\r\n|\r|\n/);
    if (lines.every((line) => line.trim() === '')) return refuse('FILE_EMPTY');
    return lines.length > SPREADSHEET_LIMITS.rows ? refuse('TOO_MANY_ROWS') : ok(lines);
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    return refuse(error.code === 'NOT_A_SPREADSHEET' ? 'NOT_A_TEXT' : error.code);
  }
}
