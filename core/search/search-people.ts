import { searchText } from '../customers/search-keys';
import type { TagId } from '../kernel/ids';
import { candidatesFor } from './candidates';
import type { IndexedPerson } from './indexed-person';
import { MATCHES, matchOf, NO_MATCH, termOf, type Match, type Term } from './match-row';
import type { SearchIndex, SearchRow } from './search-index';

export interface SearchHit {
  person: IndexedPerson;
  /** How the first term was met. */
  match: Match;
}

export interface Found {
  /** The best, at most as many as asked for. */
  hits: SearchHit[];
  /** All who match. */
  count: number;
  /** Whom the first term was met by, for the next letter. */
  narrowed: Narrowed | null;
}

/** The rows of an index that meet a term: only these can meet a term that begins with it. */
interface Narrowed {
  index: SearchIndex;
  tags: Tags;
  text: string;
  rows: Int32Array;
}

type Tags = readonly { tagId: TagId; name: string }[];

const MOST_TERMS = 5;
const MOST_CHARACTERS = 30;

/**
 * The people that meet every term of the query: terms are parted by spaces, and each may be (part of) a name, its Pinyin or
 * initials, the phone or its end, a WeChat name, a tag or a word of the remark ("李 8812", "wxm", "wangx"). The better match
 * comes first (name before initials before phone), among equals who was written last. Nothing typed finds nobody.
 * @param last what the letters before this one found: while one goes on typing, only those are looked at
 */
export function searchPeople(index: SearchIndex, query: string, tags: Tags, limit: number, last?: Found): Found {
  const [first, ...others] = termsOf(query, tags);
  const buckets: SearchHit[][] = [];
  let count = 0;
  if (!first) return { hits: [], count, narrowed: null };
  const looked = rowsToLookAt(index, tags, first, last?.narrowed ?? null);
  const rows = new Int32Array(looked.length);
  let met = 0;
  for (const at of looked) {
    const row = index.rows[at] as SearchRow;
    const rank = matchOf(row, first);
    if (rank === NO_MATCH) continue;
    rows[met] = at;
    met += 1;
    const sum = others.length === 0 ? rank : sumOfAll(row, rank, others);
    if (sum === NO_MATCH) continue;
    count += 1;
    const bucket = (buckets[sum] ??= []);
    if (bucket.length < limit) bucket.push({ person: row.person, match: MATCHES[rank] as Match });
  }
  return { hits: buckets.flat().slice(0, limit), count, narrowed: { index, tags, text: first.text, rows: rows.subarray(0, met) } };
}

function rowsToLookAt(index: SearchIndex, tags: Tags, first: Term, last: Narrowed | null): Int32Array {
  if (last && last.index === index && last.tags === tags && first.text.startsWith(last.text)) return last.rows;
  const marks = candidatesFor(index.columns, first.text, first.tagIds);
  const rows = new Int32Array(marks.length);
  let count = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] === 0) continue;
    rows[count] = at;
    count += 1;
  }
  return rows.subarray(0, count);
}

function sumOfAll(row: SearchRow, first: number, others: readonly Term[]): number {
  let sum = first;
  for (const term of others) {
    const rank = matchOf(row, term);
    if (rank === NO_MATCH) return NO_MATCH;
    sum += rank;
  }
  return sum;
}

function termsOf(query: string, tags: Tags): Term[] {
  const words = query.normalize('NFKC').split(/\s+/).map((word) => searchText(word).slice(0, MOST_CHARACTERS)).filter((word) => word !== '');
  return words.slice(0, MOST_TERMS).map((text) => termOf(text, new Set(tags.filter((tag) => searchText(tag.name).includes(text)).map((tag) => tag.tagId))));
}
