import fc from 'fast-check';
import { maskPhone, normalizePhone, spacedPhone } from './phone';

const read = (text: string) => {
  const result = normalizePhone(text);
  return result.ok ? result.value : result.code;
};

describe('a phone as people write it', () => {
  it.each([
    ['13812345678', '13812345678'],
    [' 138 1234 5678 ', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['(+86)13812345678', '13812345678'],
    ['1.3812345678E+10', '13812345678'],
    ['(0512) 57301234', '051257301234'],
    ['0086-13812345678', '13812345678'],
    ['86-13812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['013812345678', '13812345678'],
    ["'13812345678", '13812345678'],
    ['13812345678.0', '13812345678'],
    ['0512-57301234', '051257301234'],
    ['(010) 6552 9988', '01065529988'],
    ['+86 512 5730 1234', '051257301234'],
    ['021—62345678', '02162345678'],
    ['400-820-8820', '4008208820'],
    ['\u202d138 1234 5678\u202c', '13812345678'],
    ['(+86)13812345678', '13812345678'],
    ['（0086）138 1234 5678', '13812345678'],
  ])('reads %s as %s', (text, phone) => {
    expect(read(text)).toBe(phone);
  });

  it.each([
    ['0512-57301234-801', '051257301234-801'],
    ['0512-57301234转801', '051257301234-801'],
    ['0512 5730 1234 分机 801', '051257301234-801'],
    ['18412345678-1234', '18412345678-1234'],
    ['18412345678 ext.1234', '18412345678-1234'],
  ])('keeps the extension of %s', (text, phone) => {
    expect(read(text)).toBe(phone);
  });

  it.each([
    ['+852 9123 4567', '+85291234567', '+852 9123 4567', '+852****4567'],
    ['＋852-9123-4567', '+85291234567', '+852 9123 4567', '+852****4567'],
    ['00852 91234567', '+85291234567', '+852 9123 4567', '+852****4567'],
    ['(+853) 6612 3456', '+85366123456', '+853 6612 3456', '+853****3456'],
    ['+886 0912 345 678', '+886912345678', '+886 912 345 678', '+886****5678'],
    ['+886 912 345 678', '+886912345678', '+886 912 345 678', '+886****5678'],
    ['+65 8123 4567', '+6581234567', '+65 8123 4567', '+65****4567'],
    ['+1 (415) 555-2671', '+14155552671', '+1 415 555 2671', '+1****2671'],
    ['001 415 555 2671', '+14155552671', '+1 415 555 2671', '+1****2671'],
    ['+44 (0)20 7946 0958', '+442079460958', '+44 207 946 0958', '+44****0958'],
    ["'+85291234567", '+85291234567', '+852 9123 4567', '+852****4567'],
  ])('reads %s of another country as %s, and shows %s and %s', (text, phone, spaced, masked) => {
    expect([read(text), spacedPhone(phone), maskPhone(phone), read(spaced)]).toEqual([phone, spaced, masked, phone]);
  });

  it.each(['', 'abc', '手机', '1381234567', '138123456789', '12812345678', '57301234', '1.38E+10', '138x5678', '+852 9123 456', '+86 9123 4567', '+999', '0013812345678', '00000000000', '13812345678/13912345678'])('refuses %p', (text) => {
    expect(read(text)).toBe('PHONE_INVALID');
  });

  it('reads what it wrote as the same phone', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 })).map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
    fc.assert(
      fc.property(mobile, fc.constantFrom('', '+86', '86-', '0086 '), fc.constantFrom('', '-12', '转3456'), (number, before, after) => {
        const once = read(before + number + after);
        expect(once.startsWith(number)).toBe(true);
        expect(read(once)).toBe(once);
      }),
    );
  });

  it('answers any text at all without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => ['PHONE_INVALID'].includes(read(text)) || /^(\d+(-\d+)?|\+\d{7,15})$/.test(read(text))));
  });
});

describe('a masked phone', () => {
  it('shows the first three and last four digits', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('051257301234-801')).toBe('051****1234');
  });

  it('groups a mobile as it is read aloud, and leaves a landline as it is', () => {
    expect([spacedPhone('13812345678'), spacedPhone('051257301234'), spacedPhone('')]).toEqual(['138 1234 5678', '051257301234', '']);
  });

  it('shows nothing of what is too short to mask', () => {
    expect(maskPhone('')).toBe('');
    expect(maskPhone('1234567')).toBe('*******');
  });
});
