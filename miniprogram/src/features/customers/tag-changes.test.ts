import type { TagId } from '@core/kernel/ids';
import { bulkTagText, tagChange, tagChangeText } from './tag-changes';

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

it('tells how many were tagged together, and who could not be', () => {
  const words = (changed: number, full: number, held = true) => bulkTagText({ name: '干皮', held, changed, full });
  expect([words(50, 0), words(3, 2), words(0, 0), words(0, 2), words(4, 0, false), words(0, 0, false)]).toEqual(['已给 50 人加上「干皮」', '已给 3 人加上「干皮」，2 人的标签满了', '他们都有「干皮」了', '没有加上，2 人的标签满了', '已从 4 人去掉「干皮」', '他们都没有「干皮」']);
});
