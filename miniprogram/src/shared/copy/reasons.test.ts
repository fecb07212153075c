import type { OrderId, ProductId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { addDays, shanghaiDay } from '@core/kernel/time';
import type { Reason } from '@core/reminders/reason';
import { aboutText, whenText } from './reasons';

const today = shanghaiDay('2026-11-22');
const orderId = 'o_00000001' as OrderId;
const base = { key: 'k', day: today, until: null };
const cycle = { lastDay: addDays(today, -30), lastQuantity: 2, unit: '盒', intervalsKnown: 3, expectedDays: 27, usualDays: 27, favouriteWeekday: null };

test.each<[Reason, string, string]>([
  [{ ...base, kind: 'run-out', state: 'open', productId: 'p_1' as ProductId, productName: '面膜', cycle }, '已过 3 天', '面膜 通常 27 天一次，上次买 2 盒'],
  [{ ...base, kind: 'run-out', state: 'open', productId: 'p_1' as ProductId, productName: '面膜', cycle: { ...cycle, expectedDays: 30 } }, '今天用完', '面膜 通常 27 天一次，上次买 2 盒'],
  [{ ...base, kind: 'to-ship', orderId, summary: '面膜×2', orderDay: addDays(today, -1) }, '昨天下单', '待发货 面膜×2'],
  [{ ...base, kind: 'unpaid', orderId, summary: '面膜×2', orderDay: addDays(today, -9), owedFen: fen(12800) }, '欠 ¥128', '未付清 11月13日 面膜×2'],
  [{ ...base, kind: 'birthday', birthday: today, lunar: true }, '今天生日', '生日 农历生日'],
  [{ ...base, kind: 'festival', festival: 'mid-autumn', festivalDay: addDays(today, 1) }, '明天中秋节', '中秋节 老客户，问候一声'],
  [{ ...base, kind: 'custom', planId: 'n_1', text: '送小样', visit: true, day: addDays(today, -2) }, '已过 2 天', '拜访 送小样'],
])('a reason is told in a few words: %#', (reason, when, about) => {
  expect(whenText(reason, today)).toBe(when);
  const { what, why } = aboutText(reason, today);
  expect(`${what} ${why}`).toBe(about);
});
