import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseColumns, matchColumns } from '../../core/imports/columns';
import { planImport } from '../../core/imports/plan';
import { rowReader } from '../../core/imports/rows';
import { mustOk } from '../../core/kernel/result';
import { shanghaiDay } from '../../core/kernel/time';
import { readSpreadsheet } from './read-spreadsheet';

describe('the purchase log of a grocer', () => {
  it('becomes 400 people with an order for each of their days', async () => {
    const file = readFileSync(path.join(__dirname, '../../tests/fixtures/grocery-purchases.csv'));
    const table = mustOk(await readSpreadsheet(file, 'grocery-purchases.csv'));
    const mapping = mustOk(chooseColumns(matchColumns(table.header, table.rows), {}));
    const rows = table.rows.map((cells, index) => mustOk(rowReader(mapping, shanghaiDay('2024-06-01'))(cells, table.firstRowNumber + index)));
    const { counts, people } = planImport({ rows, existing: [], mode: 'fill' });
    expect(counts).toEqual({ new: 400, update: 0, duplicate: 0, refused: 0, orders: rows.length, notes: 0 });
    expect(people.find(({ fields }) => fields.name === '3')?.orders.slice(0, 3)).toEqual([
      { day: '2006-01-01', quantity: 1, rowNumber: 3 },
      { day: '2006-01-10', quantity: 1, rowNumber: 4 },
      { day: '2006-02-01', quantity: 1, rowNumber: 5 },
    ]);
  });
});
