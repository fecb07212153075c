import type { ProductId, TagId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { shanghaiDay } from '@core/kernel/time';
import type { Clause, Condition } from '@core/segments/condition';
import { clauseText, conditionText, periodText } from './segment-words';

const MASK = 'p_mask00000' as ProductId;
const DRY = 't_dry00000' as TagId;
const book = { tags: [{ tagId: DRY, name: '干皮' }], products: [{ productId: MASK, name: '面膜' }] as never };
const [first, last] = [shanghaiDay('2026-03-01'), shanghaiDay('2026-03-31')];

it.each<[Clause, string]>([
  [{ test: 'bought', productIds: [MASK], withinDays: 90 }, '90 天内买过面膜'],
  [{ test: 'bought', productIds: [MASK], times: 2, amountFen: fen(30_000), from: first, until: last }, '2026年3月买过面膜，至少 2 次、满 ¥300'],
  [{ test: 'bought', productIds: [], each: true, quantity: 3, inAnyDays: 30 }, '任意 30 天里买过东西，同一个产品至少 3 件'],
  [{ test: 'bought', productIds: ['p_gone00000' as ProductId], from: null, until: null }, '买过已删产品'],
  [{ not: { test: 'tag', tagId: DRY } }, '不是「标签 干皮」'],
  [{ test: 'tag', tagId: 't_gone0000' as TagId }, '标签 已删标签'],
  [{ test: 'spend', atLeastFen: fen(20_000), atMostFen: fen(50_000) }, '消费 ¥200 到 ¥500'],
  [{ test: 'spend', atLeastFen: fen(0), atMostFen: fen(0) }, '没花过钱'],
  [{ test: 'spend', atLeastFen: fen(20_000) }, '消费满 ¥200'],
  [{ test: 'orders', atLeast: 2 }, '至少买过 2 次'],
  [{ test: 'orders', atLeast: 2, atMost: 2 }, '买过 2 次'],
  [{ test: 'orders', atLeast: 1, atMost: 3 }, '买过 1 到 3 次'],
  [{ test: 'orders', atLeast: 0, atMost: 1 }, '最多买过 1 次'],
  [{ test: 'orders', atLeast: 0, atMost: 0 }, '没买过'],
  [{ test: 'orders', atLeast: 0 }, '买没买过都算'],
  [{ test: 'firstBought', from: first, until: last }, '第一次买：2026年3月'],
])('%j reads %s', (clause, text) => expect(clauseText(clause, book)).toBe(text));

it('puts groups in brackets', () => {
  const condition: Condition = { join: 'all', of: [{ test: 'tag', tagId: DRY }, { join: 'any', of: [{ test: 'source', is: '抖音' }, { test: 'source', is: '小红书' }] }] };
  expect(conditionText(condition, book)).toBe('标签 干皮，并且（来自 抖音，或者来自 小红书）');
});

it.each<[Parameters<typeof periodText>[0], string]>([
  [{ from: shanghaiDay('2025-11-01'), until: shanghaiDay('2025-11-11') }, '2025年11月1日到11月11日'],
  [{ from: shanghaiDay('2025-12-20'), until: shanghaiDay('2026-01-05') }, '2025年12月20日到2026年1月5日'],
  [{ from: first, until: null }, '2026年3月1日起'],
  [{ from: null, until: first }, '2026年3月1日为止'],
  [{ from: first, until: first }, '2026年3月1日'],
  [{ from: null, until: null }, ''],
  [{ withinDays: 0 }, '今天'],
])('%j reads %s', (period, text) => expect(periodText(period)).toBe(text));
