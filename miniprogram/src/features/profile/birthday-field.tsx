import { View } from '@tarojs/components';
import { inCalendar, readBirthday } from '@core/calendar/birthday';
import type { ShanghaiDay } from '@core/kernel/time';
import { birthdayWords } from '../../shared/copy/profile';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import styles from './profile.module.scss';

export interface BirthdayFieldProps {
  value: string;
  today: ShanghaiDay;
  error: string | undefined;
  onChange: (text: string) => void;
}

const LUNAR_PREFIX = '农历';

/** A birthday as people write it, with how it was understood, and the other calendar one tap away. Nothing comes or goes while it is typed. */
export function BirthdayField({ value, today, error, onChange }: BirthdayFieldProps) {
  const birthday = readBirthday(value);
  const words = value.trim() === '' ? '公历、农历都行' : (birthdayWords(value, today) ?? '还没看懂，写成 3.12、1990-03-12 或 农历八月初五');
  const turn = (calendar: 'solar' | 'lunar') => {
    if (birthday && birthday.calendar !== calendar) onChange(inCalendar(birthday, calendar));
    else if (value.trim() === '' && calendar === 'lunar') onChange(LUNAR_PREFIX);
  };
  return (
    <View>
      <Field label="生日" value={value} onChange={onChange} placeholder="3.12 或 农历八月初五" maxLength={20} error={error} />
      <View className={styles.fieldHint}>{words}</View>
      <View className={styles.chips}>
        <ChipRow>
          <Chip selected={birthday?.calendar === 'solar'} onClick={() => turn('solar')}>公历</Chip>
          <Chip selected={birthday?.calendar === 'lunar'} onClick={() => turn('lunar')}>农历</Chip>
        </ChipRow>
      </View>
    </View>
  );
}
