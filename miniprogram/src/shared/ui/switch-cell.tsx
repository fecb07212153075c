import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Cell } from './cell';
import styles from './switch-cell.module.scss';

export interface SwitchCellProps {
  title: ReactNode;
  /** What it does as it stands. */
  brief?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
}

/**
 * A line that is on or off, switched by a tap anywhere in it. Drawn by us: WeChat's own switch is 32 px high, flips before
 * anybody has agreed to it, and keeps one colour by day and by night.
 */
export function SwitchCell({ title, brief, on, onChange }: SwitchCellProps) {
  return (
    <Cell
      title={title}
      brief={brief}
      role="switch"
      checked={on}
      onClick={() => onChange(!on)}
      end={
        <View className={`${styles.track} ${on ? styles.on : ''}`}>
          <View className={styles.knob} />
        </View>
      }
    />
  );
}
