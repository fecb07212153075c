import { shanghaiDay } from '../kernel/time';
import { shippingRow } from './shipping-list';
import { shippingWords } from './shipping-words';

const line = (productName: string, quantity: number, returned = 0) => ({ productName, quantity, returned });
const parcel = (courier: string, number: string) => ({ courier, number, day: shanghaiDay('2026-03-10') });

const entry = { orderId: 'o_shippinglist1', name: '王姐', phone: '13800001111', address: '江苏省\n昆山市 1 号', parts: null, lines: [line('面霜', 2, 1), line('面膜', 3), line('精华', 1, 1)], note: '放门卫' };

test('a row of the shipping list says who gets what of which order, without what came back', () => {
  expect(shippingRow({ ...entry, parts: { province: '江苏省', city: '苏州市', district: '昆山市', detail: '1 号' } })).toEqual(['o_shippinglist1', '王姐', '13800001111', '江苏省', '苏州市', '昆山市', '1 号', '面霜×1、面膜×3', '4', '放门卫']);
});

test('an address that is not certain stays whole, and what has no city above it is its own', () => {
  expect(shippingRow(entry).slice(3, 7)).toEqual(['', '', '', '江苏省 昆山市 1 号']);
  expect(shippingRow({ ...entry, parts: { province: '湖北省', city: '', district: '仙桃市', detail: '沙嘴街道' } }).slice(3, 7)).toEqual(['湖北省', '仙桃市', '', '沙嘴街道']);
});

test('the words for the chat name goods, courier and number', () => {
  expect(shippingWords({ lines: [line('面霜', 2)] }, [parcel('sf', 'SF1234567890123')], '王姐')).toBe('王姐，你的面霜已经发出了：顺丰速运 SF1234567890123，到了说一声～');
  expect(shippingWords({ lines: [line('面霜', 2), line('面膜', 1)] }, [parcel('', '')], '王姐')).toContain('面霜等2样已经发出了，这两天');
});
