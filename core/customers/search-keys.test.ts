import fc from 'fast-check';
import { searchKeysOf, searchText } from './search-keys';

const profile = { name: '王小梅', phone: '13812345678', wechatName: 'Mei', remark: '昆山 干皮' };

describe('search keys', () => {
  const found = (text: string) => searchKeysOf(profile).some((key) => key.startsWith(searchText(text)));

  it.each(['王', '小梅', '梅', '138', '5678', '12345678'.slice(-7), 'mei', 'EI', '昆山', '干皮', '山干'])('find a customer by %s', (text) => expect(found(text)).toBe(true));
  it.each(['李', '8123', '13x'])('do not find another by %s', (text) => expect(found(text)).toBe(false));

  it.each(['+852', '85291', '9123 4567', '4567'])('find a number of another country by %s', (text) => {
    expect(searchKeysOf({ ...profile, phone: '+85291234567' }).some((key) => key.startsWith(searchText(text)))).toBe(true);
  });

  it('stay bounded whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const keys = searchKeysOf({ name: text, phone: '', wechatName: text, remark: text });
        expect(keys.length).toBeLessThanOrEqual(60);
        keys.forEach((key) => expect([...key].length).toBeLessThanOrEqual(20));
      }),
    );
  });
});
