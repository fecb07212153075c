import type { ImportRow, RowRefusal } from './rows';
import { isTagWord, remarkReader } from './read-remark';
import { remarkOf } from './remark-of';

export interface ReadRemarks {
  rows: ImportRow[];
  refused: { rowNumber: number; code: RowRefusal; column: string }[];
  /** Lines that hold something. */
  rowCount: number;
  /** Words that nothing is known of, and those made tags, the most frequent first. */
  words: { word: string; count: number; isTag: boolean }[];
}

const MOST_WORDS = 60;
/** What stands above a list that came out of a table. */
const HEADER = /^(?:微信)?(?:备注名?|昵称|姓名|名字|name|remark)$/i;

/**
 * Reads one remark a line. Each line is another contact: two that would be called alike and have no phone are refused, since nothing tells them apart.
 * @param tags the shop's own · @param tagWords words that the seller makes tags
 */
export function readRemarks(lines: readonly string[], tags: readonly string[], tagWords: readonly string[]): ReadRemarks {
  const read = remarkReader([...tags, ...tagWords]);
  const result: ReadRemarks = { rows: [], refused: [], rowCount: 0, words: [] };
  const counts = new Map<string, number>(tagWords.map((word) => [word, 0]));
  const count = (word: string): unknown => counts.set(word, (counts.get(word) ?? 0) + 1);
  lines.forEach((line, index) => {
    const text = remarkOf(line);
    if (text === '' || (index === 0 && HEADER.test(text))) return;
    result.rowCount += 1;
    const remark = read(text, index + 1);
    if (!remark.ok) return void result.refused.push({ rowNumber: index + 1, code: remark.code, column: '' });
    result.rows.push(remark.value.row);
    remark.value.unknown.filter(isTagWord).forEach(count);
    remark.value.row.tags.filter((tag) => tagWords.includes(tag)).forEach(count);
  });
  const words = [...counts].map(([word, times]) => ({ word, count: times, isTag: tagWords.includes(word) }));
  words.sort((a, b) => Number(b.isTag) - Number(a.isTag) || b.count - a.count);
  return { ...withoutNamesakes(result), words: words.slice(0, Math.max(MOST_WORDS, tagWords.length)) };
}

function withoutNamesakes(read: ReadRemarks): ReadRemarks {
  const linesOf = new Map<string, Set<string>>();
  for (const { name, phone, note } of read.rows) if (phone === '') linesOf.set(name, (linesOf.get(name) ?? new Set()).add(note?.entry.text ?? ''));
  const isNamesake = ({ name, phone }: ImportRow): boolean => phone === '' && (linesOf.get(name)?.size ?? 0) > 1;
  const namesakes = read.rows.filter(isNamesake).map(({ rowNumber }) => ({ rowNumber, code: 'NAME_TWICE' as const, column: '' }));
  const refused = [...read.refused, ...namesakes].sort((a, b) => a.rowNumber - b.rowNumber);
  return { ...read, rows: read.rows.filter((row) => !isNamesake(row)), refused };
}
