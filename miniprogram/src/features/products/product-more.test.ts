import { fen } from '@core/kernel/money';
import type { ProductId } from '@core/kernel/ids';
import { newProduct } from '@core/products/product';
import { moreOf, NOTHING_MORE, readMore } from './product-more';

const product = { ...newProduct({ productId: 'p_1' as ProductId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(15800) }, { aliases: ['霜霜', '小白瓶'], costFen: fen(6000), levelPrices: { l1: fen(9800) } }), onHand: 8, lowAt: 2, version: 1 };

test('what is shown reads back as what it was', () => {
  expect(readMore(moreOf(product))).toEqual({ ok: true, value: { details: { aliases: ['霜霜', '小白瓶'], costFen: 6000, levelPrices: { l1: 9800 } }, counted: { onHand: 8, lowAt: 2 } } });
});

test('what is left empty is not known, and not counted', () => {
  expect(readMore({ ...NOTHING_MORE, levelPrices: { l1: ' ' } })).toEqual({ ok: true, value: { details: { aliases: [], costFen: null, levelPrices: {} }, counted: null } });
});

test.each([
  ['cost', { cost: 'x' }],
  ['levelPrices', { levelPrices: { l1: '1.234' } }],
  ['onHand', { onHand: '-1' }],
  ['lowAt', { onHand: '1', lowAt: '1.5' }],
  ['aliases', { aliases: '一 二 三 四 五 六 七 八 九 十 多' }],
])('a fault in %s is named', (field, change) => {
  expect(readMore({ ...NOTHING_MORE, ...change })).toMatchObject({ ok: false, fields: [field] });
});
