import fc from 'fast-check';
import { visibleText } from './visible-text';

it.each([
  ['\u202d138 1234 5678\u202c', '138 1234 5678'],
  ['李\u200b姐', '李姐'],
  ['\u202e姐李', '姐李'],
  ['李\ud83d姐', '李姐'],
  ['👩‍👩‍👧‍👦🌸', '👩‍👩‍👧‍👦🌸'],
  ['❤️', '❤️'],
  ['第一行\n第二行', '第一行\n第二行'],
])('of %j is seen %j', (text, seen) => expect(visibleText(text)).toBe(seen));

it.each(['\u200b', '\u3164', '\u2800\u2800', '\u200d', '\ufe0f', ' \u3000\n', '\ud83d'])('%j shows nothing, so it is empty', (text) => expect(visibleText(text)).toBe(''));

it('is the same when taken twice, and is never longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const seen = visibleText(text);
      expect(visibleText(seen)).toBe(seen);
      expect(seen.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
