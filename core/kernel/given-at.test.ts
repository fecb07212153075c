import { givenAtOf } from './given-at';
import { ANSWER_KEPT_DAYS } from './stored-answer';
import { DAY_MS, utcMs } from './time';

const NOW = utcMs(Date.UTC(2026, 2, 10, 2));

test.each([
  ['what nobody said', undefined, NOW],
  ['a time of this morning', NOW - 3_600_000, NOW - 3_600_000],
  ['a clock that is ahead', NOW + 3_600_000, NOW],
  ['a clock of another year', 0, NOW - ANSWER_KEPT_DAYS * DAY_MS],
  ['a text', '2026-03-01', NOW],
  ['half a millisecond', NOW - 0.5, NOW],
  ['no number', Number.NaN, NOW],
])('%s', (_, said, at) => {
  expect(givenAtOf(said, NOW)).toBe(at);
});
