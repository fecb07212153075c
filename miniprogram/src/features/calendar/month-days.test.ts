import type { Month } from '@core/totals/period';
import { weeksOf } from './month-days';

test('a month stands in weeks that begin on Monday', () => {
  const weeks = weeksOf('2026-03' as Month);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks[5]).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
});

test('a February that fills four weeks has no gap', () => {
  expect(weeksOf('2027-02' as Month)).toHaveLength(4);
});
