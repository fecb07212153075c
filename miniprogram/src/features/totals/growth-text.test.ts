import { growthText } from './growth-text';

test.each([
  [null, ''],
  [0.254, '比上年多 25%'],
  [-0.5, '比上年少 50%'],
  [0.001, '和上年持平'],
])('a growth of %p is "%s"', (growth, words) => expect(growthText(growth)).toBe(words));
