import fc from 'fast-check';
import type { CustomerId, OrderId, ProductId } from '../kernel/ids';
import { addFen, fen } from '../kernel/money';
import { mustOk } from '../kernel/result';
import { shanghaiDay, utcMs } from '../kernel/time';
import { cancelOrder, payOrder, refundOrder, renumberParcel, shipOrder, withoutParcel, worthOfReturn } from './change-order';
import { checkOrder, owedOf, payableOf, totalOf, type Order } from './order';

const today = shanghaiDay('2026-03-10');
const productId = (n: number) => `p_product${n}` as ProductId;
const wechat = { method: 'wechat' as const, day: today };

function order(lines: { quantity: number; price: number; discount?: number }[], given: Partial<Order> = {}): Order {
  const made = lines.map(({ quantity, price, discount = 0 }, n) => ({ productId: productId(n), productName: `产品${n}`, unit: '盒', cycleDays: 30, quantity, priceFen: fen(price), costFen: null, discountFen: fen(discount), returned: 0, taken: 0 }));
  const { discountFen = fen(0) } = given;
  return {
    orderId: 'o_order0001' as OrderId,
    customerId: 'c_customer1' as CustomerId,
    kind: 'sale',
    day: today,
    state: 'waiting',
    lines: made,
    totalFen: totalOf(made, discountFen),
    paidFen: fen(0),
    refundedFen: fen(0),
    payments: [],
    parcels: [],
    note: '',
    pictureIds: [], request: null,
    createdAt: utcMs(0),
    ...given,
    discountFen,
  };
}

const paidInFull = (one: Order): Order => mustOk(payOrder(one, { amountFen: one.totalFen, ...wechat }, today));

describe('discounts', () => {
  it('of the order are shared out over its lines to the fen', () => {
    expect(payableOf([{ quantity: 1, priceFen: fen(100) }, { quantity: 1, priceFen: fen(100) }, { quantity: 1, priceFen: fen(100) }], fen(100))).toEqual([66, 67, 67]);
    expect(payableOf([{ quantity: 2, priceFen: fen(100), discountFen: fen(50) }], fen(0))).toEqual([150]);
  });

  it('never make a line or the order cost less than nothing', () => {
    const line = { productId: productId(0), quantity: 1, priceFen: fen(100) };
    expect(checkOrder({ day: today, paidFen: fen(0), lines: [{ ...line, discountFen: fen(101) }] }, today)).toMatchObject({ code: 'DISCOUNT_TOO_LARGE', fields: ['lines.0.discountFen'] });
    expect(checkOrder({ day: today, paidFen: fen(0), discountFen: fen(101), lines: [line] }, today)).toMatchObject({ code: 'DISCOUNT_TOO_LARGE', fields: ['discountFen'] });
    expect(checkOrder({ day: today, paidFen: fen(0), discountFen: fen(100), lines: [line] }, today)).toEqual({ ok: true, value: 0 });
  });
});

describe('payments', () => {
  it('add up to the total and no further', () => {
    const half = mustOk(payOrder(order([{ quantity: 1, price: 100 }]), { amountFen: fen(40), ...wechat }, today));
    expect([half.paidFen, owedOf(half)]).toEqual([40, 60]);
    expect(payOrder(half, { amountFen: fen(61), ...wechat }, today)).toMatchObject({ code: 'PAID_TOO_MUCH' });
    expect(payOrder(half, { amountFen: fen(0), ...wechat }, today)).toMatchObject({ code: 'AMOUNT_INVALID' });
    expect(payOrder(half, { amountFen: fen(1), method: 'cash', day: shanghaiDay('2026-03-11') }, today)).toMatchObject({ code: 'DAY_IN_FUTURE' });
    expect(owedOf(mustOk(payOrder(half, { amountFen: fen(60), ...wechat }, today)))).toBe(0);
  });
});

describe('refunds', () => {
  it('come off the debt first; only what was paid beyond goes back', () => {
    const half = mustOk(payOrder(order([{ quantity: 2, price: 100 }]), { amountFen: fen(150), ...wechat }, today));
    const one = mustOk(refundOrder(half, { quantities: [{ productId: productId(0), quantity: 1 }], amountFen: fen(100), ...wechat }, today));
    expect(one).toMatchObject({ state: 'waiting', totalFen: 100, paidFen: 100, refundedFen: 100 });
    expect(one.payments[1]).toEqual({ direction: 'out', amountFen: 50, ...wechat });
    const all = mustOk(refundOrder(one, { quantities: [{ productId: productId(0), quantity: 1 }], amountFen: fen(80), ...wechat }, today));
    expect(all).toMatchObject({ state: 'returned', totalFen: 20, paidFen: 20 });
    expect(refundOrder(all, { quantities: [], amountFen: fen(20), ...wechat }, today)).toMatchObject({ code: 'ORDER_RETURNED' });
  });

  it('of all the money return the order, wherever the goods are', () => {
    const refunded = mustOk(refundOrder(paidInFull(order([{ quantity: 1, price: 100 }])), { quantities: [], amountFen: fen(100), ...wechat }, today));
    expect(refunded).toMatchObject({ state: 'returned', totalFen: 0, paidFen: 0 });
  });

  it('take back no more goods and no more money than there are', () => {
    const one = paidInFull(order([{ quantity: 1, price: 100 }]));
    expect(refundOrder(one, { quantities: [{ productId: productId(0), quantity: 2 }], amountFen: fen(1), ...wechat }, today)).toMatchObject({ code: 'QUANTITY_TOO_LARGE', fields: ['lines.0.quantity'] });
    expect(refundOrder(one, { quantities: [{ productId: productId(9), quantity: 1 }], amountFen: fen(1), ...wechat }, today)).toMatchObject({ code: 'PRODUCT_NOT_FOUND' });
    expect(refundOrder(one, { quantities: [], amountFen: fen(101), ...wechat }, today)).toMatchObject({ code: 'REFUND_TOO_MUCH' });
    expect(refundOrder(one, { quantities: [], amountFen: fen(0), ...wechat }, today)).toMatchObject({ code: 'AMOUNT_INVALID' });
    expect(cancelOrder(mustOk(refundOrder(one, { quantities: [], amountFen: fen(1), ...wechat }, today)))).toMatchObject({ code: 'ORDER_REFUNDED' });
  });

  it('are proposed so that unit after unit comes to exactly what was paid', () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 7 }), price: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
        const gross = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
        let left = paidInFullOrFree(order(lines, { discountFen: fen(Math.floor(gross * share)) }));
        const full = left.totalFen;
        const proposed = [];
        for (const { productId: id, quantity } of left.lines) {
          for (let unit = 0; unit < quantity; unit += 1) {
            const quantities = [{ productId: id, quantity: 1 }];
            const amountFen = worthOfReturn(left, quantities);
            proposed.push(amountFen);
            if (left.state === 'returned') continue;
            left = mustOk(refundOrder(left, { quantities, amountFen, ...wechat }, today));
          }
        }
        expect(addFen(...proposed)).toBe(full);
        expect(left).toMatchObject({ totalFen: 0, paidFen: 0, state: 'returned' });
      }),
    );
  });
});

function paidInFullOrFree(one: Order): Order {
  return one.totalFen === 0 ? one : paidInFull(one);
}

describe('parcels', () => {
  const parcel = (number: string) => ({ courier: 'sf', number, day: today });

  it('are added to an order one after the other, and a mistaken one is taken off', () => {
    const two = mustOk(shipOrder(mustOk(shipOrder(order([{ quantity: 1, price: 1 }]), [parcel('SF1')])), [parcel('SF2')]));
    expect(two).toMatchObject({ state: 'shipped', parcels: [{ number: 'SF1' }, { number: 'SF2' }] });
    const one = mustOk(withoutParcel(two, 0));
    expect(one).toMatchObject({ state: 'shipped', parcels: [{ number: 'SF2' }] });
    expect(mustOk(withoutParcel(one, 0))).toMatchObject({ state: 'waiting', parcels: [] });
    expect(withoutParcel(one, 1)).toMatchObject({ code: 'PARCEL_NOT_FOUND' });
  });

  it('bear each number once, and leave no order that is cancelled', () => {
    const one = mustOk(shipOrder(order([{ quantity: 1, price: 1 }]), [parcel('SF1')]));
    expect(shipOrder(one, [parcel('SF1')])).toMatchObject({ code: 'PARCEL_TWICE' });
    expect(shipOrder(one, Array.from({ length: 20 }, (_, n) => parcel(`X${n}`)))).toMatchObject({ code: 'TOO_MANY_PARCELS' });
    expect(shipOrder({ ...one, state: 'cancelled' }, [parcel('SF2')])).toMatchObject({ code: 'ORDER_CANCELLED' });
  });
});

it('a number that stands on another parcel of the order, before it or behind it, is not written down again', () => {
  const parcel = (number: string) => ({ courier: 'sf', number, day: today });
  const sent = order([{ quantity: 1, price: 100 }], { state: 'shipped', parcels: [parcel('A1'), parcel(''), parcel('C3')] });
  for (const number of ['A1', 'C3']) expect(renumberParcel(sent, 1, { courier: 'sf', number })).toMatchObject({ ok: false, code: 'PARCEL_TWICE' });
  expect(mustOk(renumberParcel(sent, 0, { courier: 'yto', number: 'A1' })).parcels.map(({ courier, number }) => `${courier}${number}`)).toEqual(['ytoA1', 'sf', 'sfC3']);
});
