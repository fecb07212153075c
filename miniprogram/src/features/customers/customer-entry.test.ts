import type { CustomerView } from '@core/customers/customers.contract';
import { EMPTY_CUSTOMER, entryOfCustomer, mergeTyped, touchedDetails } from './customer-entry';

const view = (part: Partial<CustomerView>) => ({ ...EMPTY_CUSTOMER, ...part }) as CustomerView;

test('the form begins with the name that was typed, not with the one that stands in for it', () => {
  expect(entryOfCustomer(view({ name: '尾号5678', givenName: '', phone: '13812345678' })).name).toBe('');
  expect(entryOfCustomer(view({ name: '小梅子', givenName: '小梅子', wechatName: '小梅子' })).name).toBe('小梅子');
});

test('after a change by somebody else, what was typed stays and the rest is theirs', () => {
  const read = { ...EMPTY_CUSTOMER, name: '王姐', remark: '干皮' };
  expect(mergeTyped({ ...read, remark: '干皮，怕油' }, read, { ...read, name: '王姐（昆山）', remark: '油皮' })).toEqual({ ...read, name: '王姐（昆山）', remark: '干皮，怕油' });
  const [height, card] = [{ d_height00: '160' }, { d_card0000: '金' }];
  expect(mergeTyped({ ...read, custom: height, birthday: '3.12' }, read, { ...read, custom: card })).toEqual({ ...read, birthday: '3.12', custom: { ...card, ...height } });
});

test('only what was touched is sent besides quick capture', () => {
  const read = { ...EMPTY_CUSTOMER, birthday: '好像春天', custom: { d_height00: '160' } };
  expect(touchedDetails(read, read)).toEqual({});
  expect(touchedDetails({ ...read, birthday: ' 3.12 ', custom: { d_height00: '', d_card0000: '' }, referrerId: null }, read)).toEqual({ birthday: '3.12', custom: { d_height00: '' } });
});
