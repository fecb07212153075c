import type { ExistingCustomer } from './match-people';
import { plainNote, type ImportNote } from './note';
import type { ImportRow } from './rows';

export interface PlannedNote extends ImportNote {
  readonly rowNumber: number;
}

/** The follow-ups of a person's rows that their timeline does not tell yet, each once. */
export function newNotes(rows: readonly ImportRow[], existing: ExistingCustomer | undefined): PlannedNote[] {
  const [only] = rows;
  // A lone row of somebody new can repeat nothing.
  if (only && rows.length === 1 && existing === undefined) return only.note === null || only.note.entry.kind === 'pasted' ? [] : [{ ...only.note, rowNumber: only.rowNumber }];
  const known = new Set(existing?.notes.flatMap(({ day, text }) => [noteKey(day, text), noteKey(null, text)]));
  const notes: PlannedNote[] = [];
  for (const { note, rowNumber } of rows) {
    if (note === null || note.entry.kind === 'pasted') continue;
    const key = noteKey(note.day, note.entry.text);
    if (known.has(key)) continue;
    known.add(key);
    notes.push({ ...note, rowNumber });
  }
  return notes;
}

/** The lines that rows were read from, of the rows that add something. */
export function linesOf(rows: readonly ImportRow[], adding: ReadonlySet<number>): PlannedNote[] {
  return rows.flatMap(({ note, rowNumber }) => (note?.entry.kind === 'pasted' && adding.has(rowNumber) ? [{ ...note, rowNumber }] : []));
}

function noteKey(day: string | null, text: string): string {
  return JSON.stringify([day, plainNote(text)]);
}
