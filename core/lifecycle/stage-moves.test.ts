import fc from 'fast-check';
import { LIFECYCLE_STAGES, type LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay } from '../kernel/time';
import { lapseDayOf, recordOf, type PurchaseRecord } from '../reorder/purchase-record';
import { DEFAULT_LIFECYCLE, LIFECYCLE_BOUNDS, type LifecycleRules } from './lifecycle-rules';
import { earnedStage, stageAfterCancel, stageAfterLapse, stageAfterOrder, stageUnder } from './stage-moves';

const START = shanghaiDay('2026-01-01');
const line = { productId: 'p_mask00000' as ProductId, productName: '面膜', unit: '盒', cycleDays: 30, quantity: 1, amountFen: fen(100) };
const bought = (...offsets: number[]): PurchaseRecord => recordOf(offsets.map((offset) => ({ day: addDays(START, offset), totalFen: fen(100), lines: [line] })));
const at = (stage: LifecycleStage, stagePinned = false) => ({ stage, stagePinned, stageReason: { code: 'created' as const } });

describe('lifecycle stages', () => {
  it('are earned by counting orders', () => {
    expect(earnedStage(bought()).stage).toBe('prospect');
    expect(earnedStage(bought(0)).stage).toBe('new');
    expect(earnedStage(bought(0, 0)).stage).toBe('new');
    expect(earnedStage(bought(0, 30)).stage).toBe('repeat');
    expect(earnedStage(bought(0, 30, 60, 90))).toEqual({ stage: 'loyal', reason: { code: 'steady-rhythm', orders: 4 } });
    expect(earnedStage(bought(0, 30, 60, 150)).stage).toBe('repeat');
  });

  it('move on an order with the reason', () => {
    expect(stageAfterOrder(at('prospect'), bought(0))).toEqual({ stage: 'new', reason: { code: 'first-order' } });
    expect(stageAfterOrder(at('new'), bought(0, 20))).toEqual({ stage: 'repeat', reason: { code: 'second-order' } });
    expect(stageAfterOrder(at('lapsed'), bought(0, 20))).toEqual({ stage: 'repeat', reason: { code: 'came-back' } });
  });

  const anyRecord = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 12 }).map((offsets) => bought(...offsets));

  it('never fall by an order, and never move one pinned by hand or a reseller', () => {
    const rank = ['lapsed', 'prospect', 'new', 'repeat', 'loyal', 'advocate', 'reseller'];
    fc.assert(
      fc.property(fc.constantFrom(...LIFECYCLE_STAGES), anyRecord, (stage, record) => {
        expect(stageAfterOrder(at(stage, true), record)).toBeNull();
        expect(stageAfterOrder(at('reseller'), record)).toBeNull();
        const move = stageAfterOrder(at(stage), record);
        if (move) expect(rank.indexOf(move.stage)).toBeGreaterThan(rank.indexOf(stage));
      }),
    );
  });

  it('return to what the other orders earned when one is taken back', () => {
    expect(stageAfterCancel(at('new'), bought())).toEqual({ stage: 'prospect', reason: { code: 'order-cancelled' } });
    expect(stageAfterCancel(at('repeat'), bought(0, 30))).toBeNull();
    expect(stageAfterCancel({ ...at('loyal'), stageReason: { code: 'by-hand' } }, bought(0))).toBeNull();
  });

  it('lapse on the very day every product is past three times its interval, once', () => {
    const record = bought(0);
    const day = lapseDayOf(record) ?? START;
    expect(stageAfterLapse(at('new'), record, addDays(day, -1))).toBeNull();
    expect(stageAfterLapse(at('new'), record, day)).toEqual({ stage: 'lapsed', reason: { code: 'no-order-for', days: 91, expectedDays: 30 } });
    expect(stageAfterLapse(at('lapsed'), record, day)).toBeNull();
    expect(stageAfterLapse(at('new', true), record, day)).toBeNull();
    expect(stageAfterLapse(at('prospect'), bought(), day)).toBeNull();
  });
});

describe('thresholds of the merchant', () => {
  const rules = (given: Partial<LifecycleRules>): LifecycleRules => ({ ...DEFAULT_LIFECYCLE, ...given });
  const today = addDays(START, 95);

  it('say what a stage takes', () => {
    expect(earnedStage(bought(0, 30), false, rules({ repeatDays: 3 })).stage).toBe('new');
    expect(earnedStage(bought(0, 30, 60, 90), false, rules({ loyalOrders: 5 })).stage).toBe('repeat');
    expect(earnedStage(bought(0, 30, 60, 103), false, rules({ steadyPercent: 10 })).stage).toBe('repeat');
    expect(earnedStage(bought(0, 30, 60), false, rules({ loyalOrders: 3, steadyIntervals: 2 })).stage).toBe('loyal');
    expect(stageAfterOrder({ ...at('new'), stageRules: rules({ repeatDays: 3 }) }, bought(0, 30))).toBeNull();
    expect(stageAfterLapse({ ...at('new'), stageRules: rules({ lapseShare: 2 }) }, bought(0), addDays(START, 61))).toMatchObject({ stage: 'lapsed' });
  });

  it('move whom their change concerns, up, down, out and back in', () => {
    expect(stageUnder(at('repeat'), bought(0, 30, 60), rules({ loyalOrders: 3, steadyIntervals: 2 }), today)).toEqual({ stage: 'loyal', reason: { code: 'rules-changed' } });
    expect(stageUnder(at('loyal'), bought(0, 30, 60, 90), rules({ loyalOrders: 6 }), today)).toMatchObject({ stage: 'repeat' });
    expect(stageUnder(at('new'), bought(20), rules({ lapseShare: 2 }), today)).toMatchObject({ stage: 'lapsed', reason: { code: 'no-order-for' } });
    expect(stageUnder({ ...at('lapsed'), stageReason: { code: 'no-order-for', days: 95, expectedDays: 30 } }, bought(0), rules({ lapseShare: 4 }), today)).toMatchObject({ stage: 'new' });
  });

  it('leave alone who stands elsewhere for another reason: loyal of an earlier rhythm, by hand, an advocate, a pinned one', () => {
    const changed = rules({ loyalOrders: 6 });
    expect(stageUnder(at('loyal'), bought(0, 30, 60, 150), changed, addDays(START, 151))).toBeNull();
    for (const standing of [{ ...at('loyal'), stageReason: { code: 'by-hand' as const } }, at('advocate'), at('loyal', true), at('reseller')]) expect(stageUnder(standing, bought(0, 30, 60, 90), changed, today)).toBeNull();
  });

  const anyRules = fc.record(Object.fromEntries(Object.entries(LIFECYCLE_BOUNDS).map(([key, { min, max, step }]) => [key, fc.integer({ min: min / step, max: max / step }).map((steps) => steps * step)]))) as unknown as fc.Arbitrary<LifecycleRules>;
  const anyHistory = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 12 }).map((offsets) => bought(...offsets));

  it('that are applied twice, or late, move nobody a second time', () => {
    fc.assert(
      fc.property(anyHistory, anyRules, anyRules, fc.integer({ min: 600, max: 900 }), (record, before, after, late) => {
        const day = addDays(START, late);
        const earned = earnedStage(record, false, before);
        const lapsed = stageAfterLapse({ stage: earned.stage, stagePinned: false, stageReason: earned.reason, stageRules: before }, record, day);
        const { stage, reason } = lapsed ?? earned;
        const first = stageUnder({ stage, stagePinned: false, stageReason: reason, stageRules: before }, record, after, day);
        const moved = { stage: first?.stage ?? stage, stagePinned: false, stageReason: first?.reason ?? reason };
        expect(stageUnder({ ...moved, stageRules: before }, record, after, day)).toBeNull();
        expect(stageUnder({ ...moved, stageRules: after }, record, after, day)).toBeNull();
      }),
    );
  });

  it('bring everybody to where they would stand had they always held, and back again', () => {
    fc.assert(
      fc.property(anyHistory, anyRules, anyRules, fc.integer({ min: 600, max: 900 }), (record, before, after, late) => {
        const day = addDays(START, late);
        const standingUnder = (of: LifecycleRules) => {
          const earned = earnedStage(record, false, of);
          const { stage, reason } = stageAfterLapse({ stage: earned.stage, stagePinned: false, stageReason: earned.reason, stageRules: of }, record, day) ?? earned;
          return { stage, stagePinned: false, stageReason: reason, stageRules: of };
        };
        const start = standingUnder(before);
        expect(stageUnder(start, record, after, day)?.stage ?? start.stage).toBe(standingUnder(after).stage);
      }),
    );
  });
});
