import fc from 'fast-check';
import { indexedPerson } from '../../tests/support/indexed-people';
import type { TagId } from '../kernel/ids';
import { shanghaiDay } from '../kernel/time';
import type { Tag } from '../customers/tags';
import type { Condition } from './condition';
import { goInCircles, ruledTags } from './rule-tags';

const TODAY = shanghaiDay('2026-03-10');
const id = (name: string) => `t_${name}` as TagId;
const has = (...names: string[]): Condition => ({ join: 'all', of: names.map((name) => ({ test: 'tag', tagId: id(name) })) });
const tag = (name: string, rule: Condition | null = null): Tag => ({ tagId: id(name), name, rule });
const held = (book: readonly Tag[], ...names: string[]) => ruledTags(indexedPerson({ tagIds: names.map(id) }), book, TODAY).tagIds.map((tagId) => tagId.slice(2));

describe('tags that rules give', () => {
  it('follow one from another at once, in whatever order they stand', () => {
    const book = [tag('c', has('b')), tag('b', has('a')), tag('a')];
    expect(held(book, 'a')).toEqual(['a', 'b', 'c']);
    expect(held([...book].reverse(), 'a')).toEqual(['a', 'b', 'c']);
    expect(held(book, 'b', 'c')).toEqual([]);
    expect(held(book, 'c', 'a', 'b')).toEqual(['c', 'a', 'b']);
  });

  it('that ask for themselves, by one way or another, are told apart', () => {
    expect(goInCircles([tag('a', has('a'))])).toBe(true);
    expect(goInCircles([tag('a', has('b')), tag('b', { join: 'any', of: [{ join: 'all', of: [{ not: { test: 'tag', tagId: id('a') } }] }] })])).toBe(true);
    expect(goInCircles([tag('a', has('b')), tag('b', has('c')), tag('c')])).toBe(false);
    expect(goInCircles([tag('a', has('gone'))])).toBe(false);
  });

  it('are settled in one go: asked again, nothing moves', () => {
    const names = ['a', 'b', 'c', 'd'];
    const rule = fc.option(fc.record({ join: fc.constantFrom('all' as const, 'any' as const), of: fc.array(fc.constantFrom(...names).chain((name) => fc.constantFrom({ test: 'tag' as const, tagId: id(name) }, { not: { test: 'tag' as const, tagId: id(name) } })), { minLength: 1, maxLength: 2 }) }));
    fc.assert(
      fc.property(fc.tuple(...names.map(() => rule)), fc.subarray(names), (rules, given) => {
        const book = names.map((name, at) => tag(name, rules[at] ?? null));
        fc.pre(!goInCircles(book));
        const once = held(book, ...given);
        expect(held(book, ...once)).toEqual(once);
      }),
    );
  });
});
