import { ANSWER_KEPT_DAYS, mayBeForgotten } from './stored-answer';
import { addDays, shanghaiDay, startOfDay, utcMs } from './time';

const WRITTEN_ON = shanghaiDay('2026-03-01');
const daysLater = (days: number) => startOfDay(addDays(WRITTEN_ON, days));

test('an attempt may be repeated unasked until a day before the server forgets its answer', () => {
  const lastSafe = daysLater(ANSWER_KEPT_DAYS - 1);
  expect([daysLater(1), lastSafe, utcMs(lastSafe + 1), daysLater(ANSWER_KEPT_DAYS)].map((now) => mayBeForgotten(daysLater(0), now))).toEqual([false, false, true, true]);
});
