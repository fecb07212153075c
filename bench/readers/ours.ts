import { matchColumns } from '../../core/imports/columns';
import { shanghaiDayOf, utcMs } from '../../core/kernel/time';
import { previewRows } from '../../server/imports/preview-table';
import { readRows } from '../../server/imports/read-rows';
import { readSpreadsheet } from '../../server/spreadsheets/read-spreadsheet';
import { measureReader } from './measure-reader';

const SAMPLE_ROWS = 50;

/** The whole preview, as an import of the file into an empty shop shows it: bounded unzip, types, columns, people, counts. */
void measureReader(async (bytes, name, hasRows) => {
  const table = await readSpreadsheet(bytes, name);
  if (!table.ok) return table.code;
  hasRows();
  const { header, rows } = table.value;
  const columns = matchColumns(header, rows.slice(0, SAMPLE_ROWS));
  const read = { ...readRows(table.value, columns, shanghaiDayOf(utcMs(Date.now()))), rowCount: rows.length, words: [] };
  const { counts } = previewRows(read, { existing: [], productNames: [], own: [], mode: 'fill' });
  return counts.new + counts.duplicate;
});
