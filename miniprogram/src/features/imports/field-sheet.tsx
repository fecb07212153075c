import type { ImportColumn } from '@core/imports/imports.contract';
import { importFieldName } from '../../shared/copy/imports';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';

const FIELDS = Object.keys(importFieldName) as ImportColumn['field'][];

export interface FieldSheetProps {
  column: ImportColumn;
  columns: readonly ImportColumn[];
  onPick: (field: ImportColumn['field']) => void;
  onClose: () => void;
}

/** What a column means. A meaning that another column has says so; choosing it moves it here. Mounted when it opens. */
export function FieldSheet({ column, columns, onPick, onClose }: FieldSheetProps) {
  const holderOf = (field: ImportColumn['field']) => (field === 'ignore' ? undefined : columns.find((other) => other.field === field && other.index !== column.index));
  return (
    <Sheet open title={`「${column.header || `第 ${column.index + 1} 列`}」是什么？`} onClose={onClose}>
      <CellGroup>
        {FIELDS.map((field) => {
          const holder = holderOf(field);
          return (
            <Cell
              key={field}
              title={importFieldName[field]}
              end={column.field === field ? <Icon name="check" /> : holder && `「${holder.header}」在用`}
              onClick={() => onPick(field)}
            />
          );
        })}
      </CellGroup>
    </Sheet>
  );
}
