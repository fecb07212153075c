import fc from 'fast-check';
import type { OrderId, ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { shanghaiDay } from '../kernel/time';
import { KINDS_BY_URGENCY, type Reason, type ReasonKind } from '../reminders/reason';
import { slotValues } from './reason-words';
import { slotsOfKind, withSlot, wordingFaults } from './slots-of-kind';
import { SLOTS } from './slots';
import { BUILT_IN } from './built-in-wordings';

const DAY = shanghaiDay('2026-03-01');
const when = { key: 'k', day: DAY, until: null };
const orderId = 'o_00000001' as OrderId;
const cycle = { lastDay: DAY, lastQuantity: 2, unit: '瓶', expectedDays: 30, intervalsKnown: 1, usualDays: 30, favouriteWeekday: null };
const REASONS: { [K in ReasonKind]: Extract<Reason, { kind: K }> } = {
  'run-out': { ...when, kind: 'run-out', state: 'open', productId: 'p_1' as ProductId, productName: '面霜', cycle },
  restock: { ...when, kind: 'restock', orderId, summary: '面霜×2', askedDay: DAY },
  'to-ship': { ...when, kind: 'to-ship', orderId, summary: '面霜×2', orderDay: DAY },
  deletion: { ...when, kind: 'deletion', askedDay: DAY, dueDay: shanghaiDay('2026-03-16') },
  unpaid: { ...when, kind: 'unpaid', orderId, summary: '面霜×2', orderDay: DAY, owedFen: fen(100) },
  care: { ...when, kind: 'care', orderId, summary: '面霜×2', signedDay: DAY, first: true },
  asked: { ...when, kind: 'asked', askedDay: DAY, text: '眼霜' },
  lapsing: { ...when, kind: 'lapsing', productName: '面霜', lastDay: DAY, expectedDays: 30 },
  festival: { ...when, kind: 'festival', festival: 'mid-autumn', festivalDay: DAY },
  custom: { ...when, kind: 'custom', planId: 'n_1', text: '寄小样', visit: false },
  birthday: { ...when, kind: 'birthday', birthday: DAY, lunar: false },
};

test.each(KINDS_BY_URGENCY)('the slots offered for %s are those that its reason fills', (kind) => {
  expect([...slotsOfKind(kind)].sort()).toEqual(Object.keys(slotValues(REASONS[kind], '李姐', shanghaiDay('2026-03-10'))).sort());
});

test('no wording of the app’s own has a slot that its kind does not fill', () => {
  for (const { text, kind } of BUILT_IN) expect(wordingFaults(text, kind)).toEqual({ unknown: [], unpaired: false });
});

test('a slot of another kind is named, since such a sentence would never be said', () => {
  expect(wordingFaults('{称呼}，{产品}{产品}祝你生日快乐{', 'birthday')).toEqual({ unknown: ['产品'], unpaired: true });
});

test('a slot goes in where the cursor stands and leaves the rest as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -5, max: 300 }), fc.constantFrom(...SLOTS), (text, at, slot) => {
      const { text: next, cursor } = withSlot(text, at, slot);
      expect(next.slice(0, cursor - slot.length - 2) + next.slice(cursor)).toBe(text);
      expect(next.slice(0, cursor).endsWith(`{${slot}}`)).toBe(true);
    }),
  );
});
