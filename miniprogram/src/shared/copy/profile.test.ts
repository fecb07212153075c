import { shanghaiDay } from '@core/kernel/time';
import { birthdayWords } from './profile';

const today = shanghaiDay('2026-03-10');

it.each([
  ['3.12', '3月12日，下次 3月12日（周四）'],
  ['1990-03-10', '3月10日，下次 就是今天'],
  ['农历八月初五', '农历八月初五，下次 9月15日（周二）'],
  ['农历8.10', '农历八月初十，下次 9月20日（周日）'],
  ['农历8.20', '农历八月二十，下次 9月30日（周三）'],
  ['正月廿九', '农历正月廿九，下次 3月17日（周二）'],
  ['腊月三十', '农历腊月三十，下次 2027年2月5日（周五），小月按廿九'],
  ['闰六月廿三', '农历闰六月廿三，下次 8月5日（周三），没有闰月的年份按平月'],
  ['2.29', '2月29日，下次 2027年2月28日（周日），平年按 28 日'],
])('the birthday "%s" is shown as %s', (typed, words) => expect(birthdayWords(typed, today)).toBe(words));

it('what cannot be read is said to be so', () => expect(birthdayWords('好像春天', today)).toBeNull());
