import { shanghaiDay } from '@core/kernel/time';
import { dayText, reorderReasonText, runOutText } from './reorder';

const today = shanghaiDay('2025-11-08');

test('a known rhythm is worded as the person’s own', () => {
  expect(reorderReasonText({ expectedDays: 33, usualDays: 34, favouriteWeekday: null, lastQuantity: 2, unit: '盒' })).toBe('通常 34 天一次，上次买 2 盒');
  expect(reorderReasonText({ expectedDays: 33, usualDays: 34, favouriteWeekday: 6, lastQuantity: 2, unit: '盒' })).toBe('通常 34 天一次，多在周六，上次买 2 盒');
});

test('without a rhythm only the product’s own cycle is claimed', () => {
  expect(reorderReasonText({ expectedDays: 60, usualDays: null, favouriteWeekday: null, lastQuantity: 2, unit: '盒' })).toBe('上次买 2 盒，大约用 60 天');
});

test.each([
  ['2025-11-01', '用完 7 天了'],
  ['2025-11-07', '昨天用完'],
  ['2025-11-08', '今天用完'],
  ['2025-11-09', '明天用完'],
  ['2025-11-20', '12 天后用完'],
  ['2026-01-20', '1月20日用完'],
  ['2026-11-20', '2026年11月20日用完'],
])('run-out on %s reads %s', (day, words) => {
  expect(runOutText(shanghaiDay(day), today)).toBe(words);
});

test('a day of this year is named without the year', () => {
  expect(dayText(shanghaiDay('2025-03-01'), today)).toBe('3月1日');
});
