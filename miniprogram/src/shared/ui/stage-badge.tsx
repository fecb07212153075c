import { View } from '@tarojs/components';
import type { LifecycleStage } from '@core/customers/lifecycle-stage';
import { stageName } from '../copy/stages';
import styles from './stage-badge.module.scss';

/** A customer's lifecycle stage. */
export function StageBadge({ stage }: { stage: LifecycleStage }) {
  return <View className={`${styles.badge} ${styles[stage]}`}>{stageName[stage]}</View>;
}
