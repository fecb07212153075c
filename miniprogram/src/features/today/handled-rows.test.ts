import type { TodayRow } from '@core/reminders/reminders.contract';
import { doneAmong, rowsLeft } from './handled-rows';

const row = (reminderId: string, version = 1) => ({ reminderId, version }) as TodayRow;
const rows = [row('r_a'), row('r_b'), row('r_c')];

test('a handled row is gone at once, and only a completed one counts as contacted', () => {
  const handled = { r_a: { version: 1, done: true }, r_c: { version: 1, done: false } };
  expect(rowsLeft(rows, handled).map(({ reminderId }) => reminderId)).toEqual(['r_b']);
  expect(doneAmong(rows, handled)).toBe(1);
});

test('what the server counted already is not counted twice', () => {
  expect(doneAmong([row('r_b'), row('r_c')], { r_a: { version: 1, done: true } })).toBe(0);
});

test('a reminder that falls due anew is shown although its last turn was handled', () => {
  expect(rowsLeft([row('r_a', 3)], { r_a: { version: 1, done: true } })).toHaveLength(1);
});
