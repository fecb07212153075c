import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { usePages } from '../../shared/cloud/use-pages';
import { aboutText } from '../../shared/copy/reasons';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './calendar-screen.module.scss';

const PAGE_SIZE = 20;

/** Whom to contact on a day that has not passed, and why. */
export function DayAhead({ day, today, title }: { day: ShanghaiDay; today: ShanghaiDay; title: string }) {
  const people = usePages('calendar.day', { day, limit: PAGE_SIZE });
  const note = day === today ? '过了日子还没联系的也在今天' : '每位客户只算在最近要联系的那一天';
  return (
    <View>
      {people.loading && <Skeleton rows={4} />}
      {people.refusal && <ErrorState code={people.refusal.code} inline={people.rows !== undefined} onRetry={() => void people.refresh()} />}
      {people.rows?.length === 0 && <View className={styles.nobody}>这天没有要联系的人</View>}
      {people.rows && people.rows.length > 0 && (
        <CellGroup title={title} note={note}>
          {people.rows.map(({ customerId, customerName, reasons }) => (
            <Cell
              key={customerId}
              start={<Avatar id={customerId} name={customerName} size={40} />}
              title={customerName}
              brief={reasons.map((reason) => Object.values(aboutText(reason, today)).join(' ')).join('；')}
              arrow
              onClick={() => openPage('customer', { id: customerId })}
            />
          ))}
        </CellGroup>
      )}
      {people.rows && people.hasMore && <LoadMore loading={people.loadingMore} hasMore={people.hasMore} onMore={people.loadMore} />}
    </View>
  );
}
