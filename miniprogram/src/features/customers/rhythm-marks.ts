import type { TimelineEntry } from '@core/customers/timeline-entry';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';

/** Dots beyond these would lie on each other on a narrow screen. */
const MOST_DOTS = 8;

export interface RhythmMarks {
  /** Days of the last purchases, oldest first: at least two. */
  bought: { day: ShanghaiDay; at: number }[];
  /** Where today stands; all places are percent of the line from its left end. */
  todayAt: number;
  /** The day on which the goods are expected to run out; null while nothing is. */
  expected: { day: ShanghaiDay; at: number } | null;
  /** Mean days between the purchases shown. */
  meanGap: number;
}

/** The days on which something was bought, as the timeline tells them: oldest first, each once. */
export function purchaseDays(timeline: readonly TimelineEntry[]): ShanghaiDay[] {
  const days = timeline.flatMap((entry) => (entry.kind === 'order' && !entry.cancelled ? [entry.day] : []));
  return [...new Set(days)].sort();
}

/**
 * Lays the last purchases, today and the expected day on one line that begins with the oldest of them.
 * @returns null for fewer than two purchases: one dot shows no rhythm
 */
export function rhythmMarks(days: readonly ShanghaiDay[], nextDay: ShanghaiDay | null, today: ShanghaiDay): RhythmMarks | null {
  const shown = days.slice(-MOST_DOTS);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || shown.length < 2) return null;
  const end = [last, today, nextDay ?? today].reduce((latest, day) => (day > latest ? day : latest));
  const at = (day: ShanghaiDay): number => (100 * daysBetween(first, day)) / Math.max(1, daysBetween(first, end));
  return {
    bought: shown.map((day) => ({ day, at: at(day) })),
    todayAt: Math.max(0, at(today)),
    expected: nextDay && nextDay > last ? { day: nextDay, at: at(nextDay) } : null,
    meanGap: Math.round(daysBetween(first, last) / (shown.length - 1)),
  };
}
