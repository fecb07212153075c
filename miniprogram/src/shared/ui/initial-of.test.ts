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
  ['陈姐', '陈'],
  ['A李姐 昆山', '李'],
  ['昆山曾姐', '曾'],
  ['小单姐', '单'],
  ['欧阳老师', '阳'],
  ['王小妹', '妹'],
  ['姐', '姐'],
])('%s is drawn as %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
