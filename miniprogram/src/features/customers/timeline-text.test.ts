import type { TimelineEntry } from '@core/customers/customers.contract';
import type { OrderId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { shanghaiDay, utcMs, type UtcMs } from '@core/kernel/time';
import { clockText, groupByDay, timelineLine } from './timeline-text';

const today = shanghaiDay('2025-11-08');
const at = (iso: string): UtcMs => utcMs(Date.parse(iso));
const note = (iso: string, text = '问过敏感肌'): TimelineEntry => ({ entryId: iso, at: at(iso), kind: 'note', text });
const order = (day: string, cancelled = false): TimelineEntry => ({
  entryId: 'e', at: at('2025-11-08T02:00:00Z'), kind: 'order', orderId: 'o_1' as OrderId, day: shanghaiDay(day), summary: '面霜×2', totalFen: fen(25_600), cancelled,
});
const line = (entry: TimelineEntry) => timelineLine(entry, today, () => '一级代理', () => '王姐');

test('entries are grouped by the day in Shanghai, which begins at 16:00 UTC', () => {
  const days = groupByDay([note('2025-11-07T16:30:00Z'), note('2025-11-07T16:00:00Z'), note('2025-11-07T15:59:59Z')]);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([['2025-11-08', 2], ['2025-11-07', 1]]);
});

test('the clock is that of Shanghai', () => {
  expect(clockText(at('2025-11-07T23:05:00Z'))).toBe('07:05');
});

test('an order written down later says its own day', () => {
  expect(line(order('2025-11-08'))).toEqual({ title: '下单 面霜×2，¥256', brief: '', tone: 'order' });
  expect(line(order('2025-10-01')).brief).toBe('10月1日的订单');
  expect(line(order('2025-10-01', true))).toMatchObject({ brief: '已撤销 · 10月1日的订单', tone: 'gone' });
});

test('a move of stage says from where, to where and why', () => {
  const move: TimelineEntry = { entryId: 'e', at: at('2025-11-08T02:00:00Z'), kind: 'stage', from: 'new', to: 'repeat', reason: { code: 'second-order' } };
  expect(line(move)).toEqual({ title: '新客 → 老客户', brief: '不同日子买过两次', tone: 'stage' });
});

test('a notice that did not arrive stands out', () => {
  const notice: TimelineEntry = { entryId: 'e', at: at('2025-11-08T02:00:00Z'), kind: 'notice', about: 'reorder', outcome: 'unknown', productName: '面霜' };
  expect(line(notice).tone).toBe('warn');
});
