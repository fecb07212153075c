import type { CustomerId } from '../kernel/ids';
import { addDays, shanghaiDay } from '../kernel/time';
import { reorderWords } from './reorder-words';

const reminder = (lastDay: string) => ({
  customerId: 'c_00000001' as CustomerId,
  customerName: '李姐',
  productName: '面霜',
  reason: { lastDay: shanghaiDay(lastDay), lastQuantity: 2, unit: '瓶', expectedDays: 60, intervalsKnown: 1, usualDays: 60, favouriteWeekday: null },
});

describe('the words of a reorder reminder', () => {
  it('name the person and the product and leave no slot open', () => {
    for (let n = 0; n < 6; n += 1) {
      const words = reorderWords(reminder(addDays(shanghaiDay('2026-01-05'), n)), shanghaiDay('2026-03-06'));
      expect(words).toContain('李姐');
      expect(words).toContain('面霜');
      expect(words).not.toMatch(/[{}]|undefined/);
    }
  });

  it('stay the same for one purchase and differ from one purchase to the next days', () => {
    const today = shanghaiDay('2026-03-06');
    expect(reorderWords(reminder('2026-01-05'), today)).toBe(reorderWords(reminder('2026-01-05'), today));
    const said = new Set([0, 1, 2].map((n) => reorderWords(reminder(addDays(shanghaiDay('2026-01-05'), n)), today)));
    expect(said.size).toBe(3);
  });
});
