import { View } from '@tarojs/components';
import type { ActionState } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './customer-timeline.module.scss';
import { timelineAbsence } from './timeline-absence';

/** What stands in place of the timeline of somebody whom only the phone knows so far. */
export function AbsentTimeline({ answer }: { answer: ActionState<'customers.get'> }) {
  const absence = timelineAbsence(answer);
  return (
    <View>
      {absence === 'coming' && <Skeleton rows={2} avatar={false} />}
      {absence === 'out of reach' && <View className={styles.absent}>以前的动态，有信号才看得到</View>}
      {absence === 'failed' && <ErrorState code="SERVER_FAULT" inline words="以前的动态没加载出来" onRetry={() => void answer.refresh()} />}
    </View>
  );
}
