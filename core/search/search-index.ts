import { searchText } from '../customers/search-keys';
import type { CustomerId } from '../kernel/ids';
import { columnsOf, type Columns } from './candidates';
import type { IndexedPerson } from './indexed-person';
import { letterPairsOf, type LetterPairs } from './letter-pairs';
import { lettersOf, spelledText, type SpelledText } from './spelled-text';

/** A person with what each keystroke asks for, made once. */
export interface SearchRow {
  readonly person: IndexedPerson;
  readonly name: string;
  readonly wechatName: string;
  readonly remark: string;
  readonly phone: string;
  readonly spelledName: SpelledText;
  readonly spelledWechatName: SpelledText;
  readonly spelledRemark: SpelledText;
  /** Letters that the first character of the name, any of its characters, and any of the other texts may begin with. */
  readonly nameHead: number;
  readonly nameHeads: number;
  readonly otherHeads: number;
  readonly namePairs: LetterPairs;
  readonly otherPairs: LetterPairs;
  /** Letters that stand in any of the three texts. */
  readonly written: number;
}

/** Everybody a phone knows, those changed last first. */
export interface SearchIndex {
  readonly rows: readonly SearchRow[];
  readonly byId: ReadonlyMap<CustomerId, SearchRow>;
  readonly columns: Columns;
}

/** Of a phone that knows nobody yet. */
export const EMPTY_INDEX: SearchIndex = indexOfRows([]);

export function searchIndexOf(people: readonly IndexedPerson[]): SearchIndex {
  return indexOfRows(people.map(searchRow));
}

/** The index after people were written or removed; of one person the newest version stays. */
export function changedIndex(index: SearchIndex, people: readonly IndexedPerson[], removed: readonly CustomerId[] = []): SearchIndex {
  if (people.length === 0 && removed.length === 0) return index;
  const byId = new Map(index.byId);
  for (const person of people) if (person.version >= (byId.get(person.customerId)?.person.version ?? 0)) byId.set(person.customerId, searchRow(person));
  for (const customerId of removed) byId.delete(customerId);
  return indexOfRows([...byId.values()]);
}

function indexOfRows(rows: SearchRow[]): SearchIndex {
  rows.sort((a, b) => b.person.changedAt - a.person.changedAt || (a.person.customerId < b.person.customerId ? -1 : 1));
  return { rows, byId: new Map(rows.map((row) => [row.person.customerId, row])), columns: columnsOf(rows) };
}

function searchRow(person: IndexedPerson): SearchRow {
  const [name, wechatName, remark] = [searchText(person.name), searchText(person.wechatName), searchText(person.remark)];
  const [nameLine = '', wechatLine = '', remarkLine = ''] = person.spelling.split('\n');
  const spelledName = spelledText(name, nameLine);
  const spelledWechatName = spelledText(wechatName, wechatLine);
  const spelledRemark = spelledText(remark, remarkLine);
  return {
    person,
    name,
    wechatName,
    remark,
    phone: person.phone,
    spelledName,
    spelledWechatName,
    spelledRemark,
    nameHead: spelledName[0]?.heads ?? 0,
    nameHeads: headsOf(spelledName),
    otherHeads: headsOf(spelledWechatName) | headsOf(spelledRemark),
    namePairs: letterPairsOf(spelledName),
    otherPairs: letterPairsOf(spelledWechatName, spelledRemark),
    written: lettersOf(name) | lettersOf(wechatName) | lettersOf(remark),
  };
}

function headsOf(text: SpelledText): number {
  return text.reduce((heads, character) => heads | character.heads, 0);
}
