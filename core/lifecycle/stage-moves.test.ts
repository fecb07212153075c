import fc from 'fast-check';
import { LIFECYCLE_STAGES, type LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay } from '../kernel/time';
import { lapseDayOf, recordOf, type PurchaseRecord } from '../reorder/purchase-record';
import { earnedStage, stageAfterCancel, stageAfterLapse, stageAfterOrder } from './stage-moves';

const START = shanghaiDay('2026-01-01');
const line = { productId: 'p_mask00000' as ProductId, productName: '面膜', unit: '盒', cycleDays: 30, quantity: 1 };
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
