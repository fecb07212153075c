import fc from 'fast-check';
import type { TagId } from '../kernel/ids';
import { duplicateGroups } from './duplicates';
import { leftOut, mergedPerson, unmergedPerson, type MergedPerson } from './merge';

const text = fc.constantFrom('', '李姐', '昆山', '13812345678', '干皮');
const person = fc.record<MergedPerson>({
  name: text, phone: text, wechatName: text, remark: text, address: text, source: text, birthday: text,
  tagIds: fc.uniqueArray(fc.constantFrom('t_1', 't_2', 't_3', 't_4') as fc.Arbitrary<TagId>),
  levelId: fc.constantFrom(null, 'l1', 'l2'),
  bound: fc.boolean(),
  silenced: fc.boolean(),
});

it('undone at once is as before, whoever they were', () => {
  fc.assert(
    fc.property(person, person, (keep, gone) => {
      const merged = mergedPerson(keep, gone);
      fc.pre(merged.ok);
      if (merged.ok) expect(unmergedPerson(keep, merged.value, merged.value)).toEqual(keep);
    }),
  );
});

it('loses no field, tag or binding of either', () => {
  fc.assert(
    fc.property(person, person, (keep, gone) => {
      const merged = mergedPerson(keep, gone);
      if (!merged.ok) return expect([keep.bound, gone.bound]).toEqual([true, true]);
      expect(merged.value).toMatchObject({ name: keep.name || gone.name, phone: keep.phone || gone.phone, bound: keep.bound || gone.bound });
      expect(new Set(merged.value.tagIds)).toEqual(new Set([...keep.tagIds, ...gone.tagIds]));
      expect(merged.value.remark).toContain(gone.remark);
    }),
  );
});

it('puts a second number where search finds it, and leaves out nothing without telling it', () => {
  const [keep, gone] = [{ ...blank(), phone: '13812345678', wechatName: '雪', source: '群' }, { ...blank(), phone: '13912345678', wechatName: '小雪', birthday: '3.12', source: '群' }];
  const merged = mergedPerson(keep, gone);
  if (!merged.ok) throw new Error(merged.code);
  expect(merged.value).toMatchObject({ phone: '13812345678', remark: '另一个号 13912345678', birthday: '3.12' });
  expect(leftOut(gone, merged.value)).toEqual({ wechatName: '小雪' });
  const full = { ...keep, remark: '满'.repeat(195) };
  const whole = mergedPerson(full, { ...gone, remark: '昆山人' });
  if (!whole.ok) throw new Error(whole.code);
  expect(leftOut({ ...gone, remark: '昆山人' }, whole.value)).toEqual({ phone: '13912345678', wechatName: '小雪', remark: '昆山人' });
});

it('keeps a card that was opened since with the one who was kept, and gives back one that came along', () => {
  const [keep, gone] = [blank(), { ...blank(), bound: true }];
  const [alone, along] = [mergedPerson(keep, blank()), mergedPerson(keep, gone)];
  if (!alone.ok || !along.ok) throw new Error('nothing is in the way');
  expect(unmergedPerson(keep, alone.value, { ...alone.value, bound: true }).bound).toBe(true);
  expect(unmergedPerson(keep, along.value, along.value).bound).toBe(false);
});

it('keeps what was changed after it when it is undone', () => {
  const [keep, gone] = [{ ...blank(), name: '李姐' }, { ...blank(), name: '李雪', phone: '13812345678', tagIds: ['t_1' as TagId] }];
  const merged = mergedPerson(keep, gone);
  if (!merged.ok) throw new Error(merged.code);
  const later = { ...merged.value, name: '李大姐', tagIds: [...merged.value.tagIds, 't_9' as TagId] };
  expect(unmergedPerson(keep, merged.value, later)).toEqual({ ...keep, name: '李大姐', tagIds: ['t_9'] });
});

function blank(): MergedPerson {
  return { name: '', phone: '', wechatName: '', remark: '', address: '', source: '', birthday: '', tagIds: [], levelId: null, bound: false, silenced: false };
}

describe('people who may be one', () => {
  const of = (name: string, phone = '', address = '', wechatName = '') => ({ name, phone, address, wechatName, remark: '' });

  it('share a phone or a WeChat name', () => {
    const [a, b, c] = [of('李姐', '138'), of('李雪', '138'), of('王姐', '139')];
    expect(duplicateGroups([a, b, c], 'phone')).toEqual([[a, b]]);
    expect(duplicateGroups([of('a', '', '', 'mei'), of('b', '', '', 'mei'), of('c'), of('d')], 'wechatName')).toHaveLength(1);
  });

  it('are not two who only chose the same WeChat name', () => {
    const [a, b, c, d] = [of('黄云', '138', '', '云淡风轻'), of('尹云', '139', '', '云淡风轻'), of('A黄云 昆山', '137', '', '云淡风轻'), of('任红梅', '136', '', '云淡风轻')];
    expect(duplicateGroups([a, b, c, d], 'wechatName')).toEqual([[a, c]]);
    expect(duplicateGroups([a, b, of('云', '', '', '云淡风轻')], 'wechatName')).toEqual([[a, b, of('云', '', '', '云淡风轻')]]);
  });

  it('share a name and a place, however it is written', () => {
    const [here, same, away] = [of('李雪', '138', '江苏省苏州市昆山市前进路5号'), of('李雪', '139', '江苏苏州昆山花桥镇'), of('李雪', '137', '湖南省长沙市')];
    expect(duplicateGroups([here, same, away], 'name')).toEqual([[here, same]]);
  });

  it('share a name where one gives nothing else, but not where both have their own phone', () => {
    const [full, bare] = [of('李雪', '138'), of('李雪')];
    expect(duplicateGroups([full, bare], 'name')).toEqual([[full, bare]]);
    expect(duplicateGroups([full, of('李雪', '139')], 'name')).toEqual([]);
  });
});
