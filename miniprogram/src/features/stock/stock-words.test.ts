import { changeText, differenceText, stockLevel } from './stock-words';

test.each([
  [null, null, 'uncounted'],
  [0, null, 'out'],
  [0, 3, 'out'],
  [3, 3, 'low'],
  [4, 3, 'enough'],
  [1, null, 'enough'],
])('%p on hand, low at %p, is %s', (onHand, lowAt, level) => expect(stockLevel({ onHand, lowAt })).toBe(level));

test('a change has a sign, and a count says how it differs from the record', () => {
  expect([5, -2].map(changeText)).toEqual(['+5', '−2']);
  expect([differenceText(7, 5, '瓶'), differenceText(4, 5, '瓶'), differenceText(5, 5, '瓶')]).toEqual(['比记录多 2 瓶', '比记录少 1 瓶', '和记录一样']);
});
