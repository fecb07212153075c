import type { TimelineEntry } from '@core/customers/timeline-entry';
import type { OrderId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { shanghaiDay, utcMs, type UtcMs } from '@core/kernel/time';
import { timelineLine, whenText } from './timeline-text';

const today = shanghaiDay('2025-11-08');
const at = (iso: string): UtcMs => utcMs(Date.parse(iso));
const note = (iso: string, text = '问过敏感肌'): TimelineEntry => ({ entryId: iso, at: at(iso), kind: 'note', text });
const order = (day: string, cancelled = false): TimelineEntry => ({
  entryId: 'e', at: at('2025-11-08T02:00:00Z'), kind: 'order', orderId: 'o_1' as OrderId, day: shanghaiDay(day), summary: '面霜×2', totalFen: fen(25_600), cancelled,
});
const line = (entry: TimelineEntry) => timelineLine(entry, today, () => '一级代理', () => '王姐');

const whens = (...entries: TimelineEntry[]) => entries.map((entry, index) => whenText(entry, entries[index - 1], today));

test('a day is told once, and begins at 16:00 UTC', () => {
  expect(whens(note('2025-11-07T16:30:00Z'), note('2025-11-07T16:00:00Z'), note('2025-11-07T15:59:59Z'), note('2025-11-06T23:05:00Z'), note('2025-11-06T02:00:00Z'))).toEqual(['今天 00:30', '00:00', '昨天 23:59', '07:05', '11月6日']);
});

test('an order has a day and no clock', () => {
  expect(whens(order('2025-11-08'), order('2025-11-08'))).toEqual(['今天', '']);
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
