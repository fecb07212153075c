import type { ActionState } from '../../shared/cloud/use-action';

export type TimelineAbsence = 'coming' | 'out of reach' | 'failed';

/** Why the timeline of somebody whom the phone knows is not there; null when nobody has asked for it. */
export function timelineAbsence({ refusal, refreshing }: Pick<ActionState<'customers.get'>, 'refusal' | 'refreshing'>): TimelineAbsence | null {
  if (refreshing) return 'coming';
  if (refusal === null) return null;
  return refusal.code === 'OFFLINE' ? 'out of reach' : 'failed';
}
