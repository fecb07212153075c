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
  /** Whom the first term may be met by, for the next letter. */
  narrowed: Narrowed | null;
}

/** Rows of an index, all that meet a term among them: only these can meet a term that begins with it. */
interface Narrowed {
  index: SearchIndex;
  tags: Tags;
  text: string;
  rows: Int32Array;
}

type Tags = readonly { tagId: TagId; name: string }[];

/** With as many readings from the start of a name as are asked for, only names that are written so are better. */
const BEST_SPELLED = MATCHES.indexOf('name-reading');
/** So few rows are looked at sooner than sifted. */
const FEW = 150;
/** No better than what there is, whether it matches or not. */
const NOT_LOOKED_AT = -2;

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
  if (!first) return { hits: [], narrowed: null };
  const looked = rowsToLookAt(index, tags, first, last?.narrowed ?? null);
  const rows = new Int32Array(looked.length);
  let met = 0;
  let isFull = false;
  for (const at of looked) {
    const row = index.rows[at] as SearchRow;
    const rank: number = isFull && !row.name.startsWith(first.text) ? NOT_LOOKED_AT : matchOf(row, first);
    if (rank === NO_MATCH) continue;
    rows[met] = at;
    met += 1;
    if (rank === NOT_LOOKED_AT) continue;
    const sum = others.length === 0 ? rank : sumOfAll(row, rank, others);
    if (sum === NO_MATCH) continue;
    const bucket = (buckets[sum] ??= []);
    if (bucket.length < limit) bucket.push({ person: row.person, match: MATCHES[rank] as Match });
    else isFull ||= others.length === 0 && rank <= BEST_SPELLED;
  }
  return { hits: buckets.flat().slice(0, limit), narrowed: { index, tags, text: first.text, rows: rows.subarray(0, met) } };
}

function rowsToLookAt(index: SearchIndex, tags: Tags, first: Term, last: Narrowed | null): Int32Array {
  const narrowed = last && last.index === index && last.tags === tags && first.text.startsWith(last.text) ? last.rows : null;
  if (narrowed && narrowed.length <= FEW) return narrowed;
  const marks = candidatesFor(index.columns, first.text, first.tagIds);
  if (narrowed) return narrowed.filter((at) => marks[at] === 1);
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
