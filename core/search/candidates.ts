import type { TagId } from '../kernel/ids';
import { pairSlot } from './letter-pairs';
import type { SearchRow } from './search-index';
import { letterBit } from './spelled-text';

/** What is asked of every row at each keystroke, side by side, so that the rows themselves are left alone. */
export interface Columns {
  /** The texts and phones of all rows, one behind the other. */
  readonly text: string;
  /** Where each row begins in `text`; one more for the end. */
  readonly starts: Int32Array;
  readonly nameHeads: Int32Array;
  readonly otherHeads: Int32Array;
  /** Six words a row: the letter pairs of the name, then those of the other texts. */
  readonly pairs: Int32Array;
  readonly tags: TagColumns;
}

/** The tags of all rows by number, one row behind the other. */
interface TagColumns {
  readonly numbers: ReadonlyMap<TagId, number>;
  readonly given: Int32Array;
  /** Where the tags of each row begin in `given`; one more for the end. */
  readonly starts: Int32Array;
}

const PAIR_WORDS = 6;

export function columnsOf(rows: readonly SearchRow[]): Columns {
  const texts = rows.map(({ name, wechatName, remark, phone }) => `${name}\n${wechatName}\n${remark}\n${phone}\n`);
  const starts = new Int32Array(rows.length + 1);
  const [nameHeads, otherHeads, pairs] = [new Int32Array(rows.length), new Int32Array(rows.length), new Int32Array(rows.length * PAIR_WORDS)];
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (texts[at] ?? '').length;
    nameHeads[at] = row.nameHeads;
    otherHeads[at] = row.otherHeads;
    pairs.set(row.namePairs, at * PAIR_WORDS);
    pairs.set(row.otherPairs, at * PAIR_WORDS + PAIR_WORDS / 2);
  });
  return { text: texts.join(''), starts, nameHeads, otherHeads, pairs, tags: tagColumnsOf(rows) };
}

function tagColumnsOf(rows: readonly SearchRow[]): TagColumns {
  const numbers = new Map<TagId, number>();
  const given: number[] = [];
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ person }, at) => {
    for (const tagId of person.tagIds) {
      if (!numbers.has(tagId)) numbers.set(tagId, numbers.size);
      given.push(numbers.get(tagId) as number);
    }
    starts[at + 1] = given.length;
  });
  return { numbers, given: Int32Array.from(given), starts };
}

/** One byte a row: 1 for each that has one of the tags or may hold the word as it is written or spelled, and for some that do not. */
export function candidatesFor(columns: Columns, word: string, tagIds: ReadonlySet<TagId>): Uint8Array {
  const marks = new Uint8Array(columns.nameHeads.length);
  const head = /^\+?\d+$/.test(word) ? 0 : letterBit(word);
  markWritten(columns, head === 0 && !/^\+?\d/.test(word) ? String.fromCodePoint(word.codePointAt(0) ?? 0) : word, marks);
  if (head !== 0) markSpelled(columns, head, pairSlot(word), marks);
  if (tagIds.size > 0) markTagged(columns.tags, tagIds, marks);
  return marks;
}

function markWritten({ text, starts }: Columns, word: string, marks: Uint8Array): void {
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row + 1])) {
    while ((starts[row + 1] ?? text.length) <= at) row += 1;
    marks[row] = 1;
  }
}

function markTagged({ numbers, given, starts }: TagColumns, tagIds: ReadonlySet<TagId>, marks: Uint8Array): void {
  const meant = new Uint8Array(numbers.size);
  for (const tagId of tagIds) meant[numbers.get(tagId) ?? numbers.size] = 1;
  for (let row = 0; row < marks.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) if (meant[given[at] ?? 0] === 1) marks[row] = 1;
  }
}

function markSpelled({ nameHeads, otherHeads, pairs }: Columns, head: number, slot: number | null, marks: Uint8Array): void {
  const word = slot === null ? 0 : slot >>> 5;
  const bit = slot === null ? 0 : 1 << (slot & 31);
  for (let row = 0; row < marks.length; row += 1) {
    const at = row * PAIR_WORDS + word;
    const byName = ((nameHeads[row] ?? 0) & head) !== 0 && (bit === 0 || ((pairs[at] ?? 0) & bit) !== 0);
    if (byName || (((otherHeads[row] ?? 0) & head) !== 0 && (bit === 0 || ((pairs[at + PAIR_WORDS / 2] ?? 0) & bit) !== 0))) marks[row] = 1;
  }
}
