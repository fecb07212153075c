import type { TagId } from '@core/kernel/ids';
import { tagChange, tagChangeText } from './tag-changes';

const tag = (name: string) => ({ tagId: `t_${name}` as TagId, name });
const [dry, local, mother] = [tag('干皮'), tag('昆山'), tag('宝妈')];
const book = [dry, local, mother];

test('only what differs is added and removed', () => {
  expect(tagChange([dry.tagId, local.tagId], [local.tagId, mother.tagId], book)).toEqual({ add: [mother], remove: [dry.tagId] });
});

test('one change is told by its name, several by their number', () => {
  expect(tagChangeText({ add: [dry], remove: [] }, book)).toBe('已加「干皮」');
  expect(tagChangeText({ add: [], remove: [local.tagId] }, book)).toBe('已去掉「昆山」');
  expect(tagChangeText({ add: [dry, mother], remove: [local.tagId] }, book)).toBe('加了 2 个标签，去掉 1 个');
});
