import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { openPage, replacePage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { StageBadge } from '../../shared/ui/stage-badge';
import styles from './known-already.module.scss';

export interface KnownAlreadyProps {
  title: string;
  rows: readonly CustomerRow[];
  /** More is written than whom it is about: then they are opened above the form, not in its place. */
  keepsForm: boolean;
  /** They are opened in place of the form, whose work is done. */
  onInstead: () => void;
}

/** People who may be the one being written down, each to be opened; nothing when there are none. */
export function KnownAlready({ title, rows, keepsForm, onInstead }: KnownAlreadyProps) {
  if (rows.length === 0) return null;
  const open = (id: CustomerId) => {
    if (keepsForm) return openPage('customer', { id });
    onInstead();
    replacePage('customer', { id });
  };
  return (
    <View className={styles.box}>
      <View className={styles.title}>{title}</View>
      {rows.map((row) => (
        <View key={row.customerId} className={styles.row} hoverClass={styles.pressed} aria-role="button" onClick={() => open(row.customerId)}>
          <Avatar id={row.customerId} name={row.name} size={32} />
          <View className={styles.name}>{row.name}</View>
          <StageBadge stage={row.stage} />
          <View className={styles.open}>打开</View>
        </View>
      ))}
    </View>
  );
}
