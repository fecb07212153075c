import fc from 'fast-check';
import { hasLeft, isBinding, isVoid, moveOrder, ORDER_EVENTS, ORDER_STATES, paymentStateOf, type OrderEvent } from './order-states';

const parcels = (count: number) => Array.from({ length: count });
const after = (...events: [OrderEvent, number][]) =>
  events.reduce<string>((state, [event, count]) => {
    const moved = moveOrder({ state: state as (typeof ORDER_STATES)[number], parcels: parcels(count) }, event);
    return moved.ok ? moved.value : moved.code;
  }, 'waiting');

describe('the states of an order', () => {
  it('lead from waiting over shipped to signed, and back as long as that was a mistake', () => {
    expect(after(['ship', 0], ['sign', 1])).toBe('signed');
    expect(after(['ship', 0], ['sign', 1], ['unsign', 1], ['unship', 0])).toBe('waiting');
    expect(after(['hand-over', 0], ['take-back', 0])).toBe('waiting');
    expect(after(['ship', 0], ['sign', 1], ['ship', 1])).toBe('shipped');
  });

  it('know that what was sent is returned and not cancelled', () => {
    expect(after(['cancel', 0])).toBe('cancelled');
    expect(after(['hand-over', 0], ['cancel', 0])).toBe('cancelled');
    expect(after(['ship', 0], ['cancel', 1])).toBe('ORDER_SHIPPED');
    expect(after(['ship', 0], ['sign', 1], ['cancel', 1])).toBe('ORDER_SIGNED');
    expect(after(['ship', 0], ['return-all', 1])).toBe('returned');
  });

  it('refuse every move that is not declared with the code of the state it met', () => {
    expect(after(['sign', 0])).toBe('ORDER_NOT_SHIPPED');
    const CODES = { requested: 'ORDER_REQUESTED', declined: 'ORDER_DECLINED', waiting: 'ORDER_NOT_SHIPPED', shipped: 'ORDER_SHIPPED', signed: 'ORDER_SIGNED', cancelled: 'ORDER_CANCELLED', returned: 'ORDER_RETURNED' };
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATES), fc.constantFrom(...ORDER_EVENTS), fc.integer({ min: 0, max: 3 }), (state, event, count) => {
        const moved = moveOrder({ state, parcels: parcels(count) }, event);
        if (moved.ok) expect(ORDER_STATES).toContain(moved.value);
        else expect(moved).toEqual({ ok: false, code: CODES[state], fields: ['orderId'] });
        if (isVoid(state) && event !== 'reconsider') expect(moved.ok).toBe(false);
      }),
    );
  });

  it('of a request lead to an answer or back, and a no can be thought over, until it is an order like any other', () => {
    const of = (state: (typeof ORDER_STATES)[number], event: OrderEvent) => {
      const moved = moveOrder({ state, parcels: [] }, event);
      return moved.ok ? moved.value : moved.code;
    };
    expect((['accept', 'decline', 'withdraw'] as const).map((event) => of('requested', event))).toEqual(['waiting', 'declined', 'cancelled']);
    expect(of('declined', 'reconsider')).toBe('requested');
    expect((['ship', 'hand-over', 'cancel', 'return-all'] as const).map((event) => of('requested', event))).toEqual(['ORDER_REQUESTED', 'ORDER_REQUESTED', 'ORDER_REQUESTED', 'ORDER_REQUESTED']);
    for (const state of ORDER_STATES) for (const event of ['accept', 'decline', 'withdraw'] as const) if (state !== 'requested') expect(of(state, event)).toMatch(/^ORDER_/);
    expect(ORDER_STATES.filter((state) => !isBinding(state))).toEqual(['requested', 'cancelled', 'declined']);
  });

  it('say whether the goods have left, and money stands apart', () => {
    expect(ORDER_STATES.filter(hasLeft)).toEqual(['shipped', 'signed']);
    expect([0, 1, 2].map((paidFen) => paymentStateOf({ totalFen: 2, paidFen }))).toEqual(['unpaid', 'part-paid', 'paid']);
    expect(paymentStateOf({ totalFen: 0, paidFen: 0 })).toBe('paid');
  });
});
