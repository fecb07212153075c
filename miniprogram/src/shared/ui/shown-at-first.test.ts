import { shownAtFirst } from './shown-at-first';

it('shows the first of a long row and what is chosen further on, in its place', () => {
  expect(shownAtFirst([1, 2, 3, 4, 5, 6], 2, (one) => one === 5)).toEqual([1, 2, 5]);
  expect(shownAtFirst([1, 2, 3], 2, (one) => one === 1)).toEqual([1, 2]);
  expect(shownAtFirst([1, 2], 60, () => false)).toEqual([1, 2]);
});
