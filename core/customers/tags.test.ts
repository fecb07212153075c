import type { TagId } from '../kernel/ids';
import { changeTags } from './tags';

const id = (text: string) => `t_${text.padEnd(8, '0')}` as TagId;
const dry = { tagId: id('dry'), name: '干皮' };

describe('tags of a customer', () => {
  it('keep the id of a name the merchant already has', () => {
    const changed = changeTags([dry], [], { add: [{ tagId: id('other'), name: ' 干皮 ' }], remove: [] });
    expect(changed).toEqual({ ok: true, value: { book: [dry], held: [dry.tagId] } });
  });

  it('add a new name to the merchant’s tags', () => {
    const mum = { tagId: id('mum'), name: '宝妈' };
    expect(changeTags([dry], [dry.tagId], { add: [mum], remove: [] })).toEqual({ ok: true, value: { book: [dry, mum], held: [dry.tagId, mum.tagId] } });
  });

  it('go from the customer but stay with the merchant', () => {
    expect(changeTags([dry], [dry.tagId], { add: [], remove: [dry.tagId] })).toEqual({ ok: true, value: { book: [dry], held: [] } });
  });

  it('need a name and an id of their own', () => {
    expect(changeTags([dry], [], { add: [{ tagId: id('x'), name: ' ' }], remove: [] })).toMatchObject({ code: 'TAG_NAME_MISSING' });
    expect(changeTags([dry], [], { add: [{ tagId: dry.tagId, name: '油皮' }], remove: [] })).toMatchObject({ code: 'TAG_NAME_MISSING' });
  });

  it('that a rule gives, or that leave, are nobody’s to give or take', () => {
    const [ruled, leaving] = [{ ...dry, rule: { join: 'all' as const, of: [{ test: 'orders' as const, atLeast: 1 }] } }, { tagId: id('old'), name: '旧的', leaving: { into: null } }];
    expect(changeTags([ruled], [], { add: [dry], remove: [] })).toMatchObject({ code: 'TAG_BY_RULE', fields: ['add'] });
    expect(changeTags([ruled], [dry.tagId], { add: [], remove: [dry.tagId] })).toMatchObject({ code: 'TAG_BY_RULE', fields: ['remove'] });
    expect(changeTags([leaving], [], { add: [{ tagId: id('new'), name: '旧的' }], remove: [] })).toMatchObject({ code: 'TAG_IS_LEAVING' });
  });

  it('are at most thirty on one customer', () => {
    const many = Array.from({ length: 31 }, (_, n) => ({ tagId: id(`n${n}x`), name: `标签${n}` }));
    expect(changeTags([], [], { add: many, remove: [] })).toMatchObject({ code: 'TOO_MANY_TAGS' });
  });
});
