import fc from 'fast-check';
import { derivedId, ID_PATTERN, newId } from './ids';
import { listKey } from './list-key';
import { utcMs } from './time';

describe('ids', () => {
  it('always match the pattern and hold a letter', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (at) => expect(newId('customer', () => at)).toMatch(ID_PATTERN)));
  });

  it('differ for different sources and stay the same for one', () => {
    const a = newId('customer', Math.random);
    expect(derivedId('reminder', a)).toBe(derivedId('reminder', a));
    expect(derivedId('reminder', a)).not.toBe(derivedId('reminder', newId('customer', Math.random)));
  });
});

describe('a list key', () => {
  it('sorts as the time does', () => {
    const times = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(utcMs);
    fc.assert(fc.property(times, times, (a, b) => expect(listKey(a, 'x') < listKey(b, 'x')).toBe(a < b)));
  });
});
