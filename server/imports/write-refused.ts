import { planImport } from '../../core/imports/plan';
import { rowRefusalText } from '../../core/imports/row-refusal-text';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { writeExportFile } from '../exports/write-export-file';
import type { Query } from '../platform/context';
import { knownPeople } from './known-shop';
import { allRefused } from './preview-table';
import { readImport } from './read-imports';
import { importedInto, readSource } from './read-source';

const REASON = '原因';

/** The refused rows as they stand in the file, with the reason of each, as they would be refused now. */
export const writeRefusedRows: Query<'imports.writeRefused'> = async (context, { importId }) => {
  const { documents, files, now } = context;
  const stored = await readImport(documents, importId);
  if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
  const shop = await importedInto(context);
  const read = await readSource(files, stored, shop, shanghaiDayOf(now));
  if (!read.ok) return read;
  const { rows, refused, header, cellsOf } = read.value;
  const { existing } = await knownPeople(documents, rows, shop.tags);
  const all = allRefused(planImport({ rows, existing, mode: stored.mode }), refused);
  if (all.length === 0) return refuse('NOTHING_TO_EXPORT', 'importId');
  const lines = all.map(({ rowNumber, code, column }) => [...cellsOf(rowNumber), `第 ${rowNumber} 行${column && `「${column}」`}：${rowRefusalText(code)}`]);
  const fileName = `${stored.fileName.replace(/\.[a-z0-9]{1,5}$/i, '')}-没导入的.xlsx`;
  const written = await writeExportFile(context, 'xlsx', { sheet: '没导入的', header: [...header, REASON], rows: lines });
  return ok({ fileName, ...written, rows: all.length, next: null });
};
