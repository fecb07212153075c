import { utcMs } from '@core/kernel/time';
import { asOfWords } from './freshness';

const at = (text: string) => utcMs(Date.parse(`${text}+08:00`));

test.each([
  ['2026-03-10T07:05:00', '今天 07:05'],
  ['2026-03-09T23:59:00', '昨天 23:59'],
  ['2026-03-08T00:10:00', '3月8日 00:10'],
  ['2025-12-31T12:00:00', '12月31日 12:00'],
])('data of %s is said to be of %s', (asOf, words) => {
  expect(asOfWords(at(asOf), at('2026-03-10T10:00:00'))).toBe(words);
});
