import { addDays, shanghaiDay } from '@core/kernel/time';
import { weekdayText } from './day-words';

const today = shanghaiDay('2026-11-22');

test('a week has seven names, before and after the year 2023', () => {
  expect(Array.from({ length: 7 }, (_, i) => weekdayText(addDays(today, i)))).toEqual(['周日', '周一', '周二', '周三', '周四', '周五', '周六']);
  expect(weekdayText(shanghaiDay('2022-12-31'))).toBe('周六');
});
