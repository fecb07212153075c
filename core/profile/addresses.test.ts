import fc from 'fast-check';
import type { CustomerId } from '../kernel/ids';
import { MAX_ADDRESSES, readAddress, receiverLine, receiverOf, withAddress, withDefaultText, withPastedAddress, type Address, type AddressId } from './addresses';
import { detailsOf } from './details';

const address = (id: string, part: Partial<Address> = {}): Address => ({ addressId: id as AddressId, label: '', receiver: '', phone: '', text: `${id}路1号`, ...part });
const her = { name: '李姐', phone: '13812345678' };
const customerId = 'c_bcdfghjk' as CustomerId;

it('one from before there were several is read as the only one', () => {
  expect(detailsOf({ customerId, address: '昆山市前进路5号' }).addresses).toEqual([{ addressId: 'a_cbcdfghjk', label: '', receiver: '', phone: '', text: '昆山市前进路5号' }]);
  expect(detailsOf({ customerId, address: '' }).addresses).toEqual([]);
});

it('is tidied, and refused without a text or with a phone that is none', () => {
  expect(readAddress(address('a', { receiver: ' 李强 ', phone: '139 1234 5678', text: ' 安亭镇1号 ' }))).toEqual({ ok: true, value: address('a', { receiver: '李强', phone: '13912345678', text: '安亭镇1号' }) });
  expect(readAddress(address('a', { text: '  ' }))).toEqual({ ok: false, code: 'ADDRESS_MISSING', fields: ['text'] });
  expect(readAddress(address('a', { phone: '12345' }))).toEqual({ ok: false, code: 'PHONE_INVALID', fields: ['phone'] });
});

it('names who takes parcels in only where it is somebody else', () => {
  expect(receiverLine(receiverOf(address('a', { text: '安亭镇\n1号' }), her))).toBe('李姐 13812345678 安亭镇 1号');
  expect(receiverLine(receiverOf(address('a', { receiver: '李强', phone: '13912345678' }), her))).toBe('李强 13912345678 a路1号');
  expect(receiverOf(undefined, her)).toEqual({ ...her, text: '' });
});

const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), { maxLength: MAX_ADDRESSES }).map((ids) => ids.map((id) => address(id)));

it('added or changed loses no other and keeps the bound; made the default it stands first', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom('a', 'e', 'z'), fc.boolean(), (before, id, asDefault) => {
      const changed = address(id, { label: '公司' });
      const after = withAddress(before, changed, asDefault);
      const isKept = before.some(({ addressId }) => addressId === id);
      if (!after.ok) return expect([isKept, before.length]).toEqual([false, MAX_ADDRESSES]);
      expect(new Set(after.value.map(({ addressId }) => addressId))).toEqual(new Set([...before.map(({ addressId }) => addressId), id]));
      expect(after.value.length).toBe(before.length + (isKept ? 0 : 1));
      expect(after.value).toContainEqual(changed);
      if (asDefault) expect(after.value[0]).toEqual(changed);
      else if (before[0] && before[0].addressId !== id) expect(after.value[0]).toEqual(before[0]);
    }),
  );
});

it('typed over in quick capture keeps its receiver; emptied it goes, and the next one is the default', () => {
  const two = [address('a', { receiver: '李强' }), address('b')];
  expect(withDefaultText(two, customerId, '新路9号')).toEqual([address('a', { receiver: '李强', text: '新路9号' }), address('b')]);
  expect(withDefaultText(two, customerId, '')).toEqual([address('b')]);
  expect(withDefaultText([], customerId, '新路9号')).toHaveLength(1);
});

describe('an address out of a chat', () => {
  const paste = (before: Address[], name: string, phone: string, text: string) => withPastedAddress(before, { name, phone, text }, her, 'new' as AddressId);

  it('is the default from then on, with its receiver where that is not the customer', () => {
    expect(paste([address('a')], '李强', '13912345678', '安亭镇1号')).toEqual([address('new', { receiver: '李强', phone: '13912345678', text: '安亭镇1号' }), address('a')]);
    expect(paste([], '李姐', '13812345678', '安亭镇1号')).toEqual([address('new', { text: '安亭镇1号' })]);
  });

  it('is not kept twice, however it is spaced', () => {
    expect(paste([address('a'), address('b', { label: '公司' })], '李姐', '13812345678', 'b路 1号')).toEqual([address('b', { label: '公司' }), address('a')]);
  });

  it('without a text changes nothing, and where there is no room the last one goes', () => {
    const full = Array.from({ length: MAX_ADDRESSES }, (_, place) => address(`x${place}`));
    expect(paste(full, '李姐', '', '')).toEqual(full);
    expect(paste(full, '李姐', '13812345678', '安亭镇1号')).toEqual([address('new', { text: '安亭镇1号' }), ...full.slice(0, -1)]);
  });
});
