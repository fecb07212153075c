import { ok, refuse, type Result } from '../../core/kernel/result';
import type { Files } from '../platform/cloud-files';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet';
import type { SheetTable, SpreadsheetRefusal } from '../spreadsheets/sheet-table';

/** The last file read by this instance: the slices of one import come one after the other. */
let latest: { fileId: string; table: SheetTable } | null = null;

/** The table of an uploaded file. Files are never changed once they are uploaded, so one read serves every slice. */
export async function readImportFile(files: Files, fileId: string, fileName: string): Promise<Result<SheetTable, SpreadsheetRefusal | 'FILE_NOT_FOUND'>> {
  if (latest?.fileId === fileId) return ok(latest.table);
  const bytes = await files.read(fileId);
  if (bytes === null) return refuse('FILE_NOT_FOUND', 'fileId');
  const table = await readSpreadsheet(bytes, fileName);
  if (table.ok) latest = { fileId, table: table.value };
  return table;
}
