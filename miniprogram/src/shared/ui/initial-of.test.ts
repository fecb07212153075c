import { initialOf } from './initial-of';

test.each([
  ['王小美', '美'],
  ['lily 张', '张'],
  ['Lily', 'L'],
  ['A王小梅 昆山', '梅'],
  ['', '客'],
  ['王小美（同事）', '美'],
  ['🌸小鹿🌸', '鹿'],
  ['139', '1'],
])('%s is drawn as %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
