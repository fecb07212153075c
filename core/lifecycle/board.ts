import { LIFECYCLE_STAGES, type LifecycleStage } from '../customers/lifecycle-stage';
import { addDays, type ShanghaiDay } from '../kernel/time';
import type { IndexedPerson } from '../search/indexed-person';

/** A part of the board: a stage, those about to lapse, or those worth winning back. */
export type BoardPart = LifecycleStage | 'lapsing' | 'win-back';
export const BOARD_PARTS: readonly BoardPart[] = ['lapsing', 'win-back', ...LIFECYCLE_STAGES];

/** How many days before the lapse day somebody counts as about to lapse. */
export const LAPSING_DAYS = 14;

/**
 * The people of one part. Of a stage those changed last first; about to lapse are those whose lapse day is at most
 * {@link LAPSING_DAYS} away, the nearest first; worth winning back are the lapsed who may be written to, by what they spent.
 */
export function boardPart(people: readonly IndexedPerson[], part: BoardPart, today: ShanghaiDay): IndexedPerson[] {
  if (part === 'lapsing') {
    const soon = addDays(today, LAPSING_DAYS);
    const lapsing = people.filter(({ lapseDay, silenced }) => lapseDay !== null && lapseDay <= soon && !silenced);
    return lapsing.sort((a, b) => ((a.lapseDay ?? '') < (b.lapseDay ?? '') ? -1 : 1));
  }
  if (part === 'win-back') return people.filter(({ stage, silenced }) => stage === 'lapsed' && !silenced).sort((a, b) => b.spendFen - a.spendFen);
  return people.filter(({ stage }) => stage === part);
}
