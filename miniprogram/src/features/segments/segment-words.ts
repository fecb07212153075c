import type { Clause, Condition, DateTest, Group, Test } from '@core/segments/condition';
import { addDays, type ShanghaiDay } from '@core/kernel/time';
import { formatYuan, type Fen } from '@core/kernel/money';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Period } from '@core/segments/period';
import type { LeastBought, PurchaseTest } from '@core/segments/purchase-test';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { stageName } from '../../shared/copy/stages';

type Book = Pick<Catalogue, 'tags' | 'products'>;

export const dateTestName: Record<DateTest, string> = { added: '添加', firstBought: '第一次买', lastBought: '最近一次买' };

/** "90 天内买过面膜", "不是「流失客户」". */
export function clauseText(one: Clause, book: Book): string {
  return 'not' in one ? `不是「${testText(one.not, book)}」` : testText(one, book);
}

/** Groups stand in brackets: "干皮，并且（来自 抖音，或者来自 小红书）". */
export function conditionText({ join, of }: Condition, book: Book): string {
  return of.map((one) => ('join' in one ? `（${groupText(one, book)}）` : clauseText(one, book))).join(JOINT[join]);
}

function groupText({ join, of }: Group, book: Book): string {
  return of.map((one) => clauseText(one, book)).join(JOINT[join]);
}

const JOINT = { all: '，并且', any: '，或者' } as const;

/** Names of things that are not there any more stand for nobody, and say so. */
const GONE = { tag: '已删标签', product: '已删产品' } as const;

/** Whether the test asks for a tag that is not there any more: nobody has it. */
export function asksForGoneTag(one: Clause, { tags }: Book): boolean {
  const test = 'not' in one ? one.not : one;
  return test.test === 'tag' && !tags.some(({ tagId }) => tagId === test.tagId);
}

function testText(test: Test, book: Book): string {
  switch (test.test) {
    case 'tag':
      return `标签 ${book.tags.find((tag) => tag.tagId === test.tagId)?.name ?? GONE.tag}`;
    case 'stage':
      return test.oneOf.map((stage) => stageName[stage]).join('或');
    case 'grade':
      return `${test.oneOf.join('、')} 类客户`;
    case 'spend':
      return spentText(test.atLeastFen, test.atMostFen);
    case 'orders':
      return timesText(test.atLeast, test.atMost);
    case 'bought':
      return boughtText(test, book);
    case 'boughtBefore':
      return `买过${goodsText(test.productIds, book)}，${test.notWithinDays} 天没再买`;
    case 'added':
    case 'firstBought':
    case 'lastBought':
      return `${dateTestName[test.test]}：${periodText(test) || '不限'}`;
    case 'runsOut':
      return test.inDays === 0 ? '已经用完' : `${test.inDays} 天内用完`;
    case 'place':
      return `地址在 ${test.holds}`;
    case 'source':
      return `来自 ${test.is}`;
  }
}

function boughtText(test: PurchaseTest, book: Book): string {
  const least = leastText(test);
  const same = test.each && test.productIds.length !== 1 ? '同一个产品' : '';
  return [`${periodText(test)}买过${goodsText(test.productIds, book)}`, [same, least].filter(Boolean).join('')].filter(Boolean).join('，');
}

function leastText({ times = 1, quantity = 0, amountFen }: LeastBought): string {
  const asked = [times > 1 && `至少 ${times} 次`, quantity > 0 && `至少 ${quantity} 件`, amountFen && `满 ${yuan(amountFen)}`];
  return asked.filter(Boolean).join('、');
}

function goodsText(productIds: readonly string[], { products }: Book): string {
  return productIds.length === 0 ? '东西' : productIds.map((id) => products.find(({ productId }) => productId === id)?.name ?? GONE.product).join('或');
}

const yuan = (amount: Fen): string => `¥${formatYuan(amount)}`;

function spentText(least: Fen, most: Fen | undefined): string {
  if (most === undefined) return least === 0 ? '消费不限' : `消费满 ${yuan(least)}`;
  if (most === 0) return '没花过钱';
  return least === 0 ? `消费最多 ${yuan(most)}` : least === most ? `消费正好 ${yuan(least)}` : `消费 ${yuan(least)} 到 ${yuan(most)}`;
}

function timesText(least: number, most: number | undefined): string {
  if (most === undefined) return least === 0 ? '买没买过都算' : `至少买过 ${least} 次`;
  if (most === 0) return '没买过';
  return least === 0 ? `最多买过 ${most} 次` : least === most ? `买过 ${least} 次` : `买过 ${least} 到 ${most} 次`;
}

/** "90 天内", "任意 30 天里", "2026年3月", "2025年11月1日到11月11日", "2026年3月1日起"; empty for ever. */
export function periodText(period: Period): string {
  if ('withinDays' in period) return period.withinDays === 0 ? '今天' : `${period.withinDays} 天内`;
  if ('inAnyDays' in period) return `任意 ${period.inAnyDays} 天里`;
  const { from, until } = period;
  if (from && until) return isWholeMonth(from, until) ? monthText(from) : from === until ? fullDay(from) : `${fullDay(from)}到${from.slice(0, 4) === until.slice(0, 4) ? monthAndDate(until) : fullDay(until)}`;
  return from ? `${fullDay(from)}起` : until ? `${fullDay(until)}为止` : '';
}

function isWholeMonth(from: ShanghaiDay, until: ShanghaiDay): boolean {
  return from.endsWith('-01') && from.slice(0, 7) === until.slice(0, 7) && addDays(until, 1).endsWith('-01');
}

function monthText(day: ShanghaiDay): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
}

function fullDay(day: ShanghaiDay): string {
  return `${day.slice(0, 4)}年${monthAndDate(day)}`;
}
