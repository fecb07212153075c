import { formOfAddress } from './customer';

describe('the form of address', () => {
  it.each([
    ['A王小梅 昆山', '王小梅'],
    ['李姐', '李姐'],
    ['小赵 卖保险的', '小赵'],
    ['陈丽（无锡）', '陈丽'],
    ['AAA批发张姐', '批发张姐'],
    ['Anna Li', 'Anna Li'],
    ['尾号1234', '尾号1234'],
    ['🌸', '🌸'],
  ])('of %s is %s', (name, called) => expect(formOfAddress(name)).toBe(called));
});
