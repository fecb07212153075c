import { formOfAddress, renamed } from './customer';

describe('the form of address', () => {
  it.each([
    ['A王小梅 昆山', '王小梅'],
    ['李姐', '李姐'],
    ['小赵 卖保险的', '小赵'],
    ['陈丽（无锡）', '陈丽'],
    ['AAA批发张姐', '批发张姐'],
    ['Anna Li', 'Anna Li'],
    ['Anna 难缠', 'Anna'],
    ['A 王姐 昆山', '王姐'],
    ['aaa 王姐', '王姐'],
    ['尾号1234', '尾号1234'],
    ['🌸', '🌸'],
  ])('of %s is %s', (name, called) => expect(formOfAddress(name)).toBe(called));
});

describe('a name that the person corrects', () => {
  it.each([
    ['A王小梅 昆山', '王晓梅', 'A王晓梅 昆山'],
    ['陈丽（无锡）', '陈莉', '陈莉（无锡）'],
    ['', '王小梅', '王小梅'],
    ['王小梅', '', ''],
    ['🌸', '$&花', '$&花'],
    [`李姐 ${'备'.repeat(36)}`, '李小姐姐', '李小姐姐'],
  ])('in %s to %s is %s: the seller\'s own marks stay', (name, called, next) => expect(renamed(name, called)).toBe(next));
});
