import { View } from '@tarojs/components';
import type { ImportView } from '@core/imports/imports.contract';
import { useState } from 'react';
import { rowRefusalText } from '@core/imports/row-refusal-text';
import { RefusedFile } from './refused-file';
import styles from './refused-rows.module.scss';

const FIRST = 5;

/** The rows that cannot be imported: which, in which column, and why. */
export function RefusedRows({ view: { importId, refused, counts } }: { view: ImportView }) {
  const total = counts.refused;
  const [open, setOpen] = useState(false);
  if (refused.length === 0) return null;
  const shown = open ? refused : refused.slice(0, FIRST);
  const hidden = total - shown.length;
  return (
    <View className={styles.group}>
      <View className={styles.heading}>无法导入的 {total} 行</View>
      <View className={styles.card}>
        {shown.map((row) => (
          <View key={row.rowNumber} className={styles.row}>
            <View className={styles.number}>第 {row.rowNumber} 行</View>
            <View className={styles.reason}>{row.column !== '' && `「${row.column}」列：`}{rowRefusalText(row.code)}</View>
          </View>
        ))}
        {!open && refused.length > FIRST && (
          <View className={styles.more} hoverClass={styles.pressed} aria-role="button" onClick={() => setOpen(true)}>看其余 {refused.length - FIRST} 行</View>
        )}
      </View>
      <View className={styles.note}>
        {open && hidden > 0 ? `还有 ${hidden} 行没有列出。` : ''}其余的行不受影响。改好再导一次，已经导入的会自动跳过。
      </View>
      <RefusedFile importId={importId} />
    </View>
  );
}
