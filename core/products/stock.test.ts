import fc from 'fast-check';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { mustOk } from '../kernel/result';
import { addDays, shanghaiDay } from '../kernel/time';
import { newProduct, priceFor, tidied } from './product';
import { countStock, isLow, putBack, receiveStock, takeStock, type StockSheet } from './stock';

const today = shanghaiDay('2026-03-10');
const [cream, mask] = ['p_cream001', 'p_mask0001'] as [ProductId, ProductId];
const sheet: StockSheet = { [cream]: { onHand: 3, lowAt: 1, countedDay: today } };
const sold = (quantity: number, day = today) => takeStock(sheet, [{ productId: mask, quantity: 99 }, { productId: cream, quantity }], day);

describe('stock', () => {
  it('is taken of counted products only, and never below nothing', () => {
    expect(mustOk(sold(3))).toEqual({ sheet: { [cream]: { onHand: 0, lowAt: 1, countedDay: today } }, moves: [{ productId: cream, change: -3, onHand: 0, reason: 'sold' }] });
    expect(sold(4)).toEqual({ ok: false, code: 'STOCK_SHORT', fields: ['lines.1.quantity'] });
  });

  it('knows nothing of what was sold before the last count', () => {
    expect(mustOk(sold(99, addDays(today, -1)))).toEqual({ sheet, moves: [] });
  });

  it('is low at the count that the seller named', () => {
    expect([2, 1, 0].map((onHand) => isLow({ onHand, lowAt: 1 }))).toEqual([false, true, true]);
    expect(isLow({ onHand: 0, lowAt: null })).toBe(false);
  });

  it('starts with the first count, stops with none, and tells of every change', () => {
    const counted = countStock({}, mask, { onHand: 5, lowAt: null }, today);
    expect(counted.moves).toEqual([{ productId: mask, change: 5, onHand: 5, reason: 'counted' }]);
    expect(countStock(counted.sheet, mask, { onHand: 5, lowAt: 2 }, addDays(today, 3))).toEqual({ sheet: { [mask]: { onHand: 5, lowAt: 2, countedDay: today } }, moves: [] });
    expect(countStock(counted.sheet, mask, null, today)).toEqual({ sheet: {}, moves: [] });
    expect(receiveStock(counted.sheet, mask, 4, today).sheet[mask]?.onHand).toBe(9);
    expect(receiveStock({}, mask, 4, today).moves).toEqual([{ productId: mask, change: 4, onHand: 4, reason: 'counted' }]);
  });

  it('is what its moves come to', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('take' as const), quantity: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('back' as const), quantity: fc.integer({ min: 0, max: 5 }) }),
      fc.record({ kind: fc.constant('count' as const), quantity: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let [now, sum] = [sheet, 3];
        for (const { kind, quantity } of steps) {
          const lines = [{ productId: cream, quantity }];
          const taken = takeStock(now, lines, today);
          if (kind === 'take' && !taken.ok) expect(now[cream]?.onHand).toBeLessThan(quantity);
          const none = { sheet: now, moves: [] };
          const change = kind === 'take' ? (taken.ok ? taken.value : none) : kind === 'back' ? putBack(now, lines, 'returned') : countStock(now, cream, { onHand: quantity, lowAt: 1 }, today);
          for (const move of change.moves) expect((sum += move.change)).toBe(move.onHand);
          now = change.sheet;
          expect(now[cream]?.onHand).toBe(sum);
          expect(sum).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a product', () => {
  const product = newProduct({ productId: cream, name: '干皮面霜', unit: '瓶', cycleDays: 40, priceFen: fen(15800) }, { aliases: [' 面霜 ', '面霜', '', '干皮面霜'], levelPrices: { l1: fen(9800) } });

  it('keeps each alias once, and none that is its name', () => {
    expect(product.aliases).toEqual(['面霜']);
    expect(tidied({ ...product, name: '面霜' }).aliases).toEqual([]);
  });

  it('costs resellers what their level says, and everybody else the plain price', () => {
    expect([null, 'l1', 'l2'].map((levelId) => priceFor(product, levelId))).toEqual([15800, 9800, 15800]);
  });
});
