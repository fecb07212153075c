import type { TagId } from '@core/kernel/ids';
import { groupsOf } from './tag-groups';

it('stand in the order in which they are first met, those without one last', () => {
  const tag = (name: string, group?: string) => ({ tagId: `t_${name}` as TagId, name, ...(group !== undefined && { group }) });
  expect(groupsOf([tag('昆山'), tag('干皮', '肤质'), tag('宝妈', '给谁买'), tag('油皮', '肤质'), tag('老邻居', '')]).map(({ title, tags }) => [title, tags.map(({ name }) => name)])).toEqual([
    ['肤质', ['干皮', '油皮']],
    ['给谁买', ['宝妈']],
    ['未分组', ['昆山', '老邻居']],
  ]);
  expect(groupsOf([])).toEqual([]);
});
