import fc from 'fast-check';
import { CALLED_PEOPLE } from '../../tests/support/called-people';
import { indexedPerson, manyPeople, tagsOfPeople } from '../../tests/support/indexed-people';
import { foundByPinyinMatch, measureRecall, meantQueries } from '../../tests/support/search-oracle';
import type { CustomerId, TagId } from '../kernel/ids';
import { utcMs } from '../kernel/time';
import type { IndexedPerson } from './indexed-person';
import { changedIndex, searchIndexOf } from './search-index';
import { searchPeople, type Found } from './search-people';

const id = (text: string) => `c_${text.padEnd(8, '0')}` as CustomerId;
const DRY = { tagId: 't_dry00000' as TagId, name: '干皮' };
const wang = indexedPerson({ customerId: id('wang'), name: '王小梅', phone: '13812348812', wechatName: 'Sunny 阳光', remark: '昆山 二宝妈', tagIds: [DRY.tagId] });
const li = indexedPerson({ customerId: id('li'), name: 'A李姐 昆山', phone: '13700008812' });
const names = (query: string, people: IndexedPerson[] = [wang, li]) => searchPeople(searchIndexOf(people), query, [DRY], 10).hits.map((hit) => hit.person.name);

describe('a search on the phone', () => {
  it.each(['王', '小梅', '王小梅', 'wangxiaomei', 'wxm', 'wangx', 'wxiaom', 'wangxm', 'xiaomei', 'xm', '王xm', '王xiao', '13812348812', '348', 'sunny', 'SUN', 'nny阳', 'yangguang', 'yg', '干皮', '干', '二宝', 'erbao', 'ebm', 'ＷＸＭ', '王 梅', '王 8812 干皮', 'wxm 昆山'])(
    'finds 王小梅 by %s',
    (query) => expect(names(query)).toContain('王小梅'),
  );
  it.each(['', '  ', '李', 'wxml', 'wm小', 'wangmei', '8813', '王 8813', '.*', 'sunnyx', 'ngx'])('does not by %s', (query) => expect(names(query)).not.toContain('王小梅'));

  it('reads a term of each sort: who is called 李 with a phone that ends in 8812', () => {
    expect(names('8812')).toHaveLength(2);
    expect(names('李 8812')).toEqual(['A李姐 昆山']);
    expect(names('8812 li')).toEqual(['A李姐 昆山']);
  });

  it('puts the beginning of a name first, then Pinyin, initials, the end of a phone and the remark', () => {
    const people = [
      indexedPerson({ customerId: id('1'), name: '赵一', remark: '找马丽买的' }),
      indexedPerson({ customerId: id('2'), name: '司马丽' }),
      indexedPerson({ customerId: id('3'), name: '马丽' }),
      indexedPerson({ customerId: id('4'), name: '马丽丽' }),
    ];
    expect(names('马丽', people)).toEqual(['马丽', '马丽丽', '司马丽', '赵一']);
    const spelled = [indexedPerson({ customerId: id('5'), name: '李安' }), indexedPerson({ customerId: id('6'), name: '李爱宁' }), indexedPerson({ customerId: id('7'), name: 'Lian' }), indexedPerson({ customerId: id('8'), name: '连心' })];
    expect(names('lian', spelled)).toEqual(['Lian', '李安', '连心', '李爱宁']);
    expect(names('liai', spelled)).toEqual(['李爱宁']);
    expect(names('la', spelled)).toEqual(['李安', '李爱宁']);
  });

  it.each(CALLED_PEOPLE)('finds %s by %s', (name, typed) => expect(names(typed, [indexedPerson({ customerId: id('1'), name }), indexedPerson({ customerId: id('2'), name: '路人' })])).toEqual([name]));

  it('among equal matches shows who was written last', () => {
    const people = [1, 3, 2].map((at) => indexedPerson({ customerId: id(`x${at}`), name: `王${at}`, changedAt: utcMs(at) }));
    expect(names('王', people)).toEqual(['王3', '王2', '王1']);
  });

  it('finds the same, letter by letter, whether or not it looks only at those whom the letters before found', () => {
    const people = manyPeople(300);
    const index = searchIndexOf(people);
    for (const { query } of [...meantQueries(people, 150), { query: '爱 li' }, { query: 'xiao 88' }, { query: '干皮' }]) {
      let last: Found | undefined;
      for (let length = 1; length <= query.length; length += 1) {
        last = searchPeople(index, query.slice(0, length), tagsOfPeople, 20, last);
        const anew = searchPeople(index, query.slice(0, length), tagsOfPeople, 20);
        expect({ query, length, hits: last.hits }).toEqual({ query, length, hits: anew.hits });
      }
    }
  });

  it('shows of many the same as of all, in the same order', () => {
    const people = manyPeople(600);
    const index = searchIndexOf(people);
    const typed = meantQueries(people, 150).flatMap(({ query }) => [1, 2, 3, query.length].map((length) => query.slice(0, length)));
    for (const query of [...new Set([...typed, '小', '王', '1', 'x', 'xi', 'xiao 88', 'l l'])]) {
      const all = searchPeople(index, query, tagsOfPeople, people.length).hits;
      expect([query, searchPeople(index, query, tagsOfPeople, 5).hits]).toEqual([query, all.slice(0, 5)]);
    }
  });

  it('finds whoever holds any part of any text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text.normalize('NFKC')];
        const start = from % characters.length;
        const query = characters.slice(start, start + 1 + (length % 10)).join('');
        const asked = query.trim() !== '';
        const index = searchIndexOf([indexedPerson({ name: text })]);
        // Lower-casing may depend on what stands around a letter (Σ at the end of a word).
        if (asked && text.toLowerCase().includes(query.toLowerCase())) expect(searchPeople(index, query, [], 1).hits).toHaveLength(1);
      }),
    );
  });
});

describe('a search among many', () => {
  const people = manyPeople(600);
  const meant = meantQueries(people, 400);

  it('finds whom pinyin-match finds', () => {
    const { ours, pinyinMatch } = measureRecall(people, meant);
    expect(ours).toBe(1);
    expect(ours).toBeGreaterThanOrEqual(pinyinMatch);
  });

  it('misses nobody that pinyin-match finds for the same query', () => {
    const index = searchIndexOf(people);
    const missed = meant.slice(0, 150).flatMap(({ query }) => {
      const found = new Set(searchPeople(index, query, [], people.length).hits.map((hit) => hit.person));
      return people.filter((person) => foundByPinyinMatch(person, query) && !found.has(person)).map((person) => `${query}: ${person.name} ${person.wechatName} ${person.remark}`);
    });
    expect(missed).toEqual([]);
  });

  it('finds the same after changes as an index made anew', () => {
    const changed = fc.array(fc.record({ at: fc.nat(59), name: fc.constantFrom('马云', '马丽', ''), version: fc.nat(40), gone: fc.boolean() }), { maxLength: 20 });
    const first = people.slice(0, 60);
    fc.assert(
      fc.property(changed, fc.constantFrom('马', 'ml', '138', '干皮'), (changes, query) => {
        const kept = new Map(first.map((person) => [person.customerId, person]));
        let index = searchIndexOf(first);
        for (const { at, name, version, gone } of changes) {
          const person = { ...(first[at] as IndexedPerson), name, version, changedAt: utcMs(version) };
          index = gone ? changedIndex(index, [], [person.customerId]) : changedIndex(index, [person]);
          if (gone) kept.delete(person.customerId);
          else if (version >= (kept.get(person.customerId)?.version ?? 0)) kept.set(person.customerId, person);
        }
        expect(searchPeople(index, query, tagsOfPeople, 20)).toEqual(searchPeople(searchIndexOf([...kept.values()]), query, tagsOfPeople, 20));
      }),
      { numRuns: 60 },
    );
  });
});
