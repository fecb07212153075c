import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { addDays } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import { ErrorState } from '../../shared/ui/error-state';
import { useNameOf } from '../../shared/people/use-name-of';
import { LoadMore } from '../../shared/ui/load-more';
import styles from './customer-timeline.module.scss';
import { clockText, groupByDay, timelineLine } from './timeline-text';
import type { TimelineState } from './use-timeline';

export interface CustomerTimelineProps {
  timeline: TimelineState;
  today: ShanghaiDay;
  levelName: (levelId: string) => string;
}

/** What happened with the customer, the newest first, day by day. */
export function CustomerTimeline({ timeline, today, levelName }: CustomerTimelineProps) {
  const nameOf = useNameOf();
  return (
    <View>
      {groupByDay(timeline.entries).map(({ day, entries }) => (
        <View key={`${day}-${entries[0]?.entryId}`} className={styles.day}>
          <View className={styles.heading}>{headingOf(day, today)}</View>
          <View className={styles.card}>
            {entries.map((entry) => {
              const line = timelineLine(entry, today, levelName, nameOf);
              return (
                <View key={entry.entryId} className={`${styles.entry} ${styles[line.tone]}`}>
                  <View className={styles.dot} />
                  <View className={styles.words}>
                    <View className={styles.title}>{line.title}</View>
                    {line.brief !== '' && <View className={styles.brief}>{line.brief}</View>}
                  </View>
                  {entry.kind !== 'order' && <View className={styles.clock}>{clockText(entry.at)}</View>}
                </View>
              );
            })}
          </View>
        </View>
      ))}
      {timeline.refusal && <ErrorState code={timeline.refusal} inline onRetry={timeline.loadMore} />}
      {timeline.entries.length > 0 && <LoadMore loading={timeline.loading} hasMore={timeline.hasMore} onMore={timeline.loadMore} />}
    </View>
  );
}

function headingOf(day: ShanghaiDay, today: ShanghaiDay): string {
  if (day === today) return '今天';
  return day === addDays(today, -1) ? '昨天' : dayText(day, today);
}
