import { shanghaiDay } from '@core/kernel/time';
import { lastMonths } from './last-months';

it('are whole months, this one first, those of an earlier year with its name', () => {
  const months = lastMonths(shanghaiDay('2024-03-31'));
  expect(months.map(({ label }) => label)).toEqual(['3月', '2月', '1月', '23年12月', '23年11月', '23年10月', '23年9月', '23年8月', '23年7月', '23年6月', '23年5月', '23年4月']);
  expect(months.slice(0, 3).map(({ period }) => [period.from, period.until])).toEqual([['2024-03-01', '2024-03-31'], ['2024-02-01', '2024-02-29'], ['2024-01-01', '2024-01-31']]);
});
