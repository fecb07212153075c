import type { ActionInput } from '../../core/contract';
import { newId } from '../../core/kernel/ids';
import type { QueryContext } from '../platform/context';
import { writeCsv } from '../spreadsheets/write-csv';
import { writeXlsx } from '../spreadsheets/write-xlsx';
import type { ExportTable } from './export-tables';

/** Writes the table into the merchant's own folder, where it stays for about a day. */
export async function writeExportFile({ files, caller, random }: QueryContext, format: ActionInput<'exports.write'>['format'], { sheet, header, rows }: ExportTable): Promise<{ fileId: string; url: string }> {
  const bytes = format === 'xlsx' ? writeXlsx(sheet, [header, ...rows]) : writeCsv(header, rows);
  return files.write(`exports/${caller.merchantId}/${newId('import', random)}.${format}`, bytes);
}
