import { readSpreadsheet } from './read-spreadsheet';
import { writeXlsx } from './write-xlsx';

test('a sheet of any width is read back as it was written', async () => {
  const header = Array.from({ length: 200 }, (_, column) => `列${column}`);
  const cells = header.map((_, column) => (column % 2 === 0 ? `=${column}` : column + 1));
  const table = await readSpreadsheet(writeXlsx('宽', [header, cells]), 'wide.xlsx');
  expect(table).toMatchObject({ ok: true, value: { header, rows: [cells.map(String)] } });
});
