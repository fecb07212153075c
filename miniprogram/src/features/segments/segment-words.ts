import type { Condition, Test } from '@core/segments/condition';
import { formatYuan } from '@core/kernel/money';
import type { Catalogue } from '@core/merchants/merchants.contract';
import { stageName } from '../../shared/copy/stages';

type Book = Pick<Catalogue, 'tags' | 'products'>;

/** "买过面膜（90 天内）", "不是流失客户". */
export function testText(one: Condition['of'][number], book: Book): string {
  return 'not' in one ? `不是「${plainText(one.not, book)}」` : plainText(one, book);
}

function plainText(test: Test, { tags, products }: Book): string {
  const named = (ids: readonly string[]) => (ids.length === 0 ? '东西' : ids.map((id) => products.find((product) => product.productId === id)?.name ?? '已删产品').join('或'));
  switch (test.test) {
    case 'tag':
      return `标签 ${tags.find((tag) => tag.tagId === test.tagId)?.name ?? '已删标签'}`;
    case 'stage':
      return test.oneOf.map((stage) => stageName[stage]).join('或');
    case 'grade':
      return `${test.oneOf.join('、')} 类客户`;
    case 'spend':
      return `消费满 ¥${formatYuan(test.atLeastFen)}`;
    case 'orders':
      return `买过 ${test.atLeast} 次以上`;
    case 'bought':
      return `${test.withinDays} 天内买过${named(test.productIds)}`;
    case 'boughtBefore':
      return `买过${named(test.productIds)}，${test.notWithinDays} 天没再买`;
    case 'added':
      return `${test.withinDays} 天内新加的`;
    case 'place':
      return `地址在 ${test.holds}`;
    case 'source':
      return `来自 ${test.is}`;
  }
}

export function conditionText({ join, of }: Condition, book: Book): string {
  return of.map((one) => testText(one, book)).join(join === 'all' ? '，并且' : '，或者');
}
