import fc from 'fast-check';
import { isShanghaiDay } from '../kernel/time';
import { parseDay } from './parse-day';

const read = (text: string) => {
  const result = parseDay(text);
  return result.ok ? result.value : result.code;
};

describe('a day as people and shops write it', () => {
  it.each([
    '2024-3-5',
    '2024-03-05',
    '2024/3/5',
    '2024.03.05',
    '2024年3月5日',
    '2024 年 3 月 5 日',
    '２０２４－３－５',
    '20240305',
    '20240305183000',
    '2024-03-05 18:30',
    '2024/3/5 18:30:59',
    '2024-03-05T18:30:00.000',
    '2024年3月5日 星期二',
    '2024年3月5日 下午6:30',
    '2024年3月5日18时30分',
    '2024/3/5 6:30 PM',
    ' 2024-03-05 ',
  ])('reads %s', (text) => {
    expect(read(text)).toBe('2024-03-05');
  });

  it('takes an instant with a zone to the day it was in Shanghai', () => {
    expect(read('2024-03-04T16:30:00Z')).toBe('2024-03-05');
    expect(read('2024-03-05T00:30:00+08:00')).toBe('2024-03-05');
  });

  it.each(['', '2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '20241301', '3/5/2024', '24/3/5', '3月5日', '45356', '2024-3', '2024-03-05 何时', '2024-03-05-06', '2024-02-30T10:00:00Z', '昨天'])(
    'refuses %p',
    (text) => {
      expect(read(text)).toBe('DAY_INVALID');
    },
  );

  it('reads back every real day, however it is separated', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.', ''), (text, separator) => {
        expect(read(text.replaceAll('-', separator))).toBe(text);
      }),
    );
  });

  it('answers any text with a real day or a refusal', () => {
    fc.assert(fc.property(fc.string(), (text) => read(text) === 'DAY_INVALID' || isShanghaiDay(read(text))));
  });
});
