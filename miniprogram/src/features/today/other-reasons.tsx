import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import type { Reason } from '@core/reminders/reason';
import { aboutText, whenText } from '../../shared/copy/reasons';
import styles from './other-reasons.module.scss';

/** What else there is to say in the same contact. */
export function OtherReasons({ reasons, today }: { reasons: readonly Reason[]; today: ShanghaiDay }) {
  return (
    <View className={styles.list}>
      {reasons.map((reason) => {
        const { what, why } = aboutText(reason, today);
        return (
          <View key={reason.key} className={styles.line}>
            <View className={styles.what}>{what}</View>
            <View className={styles.why}>{why}</View>
            <View className={styles.when}>{whenText(reason, today)}</View>
          </View>
        );
      })}
    </View>
  );
}
