import type { CustomerId } from '../kernel/ids';
import type { Address, AddressId } from '../profile/addresses';
import { chooseDestination, destinationNow, receiverNow, type Addressee } from './destination';
import type { OrderState } from './order-states';

const address = (addressId: string, text: string, receiver = ''): Address => ({ addressId: addressId as AddressId, label: '', receiver, phone: '', text });
const someone = (...addresses: Address[]): Addressee => ({
  customerId: 'c1' as CustomerId,
  calledAs: '李姐',
  phone: '138',
  address: addresses[0]?.text ?? '',
  details: { addresses, custom: {}, referrerId: null, relations: [], traits: null, buyers: [] },
});
const [home, office] = [address('a_home', '前进路5号'), address('a_office', '安亭镇1号', '李强')];
const chosen = (customer: Addressee, addressId: string | null) => {
  const destination = chooseDestination(customer, addressId as AddressId | null);
  return destination.ok ? destination.value : null;
};
const order = (state: OrderState, destination = chosen(someone(home, office), 'a_office')) => ({ state, destination });

it('is the address chosen, else the default, else none; one that is not there is refused', () => {
  expect(chosen(someone(home, office), 'a_office')).toEqual({ addressId: 'a_office', receiver: { name: '李强', phone: '138', text: '安亭镇1号' } });
  expect(chosen(someone(home, office), null)).toEqual({ addressId: 'a_home', receiver: { name: '李姐', phone: '138', text: '前进路5号' } });
  expect(chooseDestination(someone(), null)).toEqual({ ok: true, value: null });
  expect(chooseDestination(someone(home), 'a_office' as AddressId)).toEqual({ ok: false, code: 'ADDRESS_NOT_FOUND', fields: ['addressId'] });
});

it('follows corrections while the order waits, and none once it has left', () => {
  const corrected = someone(home, address('a_office', '安亭镇100号', '李强'));
  expect(receiverNow(order('waiting'), corrected).text).toBe('安亭镇100号');
  for (const state of ['shipped', 'signed', 'returned'] as const) expect(receiverNow(order(state), corrected).text).toBe('安亭镇1号');
});

it('is another default for nobody who chose, and is kept when the list loses it', () => {
  expect(receiverNow(order('waiting'), someone(address('a_new', '新路2号'), home, office)).text).toBe('安亭镇1号');
  expect(receiverNow(order('waiting'), someone(home)).text).toBe('安亭镇1号');
  expect(receiverNow({ state: 'waiting' }, someone(home)).text).toBe('前进路5号');
  expect(destinationNow({ state: 'shipped' }, someone())).toBeNull();
  expect(receiverNow({ state: 'shipped', destination: null }, someone())).toEqual({ name: '李姐', phone: '138', text: '' });
});
