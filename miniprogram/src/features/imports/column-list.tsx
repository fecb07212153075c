import { View } from '@tarojs/components';
import type { ImportColumn } from '@core/imports/imports.contract';
import type { CustomField } from '@core/profile/custom-fields';
import { importFieldNameOf } from '../../shared/copy/imports';
import { Cell, CellGroup } from '../../shared/ui/cell';
import styles from './column-list.module.scss';

/** Each column of the file, what stands in it, and what it is taken for. */
export function ColumnList({ columns, own, onChange }: { columns: readonly ImportColumn[]; own: readonly CustomField[]; onChange: (column: ImportColumn) => void }) {
  return (
    <CellGroup title="表格里的列 → 导入成什么" note="认错了就点一下改，结果会马上重算。">
      {columns.map((column) => (
        <Cell
          key={column.index}
          title={column.header || `第 ${column.index + 1} 列`}
          brief={<View className={styles.samples}>{column.samples.length > 0 ? column.samples.join('、') : '（空）'}</View>}
          end={<View className={column.field === 'ignore' ? styles.ignored : styles.field}>{importFieldNameOf(column.field, own)}</View>}
          arrow
          onClick={() => onChange(column)}
        />
      ))}
    </CellGroup>
  );
}
