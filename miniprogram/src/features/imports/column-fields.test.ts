import type { ImportColumn } from '@core/imports/imports.contract';
import { withField } from './column-fields';

const column = (index: number, field: ImportColumn['field']): ImportColumn => ({ index, header: `列${index}`, samples: [], field });
const columns = [column(0, 'name'), column(1, 'phone'), column(2, 'ignore')];
const fields = (changed: ImportColumn[]) => changed.map((one) => one.field);

test('a meaning that another column had moves', () => {
  expect(fields(withField(columns, 2, 'phone'))).toEqual(['name', 'ignore', 'phone']);
});

test('any number of columns may be left out', () => {
  expect(fields(withField(columns, 1, 'ignore'))).toEqual(['name', 'ignore', 'ignore']);
});
