import { parseQuantity } from './parse-quantity';

const read = (text: string) => {
  const result = parseQuantity(text);
  return result.ok ? result.value : result.code;
};

describe('a quantity as people write it', () => {
  it.each<[string, number]>([
    ['2', 2],
    ['２', 2],
    ['2.0', 2],
    ['2盒', 2],
    ['x2', 2],
    ['×3 瓶', 3],
    ['一', 1],
    ['两瓶', 2],
    ['三', 3],
    ['十', 10],
    ['十二盒', 12],
    ['二十', 20],
    ['两百零三', 203],
    ['一千二百', 1_200],
    ['9999', 9_999],
  ])('reads %s as %d', (text, quantity) => {
    expect(read(text)).toBe(quantity);
  });

  it.each(['', '0', '零', '-1', '1.5', '10000', '两三盒', '十百', '百', '一二', '几盒', 'two', '1e3', '2盒装'])('refuses %p', (text) => {
    expect(read(text)).toBe('QUANTITY_INVALID');
  });
});
