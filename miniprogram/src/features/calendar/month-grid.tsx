import { View } from '@tarojs/components';
import type { DayMark, DoneDay, MonthView } from '@core/calendar/calendar.contract';
import { FESTIVAL_NAMES } from '@core/calendar/festival-names';
import type { ShanghaiDay } from '@core/kernel/time';
import type { Month } from '@core/totals/period';
import { Icon } from '../../shared/ui/icon';
import { weeksOf } from './month-days';
import styles from './month-grid.module.scss';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const HOLIDAY = { rest: '休', work: '班' } as const;

export interface MonthGridProps {
  month: Month;
  today: ShanghaiDay;
  selected: ShanghaiDay;
  counts: MonthView['counts'];
  done: readonly DoneDay[];
  marks: readonly DayMark[];
  onSelect: (day: ShanghaiDay) => void;
  onMonth: (by: 1 | -1) => void;
}

/** A month: each day with how many people there are to contact or, behind today, were contacted, and what day it is. */
export function MonthGrid({ month, today, selected, counts, done, marks, onSelect, onMonth }: MonthGridProps) {
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className={`${styles.turn} ${styles.back}`} aria-role="button" aria-label="上个月" onClick={() => onMonth(-1)}>
          <Icon name="next" size={18} />
        </View>
        <View className={styles.month}>{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</View>
        <View className={styles.turn} aria-role="button" aria-label="下个月" onClick={() => onMonth(1)}>
          <Icon name="next" size={18} />
        </View>
      </View>
      <View className={styles.week}>
        {WEEKDAYS.map((name) => (
          <View key={name} className={styles.weekday}>{name}</View>
        ))}
      </View>
      {weeksOf(month).map((week, row) => (
        <View key={row} className={styles.week}>
          {week.map((day, column) =>
            day === null ? (
              <View key={column} className={styles.cell} />
            ) : (
              <DayCell key={column} day={day} isToday={day === today} isSelected={day === selected} people={counts.find((count) => count.day === day)?.people ?? 0} done={day < today ? doneText(done.find((one) => one.day === day)) : ''} mark={marks.find((mark) => mark.day === day)} onSelect={onSelect} />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

/** "联系5", "3单"; nothing where nothing was done. */
function doneText(done: DoneDay | undefined): string {
  if (done === undefined) return '';
  return done.contacted > 0 ? `联系${done.contacted}` : `${done.orders}单`;
}

interface DayCellProps {
  day: ShanghaiDay;
  isToday: boolean;
  isSelected: boolean;
  people: number;
  /** What was done, of a day behind today. */
  done: string;
  mark: DayMark | undefined;
  onSelect: (day: ShanghaiDay) => void;
}

function DayCell({ day, isToday, isSelected, people, done, mark, onSelect }: DayCellProps) {
  const note = mark?.festival ? FESTIVAL_NAMES[mark.festival].replace(/节$/, '') : mark?.holiday ? HOLIDAY[mark.holiday] : '';
  return (
    <View className={`${styles.cell} ${isSelected ? styles.selected : ''}`} aria-role="button" aria-label={`${Number(day.slice(8))}日 ${note} ${done || `${people} 人`}`} onClick={() => onSelect(day)}>
      <View className={`${styles.date} ${isToday ? styles.today : ''}`}>{Number(day.slice(8))}</View>
      <View className={people > 0 ? styles.people : styles.note}>{people > 0 ? `${people}人` : done || note}</View>
    </View>
  );
}
