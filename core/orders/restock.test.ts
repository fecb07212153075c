import fc from 'fast-check';
import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { fen, timesFen } from '../kernel/money';
import { mustOk } from '../kernel/result';
import { shanghaiDayOf, utcMs } from '../kernel/time';
import { newProduct } from '../products/product';
import { changeTotals, NO_TOTALS } from '../totals/customer-totals';
import { orderChange } from '../totals/day-totals';
import { payOrder, refundOrder } from './change-order';
import { isCounting, owedOf } from './order';
import { acceptRequest, declineRequest, pricedFor, reconsiderRequest, requestOrder } from './restock';

const now = utcMs(Date.parse('2026-03-10T10:00:00+08:00'));
const today = shanghaiDayOf(now);
const [creamId, maskId] = ['p_cream001', 'p_mask0001'] as [ProductId, ProductId];
const cream = newProduct({ productId: creamId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(15800) }, { costFen: fen(5000), levelPrices: { l1: fen(9800), l2: fen(11800) } });
const mask = newProduct({ productId: maskId, name: '面膜', unit: '盒', cycleDays: 10, priceFen: fen(3900) });
const reseller = { customerId: 'c_zhoumin1' as CustomerId, levelId: 'l1' };
const ask = (creams: number, masks: number) => requestOrder({ orderId: 'o_order0001' as OrderId, reseller, asked: [{ productId: creamId, quantity: creams }, { productId: maskId, quantity: masks }], note: '', now }, [cream, mask]);

describe('a request of a reseller', () => {
  it('is priced by the level, keeps what it costs the seller, and binds nobody', () => {
    const order = mustOk(ask(3, 2));
    expect(order).toMatchObject({ kind: 'restock', state: 'requested', totalFen: 3 * 9800 + 2 * 3900, lines: [{ priceFen: 9800, costFen: 5000 }, { priceFen: 3900, costFen: null }] });
    expect([owedOf(order), isCounting(order), orderChange(null, order)]).toEqual([0, false, []]);
    expect(changeTotals(NO_TOTALS, null, order)).toEqual(NO_TOTALS);
    expect(payOrder(order, { amountFen: fen(1), method: 'wechat', day: today }, today)).toMatchObject({ code: 'ORDER_REQUESTED' });
    expect(refundOrder(order, { quantities: [], amountFen: fen(1), method: 'wechat', day: today }, today)).toMatchObject({ code: 'ORDER_REQUESTED' });
  });

  it('becomes an order of the day on which it is agreed on, at the prices it was asked for, whatever quantities are agreed', () => {
    const later = utcMs(now + 3 * 86_400_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }), (creams, masks, agreedCreams, agreedMasks) => {
        const agreed = acceptRequest(mustOk(ask(creams, masks)), [{ productId: creamId, quantity: agreedCreams }, { productId: maskId, quantity: agreedMasks }], later);
        if (agreedCreams + agreedMasks === 0) return expect(agreed).toMatchObject({ code: 'NOTHING_AGREED' });
        const order = mustOk(agreed);
        expect(order).toMatchObject({ state: 'waiting', day: '2026-03-13', totalFen: timesFen(fen(9800), agreedCreams) + timesFen(fen(3900), agreedMasks), request: { asked: [{ quantity: creams }, { quantity: masks }] } });
        expect(order.lines.every(({ quantity }) => quantity > 0)).toBe(true);
        expect(owedOf(order)).toBe(order.totalFen);
        expect(isCounting({ ...order, paidFen: order.totalFen })).toBe(false);
      }),
    );
  });

  it('is answered once; a no can be taken back, a yes cannot be given twice', () => {
    const order = mustOk(ask(1, 1));
    const declined = mustOk(declineRequest(order, ' 这周没货 ', now));
    expect(declined).toMatchObject({ state: 'declined', request: { word: '这周没货', answeredAt: now } });
    expect(acceptRequest(declined, [], now)).toMatchObject({ code: 'ORDER_DECLINED' });
    const again = mustOk(reconsiderRequest(declined));
    expect(again.request).toMatchObject({ word: '', answeredAt: null });
    const accepted = mustOk(acceptRequest(again, [], now));
    expect([acceptRequest(accepted, [], now), declineRequest(accepted, '', now), reconsiderRequest(accepted)]).toMatchObject(Array(3).fill({ code: 'ORDER_NOT_SHIPPED' }));
  });

  it('names what it cannot be', () => {
    expect(acceptRequest(mustOk(ask(1, 1)), [{ productId: 'p_other001' as ProductId, quantity: 1 }], now)).toEqual({ ok: false, code: 'PRODUCT_NOT_FOUND', fields: ['lines.0.productId'] });
    expect(requestOrder({ orderId: 'o_order0001' as OrderId, reseller, asked: [{ productId: creamId, quantity: 1 }], note: '', now }, [mask])).toMatchObject({ code: 'PRODUCT_NOT_FOUND' });
  });
});

it('a price list shows a reseller their own price and the plain one, and nothing else of money', () => {
  expect(pricedFor(cream, 'l2')).toEqual({ productId: creamId, name: '面霜', unit: '瓶', priceFen: 11800, plainFen: 15800, pictureId: null });
});
