import type { TagId } from '../kernel/ids';
import { withNewTag, withTag, withTagLeaving, withoutTag } from './tag-book';

const id = (text: string) => `t_${text.padEnd(8, '0')}` as TagId;
const [dry, oily] = [{ tagId: id('dry'), name: '干皮' }, { tagId: id('oily'), name: '油皮' }];
const changed = { tagId: dry.tagId, name: ' 很干 ', colour: 'blue' as const, group: '肤质', rule: null };

it('a tag is renamed, coloured and put into a group, and no two have one name', () => {
  expect(withTag([dry, oily], changed)).toEqual({ ok: true, value: [{ ...changed, name: '很干' }, oily] });
  expect(withTag([dry, oily], { ...changed, name: '油皮' })).toMatchObject({ code: 'TAG_NAME_TAKEN' });
  expect(withTag([dry, oily], { ...changed, name: '  ' })).toMatchObject({ code: 'TAG_NAME_MISSING' });
  expect(withTag([oily], changed)).toMatchObject({ code: 'TAG_NOT_FOUND' });
});

it('a tag leaves for another that stays, never for itself or one that leaves as well', () => {
  const leaving = withTagLeaving([dry, oily], dry.tagId, oily.tagId);
  expect(leaving).toEqual({ ok: true, value: [{ ...dry, leaving: { into: oily.tagId } }, oily] });
  if (!leaving.ok) return;
  expect(withTagLeaving(leaving.value, oily.tagId, dry.tagId)).toMatchObject({ code: 'TAG_NOT_FOUND' });
  expect(withTagLeaving([dry, oily], dry.tagId, dry.tagId)).toMatchObject({ code: 'TAG_NOT_FOUND' });
  expect(withTag(leaving.value, changed)).toMatchObject({ code: 'TAG_IS_LEAVING' });
});

it('a tag that began to leave goes on the way it began, and the one it goes into stays until then', () => {
  const mixed = { tagId: id('mixed'), name: '混合' };
  const book = [{ ...dry, leaving: { into: oily.tagId } }, oily, mixed];
  expect(withTagLeaving(book, dry.tagId, oily.tagId)).toEqual({ ok: true, value: book });
  expect(withTagLeaving(book, dry.tagId, mixed.tagId)).toMatchObject({ code: 'TAG_IS_LEAVING' });
  expect(withTagLeaving(book, dry.tagId, null)).toMatchObject({ code: 'TAG_IS_LEAVING' });
  expect(withTagLeaving(book, oily.tagId, mixed.tagId)).toMatchObject({ code: 'TAG_IS_LEAVING' });
  expect(withTagLeaving([{ ...dry, leaving: { into: oily.tagId, back: true } }, oily, mixed], dry.tagId, oily.tagId)).toMatchObject({ code: 'TAG_IS_LEAVING' });
});

it('what asked for a tag asks for the one it went into, unless it would then ask for itself', () => {
  const has = (tag: { tagId: TagId }) => ({ join: 'all' as const, of: [{ join: 'any' as const, of: [{ not: { test: 'tag' as const, tagId: tag.tagId } }] }] });
  const regular = { tagId: id('often'), name: '常客', rule: has(dry) };
  expect(withoutTag([dry, oily, regular], dry.tagId, oily.tagId)).toEqual([oily, { ...regular, rule: has(oily) }]);
  expect(withoutTag([dry, oily, regular], dry.tagId, null)).toEqual([oily, regular]);
  expect(withTagLeaving([dry, oily, regular], oily.tagId, regular.tagId)).toMatchObject({ code: 'TAG_BY_RULE', fields: ['into'] });
  expect(withNewTag([dry, regular], { ...changed, tagId: id('circle'), name: '圈', rule: has({ tagId: id('circle') }) })).toMatchObject({ code: 'RULE_IN_CIRCLE', fields: ['rule'] });
  expect(withTag([dry, regular], { ...changed, rule: has(regular) })).toMatchObject({ code: 'RULE_IN_CIRCLE' });
});
