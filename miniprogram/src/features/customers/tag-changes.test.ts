import type { TagId } from '@core/kernel/ids';
import { bulkTagText, joinTags, madeByGiving, sameTags, tagChange, tagChangeText, typedTagRefusal } from './tag-changes';

const tag = (name: string) => ({ tagId: `t_${name}` as TagId, name });
const [dry, local, mother] = [tag('干皮'), tag('昆山'), tag('宝妈')];
const book = [dry, local, mother];

test('only what differs is added and removed', () => {
  expect(tagChange([dry.tagId, local.tagId], [local.tagId, mother.tagId], book)).toEqual({ add: [mother], remove: [dry.tagId] });
});

test('tags that others gave or took off meanwhile stay so in a draft, with what was tapped in it', () => {
  const entry = (...chosen: typeof book) => ({ chosen: chosen.map(({ tagId }) => tagId), made: [], typed: '' });
  const joined = joinTags(entry(dry, mother), entry(dry, local), entry(local));
  expect(joined).toEqual({ entry: entry(mother), base: entry(local), clashed: false });
  expect(joinTags(entry(dry), entry(), entry(local)).entry).toEqual(entry(local, dry));
  expect([sameTags(entry(dry, local), entry(local, dry)), sameTags(entry(dry), entry(local)), sameTags({ ...entry(dry), typed: '爱' }, entry(dry))]).toEqual([true, false, false]);
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

it('takes a tag out of the book again only when giving it had brought it there: another phone may have made one of that name before', () => {
  expect(madeByGiving({ tagId: dry.tagId, isNew: true }, dry.tagId)).toBe(true);
  expect(madeByGiving({ tagId: dry.tagId, isNew: true }, local.tagId)).toBe(false);
  expect(madeByGiving({ tagId: dry.tagId, isNew: false }, dry.tagId)).toBe(false);
});

it('refuses the typed name of a tag that a rule gives, or that is leaving', () => {
  const ruled = { ...tag('买过面膜'), rule: { join: 'all' as const, of: [] } };
  const leaving = { ...tag('旧的'), leaving: { into: null } };
  const refusals = ['买过面膜', '旧的', '干皮', '没有过的'].map((name) => typedTagRefusal(name, [...book, ruled, leaving]));
  expect(refusals).toEqual(['TAG_BY_RULE', 'TAG_IS_LEAVING', null, null]);
});
