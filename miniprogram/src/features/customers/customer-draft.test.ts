import { EMPTY_TYPED, joinTyped, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomerId } from '@core/kernel/ids';
import { isUntouched, joinEntry, saysMore } from './customer-draft';

const customerId = 'c_wang000000000' as CustomerId;
const entry = (part: Partial<TypedProfile>) => ({ customerId, profile: { ...EMPTY_TYPED, ...part } });

test('a draft leaves to the others what was not touched in it, and keeps saying where both wrote until one is chosen', () => {
  const [typed, base] = [entry({ name: '王姐', remark: '爱喝茶', phone: '13800000001' }), entry({ name: '王姐', remark: '', phone: '13800000001' })];
  const now = entry({ name: '王姐', remark: '爱咖啡', phone: '13800000002' });
  const joined = joinEntry(typed, base, now);
  expect(joined).toMatchObject({ entry: { profile: { remark: '爱喝茶', phone: '13800000002' } }, clashed: true });
  expect(joinEntry(joined.entry, joined.base, now)).toEqual(joined);
  expect(joinTyped(joined.entry.profile, joined.base.profile, now.profile).clashes).toEqual(['remark']);
  expect(joinEntry(now, joined.base, now).clashed).toBe(false);
});

test('somebody new stays who they are, so that a save that had arrived is not written twice', () => {
  const other = { ...entry({}), customerId: 'c_fresh00000000' as CustomerId };
  expect(joinEntry(entry({ name: '方小圆' }), entry({}), other).entry).toEqual(entry({ name: '方小圆' }));
});

test('an own field that is blank says nothing', () => {
  expect(isUntouched(entry({ custom: { d_height00: '' } }), entry({}))).toBe(true);
  expect([saysMore(entry({ name: '王姐', phone: '1' }).profile), saysMore(entry({ custom: { d_height00: '160' } }).profile)]).toEqual([false, true]);
});
