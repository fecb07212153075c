import { Picker, View } from '@tarojs/components';
import { addDays, isShanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import { EVER, type Period } from '@core/segments/period';
import { useToday } from '../../shared/cloud/use-today';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { tellNewValues } from '../../shared/ui/form-element';
import { Icon } from '../../shared/ui/icon';
import { lastMonths } from './last-months';
import { DaysLine, MOST_DAYS } from './number-line';
import styles from './segment-editor.module.scss';

type Way = 'last' | 'between' | 'any' | 'ever';
const FIRST_DAY = '2000-01-01';

export interface PeriodFieldsProps {
  period: Period;
  /** Whether any so many days in a row can be asked about. */
  anyDays?: boolean;
  onChange: (period: Period) => void;
}

/** The days that a test looks at: the last ones, from one day until another, any so many in a row, or all. */
export function PeriodFields({ period, anyDays = false, onChange }: PeriodFieldsProps) {
  const today = useToday();
  const way = wayOf(period);
  const start: Record<Way, Period> = { last: { withinDays: 90 }, between: lastMonths(today)[0]?.period ?? EVER, any: { inAnyDays: 90 }, ever: EVER };
  const chip = (key: Way, label: string) => <Chip selected={way === key} onClick={() => way === key || onChange(start[key])}>{label}</Chip>;
  return (
    <View>
      <View className={styles.label}>什么时候</View>
      <ChipRow>
        {chip('last', '最近几天')}
        {chip('between', '某段日子')}
        {anyDays && chip('any', '任意几天里')}
        {chip('ever', '不限')}
      </ChipRow>
      <View>
        {'withinDays' in period && <DaysLine label="最近多少天" value={period.withinDays} onChange={(withinDays) => onChange({ withinDays })} />}
        {'inAnyDays' in period && <DaysLine label="连着多少天里" value={period.inAnyDays} onChange={(inAnyDays) => onChange({ inAnyDays })} />}
        {'from' in period && way === 'between' && <Between {...period} today={today} onChange={onChange} />}
      </View>
    </View>
  );
}

function wayOf(period: Period): Way {
  if ('withinDays' in period) return 'last';
  if ('inAnyDays' in period) return 'any';
  return period.from === null && period.until === null ? 'ever' : 'between';
}

interface Ends {
  from: ShanghaiDay | null;
  until: ShanghaiDay | null;
}

/** A month by one tap, or any two days. */
function Between({ from, until, today, onChange }: Ends & { today: ShanghaiDay; onChange: (period: Ends) => void }) {
  return (
    <View>
      <ChipRow>
        {lastMonths(today).map(({ label, period }) => <Chip key={label} selected={period.from === from && period.until === until} onClick={() => onChange(period)}>{label}</Chip>)}
      </ChipRow>
      <CellGroup>
        <DayLine label="从" day={from} today={today} onChange={(day) => onChange({ from: day, until })} />
        <DayLine label="到" day={until} today={today} onChange={(day) => onChange({ from, until: day })} />
      </CellGroup>
    </View>
  );
}

function DayLine({ label, day, today, onChange }: { label: string; day: ShanghaiDay | null; today: ShanghaiDay; onChange: (day: ShanghaiDay | null) => void }) {
  return (
    <View className={styles.end}>
      <View className={styles.picked}>
        <Picker ref={tellNewValues} mode="date" value={day ?? today} start={FIRST_DAY} end={addDays(today, MOST_DAYS)} onChange={(event) => isShanghaiDay(event.detail.value) && onChange(event.detail.value)}>
          <Cell title={label} end={day ?? '不限'} />
        </Picker>
      </View>
      <View>{day !== null && <View className={styles.drop} aria-label={`${label}：不限`} aria-role="button" onClick={() => onChange(null)}><Icon name="close" size={16} /></View>}</View>
    </View>
  );
}
