import { View } from '@tarojs/components';
import type { CustomerRow } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import { memo } from 'react';
import { dayText, runOutText } from '../../shared/copy/reorder';
import { Avatar } from '../../shared/ui/avatar';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { StageBadge } from '../../shared/ui/stage-badge';
import styles from './customer-line.module.scss';

const SOON_DAYS = 3;

export interface CustomerLineProps {
  row: CustomerRow;
  today: ShanghaiDay;
  onOpen: (customerId: CustomerId) => void;
  /** What the list is about, in place of what one remembers of them. */
  brief?: string;
  /** Set while several are being chosen. */
  picked?: boolean;
}

/** One customer in a list: who, what one remembers of them, at what stage, and when they run out. */
export const CustomerLine = memo(function CustomerLine({ row, today, onOpen, brief, picked }: CustomerLineProps) {
  const name = row.name || row.maskedPhone;
  return (
    <View className={styles.line} hoverClass={styles.pressed} hoverStayTime={70} onClick={() => onOpen(row.customerId)}>
      {picked !== undefined && <View className={`${styles.box} ${picked ? styles.picked : ''}`} aria-role="checkbox" aria-checked={picked}>{picked && <Icon name="check" size={16} />}</View>}
      <Avatar id={row.customerId} name={name} />
      <View className={styles.middle}>
        <View className={styles.top}>
          <View className={styles.name}>{name}</View>
          <StageBadge stage={row.stage} />
          {(row.grade === 'A' || row.grade === 'B') && <GradeMark grade={row.grade} />}
        </View>
        <View className={styles.bottom}>
          <View className={styles.remark}>{brief ?? (row.remark || lastOrderText(row, today))}</View>
          <RunOut day={row.nextRunOutDay} today={today} />
        </View>
      </View>
    </View>
  );
});

function lastOrderText({ lastOrderDay, name, maskedPhone }: CustomerRow, today: ShanghaiDay): string {
  if (lastOrderDay) return `${dayText(lastOrderDay, today)}买过`;
  return name && maskedPhone ? maskedPhone : '还没下过单';
}

function RunOut({ day, today }: { day: ShanghaiDay | null; today: ShanghaiDay }) {
  if (!day) return null;
  const due = daysBetween(today, day) <= SOON_DAYS;
  return <View className={`${styles.runOut} ${due ? styles.due : ''}`}>{runOutText(day, today)}</View>;
}
