import fc from 'fast-check';
import type { CustomerId } from '../kernel/ids';
import { EMPTY_TYPED, fieldOf, joinTyped, touchedDetails, typedProfileOf, withFieldOf, type TypedProfile } from './typed-profile';

const read: TypedProfile = { ...EMPTY_TYPED, name: '王姐', remark: '干皮' };

test('the form begins with the name that was typed, not with the one that stands in for it', () => {
  const view = { ...EMPTY_TYPED, givenName: '', phone: '13812345678' };
  expect(typedProfileOf(view).name).toBe('');
  expect(typedProfileOf({ ...view, givenName: '小梅子' }).name).toBe('小梅子');
});

test('after a change by somebody else, what was typed stays and the rest is theirs', () => {
  expect(joinTyped({ ...read, phone: '13812345678' }, read, { ...read, name: '王姐（昆山）', remark: '油皮' })).toEqual({ profile: { ...read, name: '王姐（昆山）', remark: '油皮', phone: '13812345678' }, clashes: [] });
  const [height, card] = [{ d_height00: '160' }, { d_card0000: '金' }];
  expect(joinTyped({ ...read, custom: height, birthday: '3.12' }, read, { ...read, custom: card })).toEqual({ profile: { ...read, birthday: '3.12', custom: { ...card, ...height } }, clashes: [] });
});

test('a person is asked only where both wrote, and not the same', () => {
  const mine = { ...read, remark: '爱喝茶', phone: '13812345678', custom: { d_card0000: '银' }, referrerId: 'c_li000000' as CustomerId };
  const theirs = { ...read, remark: '爱咖啡', phone: '13812345678', custom: { d_card0000: '金' }, referrerId: 'c_wu000000' as CustomerId };
  const { profile, clashes } = joinTyped(mine, read, theirs);
  expect(clashes).toEqual(['remark', 'referrerId', 'custom.d_card0000']);
  expect(profile).toEqual(mine);
  expect(clashes.reduce((chosen, field) => withFieldOf(chosen, field, theirs), profile)).toEqual(theirs);
});

test('nothing is lost without a question: each field is as whoever wrote it left it', () => {
  const text = fc.constantFrom('', '甲', '乙');
  const profile = fc.record({ name: text, remark: text, birthday: text, own: text }).map(({ own, ...rest }): TypedProfile => ({ ...EMPTY_TYPED, ...rest, custom: { d_own00000: own } }));
  fc.assert(
    fc.property(profile, profile, profile, (mine, before, theirs) => {
      const joined = joinTyped(mine, before, theirs);
      for (const field of ['name', 'remark', 'birthday', 'custom.d_own00000'] as const) {
        const [wrote, was, now] = [mine, before, theirs].map((one) => fieldOf(one, field));
        const both = wrote !== was && now !== was && wrote !== now;
        expect([field, fieldOf(joined.profile, field), joined.clashes.includes(field)]).toEqual([field, wrote === was ? now : wrote, both]);
      }
    }),
  );
});

test('only what was touched is sent besides quick capture', () => {
  const kept = { ...EMPTY_TYPED, birthday: '好像春天', custom: { d_height00: '160' } };
  expect(touchedDetails(kept, kept)).toEqual({});
  expect(touchedDetails({ ...kept, birthday: ' 3.12 ', custom: { d_height00: '', d_card0000: '' }, referrerId: null }, kept)).toEqual({ birthday: '3.12', custom: { d_height00: '' } });
});
