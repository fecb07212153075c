import fc from 'fast-check';
import { bothTold, isTold, MOST_TOLD, NOTHING_TOLD, sentenceKey, withTold } from './told';

const keys = fc.uniqueArray(fc.string({ minLength: 1 }).map((text) => sentenceKey(`话${text}`)), { maxLength: 30 });

it.each([
  ['翻了下记录，面霜到现在34天了', '翻了下记录，面霜到现在9天了！', true],
  ['2月3号拿的面霜2瓶', '2025年12月30号拿的面霜1瓶', true],
  ['上次的面霜还有¥1,280尾款', '上次的面霜还有¥50.5尾款', true],
  ['上次的面霜用得怎么样', '上次的精华用得怎么样', false],
  ['中秋节快乐', '春节快乐', false],
])('"%s" and "%s" are one sentence: %s', (one, other, same) => expect(sentenceKey(one) === sentenceKey(other)).toBe(same));

it('what was said is known, and nothing else', () => {
  fc.assert(
    fc.property(keys, keys, (said, others) => {
      const told = said.reduce(withTold, NOTHING_TOLD);
      expect(said.every((key) => isTold(told, key))).toBe(true);
      expect(others.filter((key) => !said.includes(key)).some((key) => isTold(told, key))).toBe(false);
      expect(said.reduce(withTold, told)).toBe(told);
      const both = bothTold(told, others.reduce(withTold, NOTHING_TOLD));
      expect([...said, ...others].every((key) => isTold(both, key))).toBe(true);
    }),
  );
});

it('a list that is full forgets nothing: it proposes nothing more', () => {
  const full = Array.from({ length: MOST_TOLD }, (_, index) => index.toString(36).padStart(7, '0')).join('');
  expect(isTold(full, 'zzzzzzz')).toBe(true);
  expect(withTold(full, 'zzzzzzz')).toBe(full);
});
