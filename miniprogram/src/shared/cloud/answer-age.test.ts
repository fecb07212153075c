import { agedSince } from './answer-age';

const NOW = 1_790_000_000_000;

test('an answer of more than a minute ago is given its age', () => {
  expect(agedSince({}, NOW - 61_000, NOW)).toBe(NOW - 61_000);
});

test.each<[string, unknown, number]>([
  ['a fresh answer', {}, NOW - 59_000],
  ['no answer', undefined, NOW - 61_000],
  ['an answer whose time is not known', {}, 0],
])('%s has none', (_what, data, updatedAt) => {
  expect(agedSince(data, updatedAt, NOW)).toBeNull();
});
