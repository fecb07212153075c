import type { ImportColumn } from '@core/imports/imports.contract';
import type { CustomField } from '@core/profile/custom-fields';
import { importFieldChoices } from '../../shared/copy/imports';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';

export interface FieldSheetProps {
  column: ImportColumn;
  columns: readonly ImportColumn[];
  /** The shop's own fields. */
  own: readonly CustomField[];
  onPick: (field: ImportColumn['field']) => void;
  onClose: () => void;
}

/** What a column means. A meaning that another column has says so; choosing it moves it here. Mounted when it opens. */
export function FieldSheet({ column, columns, own, onPick, onClose }: FieldSheetProps) {
  const holderOf = (field: ImportColumn['field']) => (field === 'ignore' ? undefined : columns.find((other) => other.field === field && other.index !== column.index));
  return (
    <Sheet open title={`「${column.header || `第 ${column.index + 1} 列`}」是什么？`} onClose={onClose}>
      <CellGroup>
        {importFieldChoices(own).map(({ field, name }) => {
          const holder = holderOf(field);
          return (
            <Cell
              key={field}
              title={name}
              end={column.field === field ? <Icon name="check" /> : holder && `「${holder.header}」在用`}
              onClick={() => onPick(field)}
            />
          );
        })}
      </CellGroup>
    </Sheet>
  );
}
