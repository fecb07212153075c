import { searchText } from '../customers/search-keys';
import type { IndexedPerson, Spelling } from './indexed-person';
import type { SearchIndex } from './search-index';

/** Readings of characters as a phone has met them: of those that begin a name, where a surname stands, and of all. */
interface Readings {
  first: Map<string, string>;
  any: Map<string, string>;
}

const known = new WeakMap<SearchIndex, Readings>();

/**
 * A spelling of somebody whom the server has not spelled yet, from the readings that other people of the phone have: the
 * dictionary stands in the cloud. A character that nobody has yet is found as it is written only.
 */
export function borrowedSpelling({ name, wechatName, remark }: Pick<IndexedPerson, 'name' | 'wechatName' | 'remark'>, index: SearchIndex): Spelling {
  const { first, any } = readingsOf(index);
  const line = (text: string, isName: boolean): string =>
    Array.from(searchText(text), (character, at) => (isName && at === 0 ? first.get(character) : undefined) ?? any.get(character) ?? '').join(' ').trimEnd();
  return [line(name, true), line(wechatName, false), line(remark, false)].join('\n').trimEnd();
}

function readingsOf(index: SearchIndex): Readings {
  const before = known.get(index);
  if (before) return before;
  const readings: Readings = { first: new Map(), any: new Map() };
  for (const { spelledName, spelledWechatName, spelledRemark } of index.rows) {
    const [head] = spelledName;
    if (head && head.readings.length > 0) readings.first.set(head.character, head.readings.join('/'));
    for (const text of [spelledName, spelledWechatName, spelledRemark]) {
      for (const { character, readings: some } of text) if (some.length > 0) readings.any.set(character, some.join('/'));
    }
  }
  known.set(index, readings);
  return readings;
}
