import { shanghaiDay } from '../kernel/time';
import { shippingRow } from './shipping-list';
import { shippingWords } from './shipping-words';

const line = (productName: string, quantity: number, returned = 0) => ({ productName, quantity, returned });
const parcel = (courier: string, number: string) => ({ courier, number, day: shanghaiDay('2026-03-10') });

test('a row of the shipping list says who gets what, without what came back', () => {
  const row = shippingRow({ name: '王姐', phone: '13800001111', address: '江苏省\n昆山市 1 号', lines: [line('面霜', 2, 1), line('面膜', 3), line('精华', 1, 1)], note: '放门卫' });
  expect(row).toEqual(['王姐', '13800001111', '江苏省 昆山市 1 号', '面霜×1、面膜×3', '4', '放门卫']);
});

test('the words for the chat name goods, courier and number', () => {
  expect(shippingWords({ lines: [line('面霜', 2)] }, [parcel('sf', 'SF1234567890123')], '王姐')).toBe('王姐，你的面霜已经发出了：顺丰速运 SF1234567890123，到了说一声～');
  expect(shippingWords({ lines: [line('面霜', 2), line('面膜', 1)] }, [parcel('', '')], '王姐')).toContain('面霜等2样已经发出了，这两天');
});
