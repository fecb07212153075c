import { FESTIVAL_NAMES } from '@core/calendar/festival-names';
import type { ShanghaiDay } from '@core/kernel/time';
import { addMonths, monthOf, type Month } from '@core/totals/period';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { DayAhead } from './day-ahead';
import { DayBehind } from './day-behind';
import { MonthGrid } from './month-grid';

/** Whom there is to contact today and on the days to come, and what happened on those behind. */
export function CalendarScreen() {
  const today = useToday();
  const [month, setMonth] = useState<Month>(monthOf(today));
  const [day, setDay] = useState<ShanghaiDay>(today);
  const { value, refusal, refresh } = useAction('calendar.month', { month });
  const mark = value?.marks.find((candidate) => candidate.day === day);
  const count = value?.counts.find((candidate) => candidate.day === day)?.people ?? 0;
  const done = value?.done.find((candidate) => candidate.day === day);
  const name = [monthAndDate(day), mark?.festival ? FESTIVAL_NAMES[mark.festival] : ''].filter(Boolean).join(' · ');
  return (
    <Page title="日历">
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      <MonthGrid month={month} today={today} selected={day} counts={value?.counts ?? []} done={value?.done ?? []} marks={value?.marks ?? []} onSelect={setDay} onMonth={(by) => setMonth(addMonths(month, by))} />
      {day < today ? <DayBehind key={day} day={day} today={today} name={name} done={done} /> : <DayAhead key={day} day={day} today={today} title={`${name} · ${count} 人`} />}
    </Page>
  );
}
