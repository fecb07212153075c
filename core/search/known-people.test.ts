import { indexedPerson } from '../../tests/support/indexed-people';
import type { CustomerId } from '../kernel/ids';
import { peopleCalled, peopleWithPhone } from './known-people';
import { searchIndexOf } from './search-index';

const people = [
  indexedPerson({ customerId: 'c_00000001' as CustomerId, name: 'A陈姐 昆山', phone: '13812345678' }),
  indexedPerson({ customerId: 'c_00000002' as CustomerId, name: '陈姐姐', phone: '13812345678' }),
  indexedPerson({ customerId: 'c_00000003' as CustomerId, name: '王芳', wechatName: '陈姐', phone: '+85291234567' }),
];
const index = searchIndexOf(people);
const idsOf = (found: readonly { customerId: string }[]) => found.map(({ customerId }) => customerId.slice(-1)).sort();

test('a name that is typed finds who is called so, whatever is noted around it', () => {
  expect(idsOf(peopleCalled(index, '陈姐'))).toEqual(['1', '3']);
  expect(idsOf(peopleCalled(index, ' B陈姐 苏州'))).toEqual(['1', '3']);
  expect(idsOf(peopleCalled(index, '陈姐姐'))).toEqual(['2']);
});

test('one character is no name yet', () => {
  expect(peopleCalled(index, '陈')).toEqual([]);
  expect(peopleCalled(index, '')).toEqual([]);
});

test('a phone finds all who share it, however it is typed', () => {
  expect(idsOf(peopleWithPhone(index, '138 1234 5678'))).toEqual(['1', '2']);
  expect(idsOf(peopleWithPhone(index, '00852-91234567'))).toEqual(['3']);
  expect(peopleWithPhone(index, '1381234')).toEqual([]);
});
