import PinyinMatch from 'pinyin-match';
import type { IndexedPerson } from '../../core/search/indexed-person';
import { searchPeople } from '../../core/search/search-people';
import { searchIndexOf } from '../../core/search/search-index';
import { pick, randomOf, wholeBetween } from '../../seeds/random';

/** What somebody types who means one person. */
export interface Meant {
  query: string;
  person: IndexedPerson;
}

/** Ways to ask for people, the same on every run: parts of the name, Pinyin, initials, both mixed, and words of the remark. */
export function meantQueries(people: readonly IndexedPerson[], count: number): Meant[] {
  const random = randomOf('what is typed');
  const meant: Meant[] = [];
  while (meant.length < count) {
    const person = pick(random, people);
    const query = pick(random, WAYS)(person, random);
    if (query !== '') meant.push({ query, person });
  }
  return meant;
}

type Way = (person: IndexedPerson, random: () => number) => string;

const likely = (person: IndexedPerson): string[] => (person.spelling.split('\n')[0] ?? '').split(' ').map((token) => token.split('/')[0] ?? '').filter((reading) => reading !== '');

const WAYS: readonly Way[] = [
  (person) => likely(person).slice(0, 3).join(''),
  (person) => likely(person).slice(0, 2).join(''),
  (person) => likely(person).slice(0, 3).map((reading) => reading[0]).join(''),
  (person) => likely(person).slice(1, 3).join(''),
  (person, random) => likely(person).slice(0, 3).join('').slice(0, wholeBetween(random, 1, 6)),
  (person) => likely(person).slice(0, 3).map((reading, at) => (at === 0 ? reading : reading[0])).join(''),
  (person) => [...person.name].slice(0, 2).join(''),
  (person) => [...person.name].slice(1, 3).join('').trim(),
  (person) => [...person.wechatName].slice(0, 2).join(''),
  (person, random) => [...person.remark].slice(wholeBetween(random, 0, 3)).slice(0, 2).join(''),
  (person) => (person.spelling.split('\n')[2] ?? '').split(' ').slice(0, 2).map((token) => token.split('/')[0]).join(''),
];

/** The share of the queries that find whom they mean, by our index and by pinyin-match over the same three texts. */
export function measureRecall(people: readonly IndexedPerson[], meant: readonly Meant[]): { ours: number; pinyinMatch: number } {
  const index = searchIndexOf(people);
  const share = (found: (one: Meant) => boolean): number => meant.filter(found).length / meant.length;
  return {
    ours: share(({ query, person }) => searchPeople(index, query, [], people.length).hits.some((hit) => hit.person === person)),
    pinyinMatch: share(({ query, person }) => foundByPinyinMatch(person, query)),
  };
}

export function foundByPinyinMatch({ name, wechatName, remark }: IndexedPerson, query: string): boolean {
  return [name, wechatName, remark].some((text) => PinyinMatch.match(text, query) !== false);
}
