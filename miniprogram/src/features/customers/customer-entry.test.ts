import type { CustomerView } from '@core/customers/customers.contract';
import { EMPTY_CUSTOMER, entryOfCustomer, mergeTyped } from './customer-entry';

const view = (part: Partial<CustomerView>) => ({ ...EMPTY_CUSTOMER, ...part }) as CustomerView;

test('a name that only stands in for a missing one is not offered for saving', () => {
  expect(entryOfCustomer(view({ name: '尾号5678', phone: '13812345678' })).name).toBe('');
  expect(entryOfCustomer(view({ name: '小梅子', phone: '13812345678', wechatName: '小梅子' })).name).toBe('');
});

test('a name that was typed stays', () => {
  expect(entryOfCustomer(view({ name: '王姐', phone: '13812345678' })).name).toBe('王姐');
  expect(entryOfCustomer(view({ name: '小梅子', wechatName: '小梅子' })).name).toBe('小梅子');
});

test('after a change by somebody else, what was typed stays and the rest is theirs', () => {
  const read = { ...EMPTY_CUSTOMER, name: '王姐', remark: '干皮' };
  expect(mergeTyped({ ...read, remark: '干皮，怕油' }, read, { ...read, name: '王姐（昆山）', remark: '油皮' })).toEqual({ ...read, name: '王姐（昆山）', remark: '干皮，怕油' });
});
