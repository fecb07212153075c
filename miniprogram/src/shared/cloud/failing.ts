import type { RequestId } from '@core/kernel/ids';

/** At a run every six seconds, six minutes. */
const MOST_RUNS = 63;

/**
 * Attempts that the server failed at, and how many runs each sits out yet: 0, 1, 3, 7 and so on. So one that fails for ever
 * holds up nobody, and a server in trouble is not pressed with all that waits.
 */
const failed = new Map<RequestId, { runs: number; left: number }>();

export function noteFailure(requestId: RequestId): void {
  const before = failed.get(requestId);
  const runs = before === undefined ? 0 : Math.min(MOST_RUNS, before.runs * 2 + 1);
  failed.set(requestId, { runs, left: runs });
}

export function noteAnswer(requestId: RequestId): void {
  failed.delete(requestId);
}

/** Those that sit this run out; each has one run less to sit out after it. */
export function sitOutOneRun(): ReadonlySet<RequestId> {
  const sitting = new Set<RequestId>();
  for (const [requestId, rest] of failed) {
    if (rest.left === 0) continue;
    sitting.add(requestId);
    rest.left -= 1;
  }
  return sitting;
}

/** The person wants all of it tried now. */
export function sitOutNothing(): void {
  failed.clear();
}

export function failing(): ReadonlySet<RequestId> {
  return new Set(failed.keys());
}
