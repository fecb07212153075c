import { toldOf, wayOf } from '../customers/follow-up';
import type { TimelineEntry } from '../customers/timeline-entry';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';
import type { ImportField } from './columns';
import { parseDay } from './parse-day';
import { isLonger } from './text-length';

type WithoutPlace<E> = E extends TimelineEntry ? Omit<E, 'entryId' | 'at'> : never;

/** What a row adds to the timeline in words: a follow-up, or the line itself that it was read from. */
export interface ImportNote {
  /** null when the row names none: the day of the import. */
  readonly day: ShanghaiDay | null;
  readonly entry: Extract<WithoutPlace<TimelineEntry>, { kind: 'note' | 'enquiry' | 'follow-up' | 'pasted' }>;
}

/** The cell of a field, trimmed; '' when the row has none. */
export type TextOf = (field: ImportField) => string;

const MAX_CHARACTERS = 500;
export const LINE_BREAKS = /[\r\n\t\u2028\u2029]+/g;
const OTHER_CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;

/**
 * Reads a follow-up; null when the row tells of none. A word for the way that is none of ours stays before the text, so that nothing is lost.
 */
export function readNote(textOf: TextOf, today: ShanghaiDay): Result<ImportNote | null, 'DAY_INVALID' | 'DAY_IN_FUTURE' | 'TEXT_TOO_LONG'> {
  if (textOf('followUp') === '') return ok(null);
  const said = textOf('followUp').replace(LINE_BREAKS, '\n').replace(OTHER_CONTROLS, '');
  if (said === '') return ok(null);
  const word = textOf('followUpWay').replace(LINE_BREAKS, ' ').replace(OTHER_CONTROLS, '');
  const way = wayOf(word);
  const text = way === null ? `${word}：${said}` : said;
  if (isLonger(text, MAX_CHARACTERS)) return refuse('TEXT_TOO_LONG', 'followUp');
  const day = textOf('followUpDay') === '' ? ok(null) : parseDay(textOf('followUpDay'));
  if (!day.ok) return refuse(day.code, 'followUpDay');
  if (day.value !== null && day.value > today) return refuse('DAY_IN_FUTURE', 'followUpDay');
  return ok({ day: day.value, entry: toldOf({ way: way ?? 'note', text }) as ImportNote['entry'] });
}

/** One form for a text that was typed twice: spaces and line breaks do not tell two apart. */
export function plainNote(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
