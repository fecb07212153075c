import { Picker, View } from '@tarojs/components';
import { addDays, isShanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import { dayWithWeekday, ruleText } from '../../shared/copy/plans';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { tellNewValues } from '../../shared/ui/form-element';
import { Stepper } from '../../shared/ui/stepper';
import { toggled } from '../../shared/ui/toggled';
import { firstDayOf, MOST_STEPS, ruleOfEntry, type PlanEntry, type Repeat } from './plan-entry';
import styles from './plan-fields.module.scss';

const REPEATS: readonly { key: Repeat; label: string }[] = [
  { key: 'once', label: '不重复' },
  { key: 'days', label: '按天' },
  { key: 'weeks', label: '按周' },
  { key: 'months', label: '按月' },
];
const UNITS: Record<Repeat, string> = { once: '', days: '天', weeks: '周', months: '个月' };
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];
const WEEKDAYS = '日一二三四五六';
const TEXT_LENGTH = 60;
const FARTHEST_DAYS = 3650;

export interface PlanFieldsProps {
  entry: PlanEntry;
  today: ShanghaiDay;
  placeholder: string;
  /** What is wrong with the text. */
  error: string;
  onChange: (change: Partial<PlanEntry>) => void;
}

/** What to do, from which day, and how it comes round, with the whole of it in plain words below. */
export function PlanFields({ entry, today, placeholder, error, onChange }: PlanFieldsProps) {
  const pickDay = (text: string) => {
    if (isShanghaiDay(text)) onChange({ day: text });
  };
  const toggle = (weekday: number) => onChange({ weekdays: toggled(entry.weekdays, weekday) });
  return (
    <View>
      <CellGroup>
        <Field label="做什么" value={entry.text} onChange={(text) => onChange({ text })} placeholder={placeholder} maxLength={TEXT_LENGTH} error={error} />
        <View className={styles.day}>
          <Picker ref={tellNewValues} mode="date" value={entry.day} start={today} end={addDays(today, FARTHEST_DAYS)} onChange={(event) => pickDay(event.detail.value)}>
            <Cell title={entry.repeat === 'once' ? '哪天' : '从哪天起'} end={<View className={styles.date}>{dayWithWeekday(entry.day, today)}</View>} arrow />
          </Picker>
        </View>
      </CellGroup>
      <View className={styles.repeat}>
        <ChipRow>
          {REPEATS.map(({ key, label }) => (
            <Chip key={key} selected={key === entry.repeat} onClick={() => onChange({ repeat: key, step: Math.min(entry.step, MOST_STEPS[key]) })}>{label}</Chip>
          ))}
        </ChipRow>
      </View>
      {entry.repeat !== 'once' && (
        <View className={styles.step}>
          <View>每隔多久</View>
          <View className={styles.number}>
            <Stepper value={entry.step} onChange={(step) => onChange({ step })} max={MOST_STEPS[entry.repeat]} />
            <View>{UNITS[entry.repeat]}</View>
          </View>
        </View>
      )}
      {entry.repeat === 'weeks' && (
        <ChipRow even>
          {MONDAY_FIRST.map((weekday) => (
            <Chip key={weekday} selected={entry.weekdays.includes(weekday)} onClick={() => toggle(weekday)}>{`周${WEEKDAYS[weekday]}`}</Chip>
          ))}
        </ChipRow>
      )}
      <View className={styles.words}>{`${ruleText(ruleOfEntry(entry), entry.day)}，${entry.repeat === 'once' ? '' : '第一次'}在 ${dayWithWeekday(firstDayOf(entry), today)}`}</View>
    </View>
  );
}
