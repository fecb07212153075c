import { View } from '@tarojs/components';
import { FESTIVAL_NAMES } from '@core/calendar/festival-names';
import type { ShanghaiDay } from '@core/kernel/time';
import { addMonths, monthOf, type Month } from '@core/totals/period';
import { useState } from 'react';
import { aboutText } from '../../shared/copy/reasons';
import { useAction } from '../../shared/cloud/use-action';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './calendar-screen.module.scss';
import { MonthGrid } from './month-grid';

const PAGE_SIZE = 20;

/** Whom there is to contact on the days to come. */
export function CalendarScreen() {
  const today = useToday();
  const [month, setMonth] = useState<Month>(monthOf(today));
  const [day, setDay] = useState<ShanghaiDay>(today);
  const { value, refusal, refresh } = useAction('calendar.month', { month });
  const people = usePages('calendar.day', { day, limit: PAGE_SIZE });
  const mark = value?.marks.find((candidate) => candidate.day === day);
  const count = value?.counts.find((candidate) => candidate.day === day)?.people ?? 0;
  const title = [`${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`, mark?.festival ? FESTIVAL_NAMES[mark.festival] : '', `${count} 人`].filter(Boolean).join(' · ');
  return (
    <Page title="日历">
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      <MonthGrid month={month} today={today} selected={day} counts={value?.counts ?? []} marks={value?.marks ?? []} onSelect={setDay} onMonth={(by) => setMonth(addMonths(month, by))} />
      {people.loading && <Skeleton rows={4} />}
      {people.refusal && <ErrorState code={people.refusal.code} inline={people.rows !== undefined} onRetry={() => void people.refresh()} />}
      {people.rows?.length === 0 && <View className={styles.nobody}>这天没有要联系的人</View>}
      {people.rows && people.rows.length > 0 && (
        <CellGroup title={title} note="每位客户只算在最近要联系的那一天">
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
    </Page>
  );
}
