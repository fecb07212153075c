import { View } from '@tarojs/components';
import type { DoneDay } from '@core/calendar/calendar.contract';
import type { ShanghaiDay } from '@core/kernel/time';
import { usePages } from '../../shared/cloud/use-pages';
import { useNameOf } from '../../shared/people/use-name-of';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Skeleton } from '../../shared/ui/skeleton';
import { timelineLine } from '../customers/timeline-text';
import styles from './calendar-screen.module.scss';

const PAGE_SIZE = 50;
const levelName = () => '代理';

export interface DayBehindProps {
  day: ShanghaiDay;
  today: ShanghaiDay;
  /** How the day is called. */
  name: string;
  done: DoneDay | undefined;
}

/** What happened on a day that is over, the latest first. */
export function DayBehind({ day, today, name, done }: DayBehindProps) {
  const happened = usePages('calendar.happened', { day, limit: PAGE_SIZE });
  const nameOf = useNameOf();
  const figures = [done?.contacted ? `联系了 ${done.contacted} 人` : '', done?.orders ? `${done.orders} 单` : ''].filter(Boolean);
  return (
    <View>
      {happened.loading && <Skeleton rows={4} avatar={false} />}
      {happened.refusal && <ErrorState code={happened.refusal.code} inline={happened.rows !== undefined} onRetry={() => void happened.refresh()} />}
      {happened.rows?.length === 0 && <View className={styles.nobody}>{[name, ...figures, figures.length > 0 ? '' : '没有记下什么'].filter(Boolean).join(' · ')}</View>}
      {happened.rows && happened.rows.length > 0 && (
        <CellGroup title={[name, ...figures].join(' · ')} note="记在这天的跟进、联系和订单；没联系到的人已经挪到今天">
          {happened.rows.map(({ customerId, customerName, entry }) => {
            const { title, brief } = timelineLine(entry, today, levelName, nameOf);
            return <Cell key={entry.entryId} title={customerName} brief={[title, brief].filter(Boolean).join('，')} arrow onClick={() => openPage('customer', { id: customerId })} />;
          })}
        </CellGroup>
      )}
      {happened.rows && happened.hasMore && <LoadMore loading={happened.loadingMore} hasMore={happened.hasMore} onMore={happened.loadMore} />}
    </View>
  );
}
