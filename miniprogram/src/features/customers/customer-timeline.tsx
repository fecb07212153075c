import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { ErrorState } from '../../shared/ui/error-state';
import { useNameOf } from '../../shared/people/use-name-of';
import { LoadMore } from '../../shared/ui/load-more';
import { UndoMerge } from '../merges/undo-merge';
import styles from './customer-timeline.module.scss';
import { timelineLine, whenText } from './timeline-text';
import type { TimelineState } from './use-timeline';

export interface CustomerTimelineProps {
  timeline: TimelineState;
  today: ShanghaiDay;
  levelName: (levelId: string) => string;
}

/** What happened with the customer, the newest first, along one line. */
export function CustomerTimeline({ timeline: { entries, ...timeline }, today, levelName }: CustomerTimelineProps) {
  const nameOf = useNameOf();
  return (
    <View>
      <View className={entries.length > 0 ? styles.card : ''}>
        {entries.map((entry, index) => {
          const { title, brief, tone } = timelineLine(entry, today, levelName, nameOf);
          return (
            <View key={entry.entryId} className={`${styles.entry} ${styles[tone]}`}>
              <View className={styles.dot} />
              <View className={styles.words}>
                <View className={styles.title}>{title}</View>
                {brief !== '' && <View className={styles.brief}>{brief}</View>}
                {entry.kind === 'merged' && <UndoMerge mergeId={entry.mergeId} name={entry.name} at={entry.at} />}
              </View>
              <View className={styles.when}>{whenText(entry, entries[index - 1], today)}</View>
            </View>
          );
        })}
      </View>
      {timeline.refusal && <ErrorState code={timeline.refusal} inline onRetry={timeline.loadMore} />}
      {entries.length > 0 && <LoadMore loading={timeline.loading} hasMore={timeline.hasMore} onMore={timeline.loadMore} />}
    </View>
  );
}
