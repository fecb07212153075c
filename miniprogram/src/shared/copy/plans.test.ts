import { shanghaiDay } from '@core/kernel/time';
import { dayWithWeekday, ruleText } from './plans';

const START = shanghaiDay('2026-12-02');

test.each([
  [{ every: 'once' } as const, '只一次'],
  [{ every: 'days', step: 1 } as const, '每天'],
  [{ every: 'days', step: 10 } as const, '每 10 天'],
  [{ every: 'weeks', step: 1, weekdays: [0, 3] }, '每周三、周日'],
  [{ every: 'weeks', step: 2, weekdays: [3] }, '每 2 周的周三'],
  [{ every: 'months', step: 1 } as const, '每月 2 号'],
  [{ every: 'months', step: 3 } as const, '每 3 个月的 2 号'],
] as const)('%j is read as %s', (rule, words) => expect(ruleText(rule as never, START)).toBe(words));

test('a day that a month may lack is told what becomes of it', () => expect(ruleText({ every: 'months', step: 1 }, shanghaiDay('2026-12-31'))).toBe('每月 31 号（没有就月底）'));

test('a day is named with its weekday', () => expect(dayWithWeekday(START, shanghaiDay('2026-11-27'))).toBe('12月2日 周三'));
