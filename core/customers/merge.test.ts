import fc from 'fast-check';
import type { TagId } from '../kernel/ids';
import { duplicateGroups } from './duplicates';
import { mergedPerson, unmergedPerson, type MergedPerson } from './merge';

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
