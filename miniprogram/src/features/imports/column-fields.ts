import type { ImportColumn } from '@core/imports/imports.contract';

/** The columns with `field` at `index` and nowhere else: each meaning is used once, except 不导入. */
export function withField(columns: readonly ImportColumn[], index: number, field: ImportColumn['field']): ImportColumn[] {
  return columns.map((column) => {
    if (column.index === index) return { ...column, field };
    return field !== 'ignore' && column.field === field ? { ...column, field: 'ignore' } : column;
  });
}
