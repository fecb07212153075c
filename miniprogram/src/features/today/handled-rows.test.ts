import type { TodayRow } from '@core/reminders/reminders.contract';
import { doneAmong, rowsLeft } from './handled-rows';

const row = (customerId: string, version = 1) => ({ customerId, version }) as TodayRow;
const rows = [row('c_a'), row('c_b'), row('c_c')];

test('a handled row is gone at once, and only a completed one counts as contacted', () => {
  const handled = { c_a: { version: 1, done: true }, c_c: { version: 1, done: false } };
  expect(rowsLeft(rows, handled).map(({ customerId }) => customerId)).toEqual(['c_b']);
  expect(doneAmong(rows, handled)).toBe(1);
});

test('what the server counted already is not counted twice', () => {
  expect(doneAmong([row('c_b'), row('c_c')], { c_a: { version: 1, done: true } })).toBe(0);
});

test('a customer who falls due anew is shown although its last turn was handled', () => {
  expect(rowsLeft([row('c_a', 3)], { c_a: { version: 1, done: true } })).toHaveLength(1);
});
