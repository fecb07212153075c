import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nextSlot, parseCron } from './cron';

const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const next = (cron: string, after: string) => nextSlot(parseCron(cron), shanghai(after));

test.each([
  ['0 0 9 * * * *', '2026-03-01T08:59:59', '2026-03-01T09:00:00'],
  ['0 0 9 * * * *', '2026-03-01T09:00:00', '2026-03-02T09:00:00'],
  ['*/20 * * * * * *', '2026-03-01T09:00:41', '2026-03-01T09:01:00'],
  ['0 30 8-10/2 * * * *', '2026-03-01T08:30:00', '2026-03-01T10:30:00'],
  ['0 0 0 31 * * *', '2026-03-31T00:00:00', '2026-05-31T00:00:00'],
  ['0 0 0 29 FEB * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
  ['0 0 12 * * MON-FRI *', '2026-03-06T12:00:00', '2026-03-09T12:00:00'],
  ['0 0 0 1 1 * 2027', '2026-01-01T00:00:00', '2027-01-01T00:00:00'],
])('%s after %s is %s in Shanghai', (cron, after, expected) => {
  expect(next(cron, after)).toBe(shanghai(expected));
});

test('day and weekday are joined by or', () => {
  expect(next('0 0 0 15 * MON *', '2026-03-10T00:00:00')).toBe(shanghai('2026-03-15T00:00:00'));
  expect(next('0 0 0 15 * MON *', '2026-03-15T00:00:00')).toBe(shanghai('2026-03-16T00:00:00'));
});

test('a past year has no slot', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-01-01T00:00:00')).toBeUndefined();
});

test.each(['0 0 9 * * *', '60 0 9 * * * *', '0 0 9 * * 7 *', '0 0 9 ? * * *', '0 0 25 * * * *', '0 0 9-8 * * * *'])('%s is refused', (cron) => {
  expect(() => parseCron(cron)).toThrow(/timer config/);
});

test('the time zone of the machine changes nothing', () => {
  const script = `const { nextSlot, parseCron } = require(${JSON.stringify(join(__dirname, 'cron.ts'))});
    console.log(nextSlot(parseCron('0 30 1 * * * *'), Date.parse('2026-03-08T00:00:00+08:00')), new Date(0).getHours());`;
  const answers = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((TZ) =>
    execFileSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' }).trim().split(' '),
  );
  expect(new Set(answers.map(([slot]) => slot))).toEqual(new Set([String(shanghai('2026-03-08T01:30:00'))]));
  expect(new Set(answers.map(([, hour]) => hour)).size).toBe(3);
});
