import type { SegmentId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import { checkCondition, type ConditionRefusal } from './check-condition';
import type { Condition } from './condition';

/** A saved filter over customers: who is in it follows from what they are, each time it is looked at. */
export interface Segment {
  segmentId: SegmentId;
  name: string;
  condition: Condition;
}

export const MOST_SEGMENTS = 50;

/** The merchant's segments with one more, or with one changed. */
export function withSegment(segments: readonly Segment[], saved: Segment): Result<Segment[], 'SEGMENT_NAME_MISSING' | 'SEGMENT_NAME_TAKEN' | 'TOO_MANY_SEGMENTS' | ConditionRefusal> {
  const segment = { ...saved, name: saved.name.trim() };
  if (segment.name === '') return refuse('SEGMENT_NAME_MISSING', 'name');
  const checked = checkCondition(segment.condition, 'condition');
  if (!checked.ok) return checked;
  const others = segments.filter(({ segmentId }) => segmentId !== segment.segmentId);
  if (others.some(({ name }) => name === segment.name)) return refuse('SEGMENT_NAME_TAKEN', 'name');
  if (others.length >= MOST_SEGMENTS) return refuse('TOO_MANY_SEGMENTS');
  return ok(others.length === segments.length ? [...segments, segment] : segments.map((one) => (one.segmentId === segment.segmentId ? segment : one)));
}
