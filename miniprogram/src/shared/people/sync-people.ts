import type { ActionValue } from '@core/contract';
import type { CallerId } from '@core/kernel/ids';
import { bucketOf, PEOPLE_BUCKETS } from '@core/search/people-buckets';
import { changedIndex, searchIndexOf } from '@core/search/search-index';
import { call } from '../cloud/call';
import { useSessionStore } from '../cloud/session-store';
import { forgetKeptPeople, keepPeople, readKeptPeople } from './kept-people';
import { knowPeople, NOBODY, usePeopleStore } from './people-store';

/** A page that is shown again soon asks nothing. */
const REST_MS = 15_000;
const AFTER_COMMAND_MS = 800;

type Changes = ActionValue<'people.changes'>;

let running: Promise<void> | null = null;
let lastRun = 0;
let afterCommand: ReturnType<typeof setTimeout> | undefined;

/** Brings the phone's people up to date, one run at a time. @param soon even if it was done a moment ago */
export function syncPeople({ soon = false } = {}): Promise<void> {
  const as = activeMember();
  if (as === null) return Promise.resolve();
  if (!soon && usePeopleStore.getState().as === as && Date.now() - lastRun < REST_MS) return running ?? Promise.resolve();
  running ??= run(as).finally(() => {
    running = null;
    lastRun = Date.now();
  });
  return running;
}

/** After a command that touched customers; several in a row are followed once. */
export function syncPeopleAfterCommand(): void {
  clearTimeout(afterCommand);
  afterCommand = setTimeout(() => void syncPeople({ soon: true }), AFTER_COMMAND_MS);
}

/** Whoever goes on as somebody else leaves nobody's customers on the phone. */
export async function forgetPeople(): Promise<void> {
  knowPeople(NOBODY);
  await forgetKeptPeople();
}

function activeMember(): CallerId | null {
  const { callers, activeId } = useSessionStore.getState();
  const active = callers.find((caller) => caller.callerId === activeId);
  return active && (active.role === 'owner' || active.role === 'assistant') ? active.callerId : null;
}

async function run(as: CallerId): Promise<void> {
  await takeKept(as);
  const changed = new Set<number>();
  let { complete } = usePeopleStore.getState();
  for (;;) {
    const answer = await call('people.changes', { since: usePeopleStore.getState().next, limit: 500 });
    if (activeMember() !== as) return;
    if (!answer.ok) {
      // Whose shop it is no longer keeps nothing of it.
      if (answer.code === 'CALLER_UNKNOWN' || answer.code === 'NOT_ALLOWED') return;
      if (answer.code === 'CHANGES_TOO_OLD') await startAnew(as);
      break;
    }
    take(answer.value, changed, complete || !answer.value.more);
    complete ||= !answer.value.more;
    if (!answer.value.more) break;
  }
  const { known, next } = usePeopleStore.getState();
  if (next !== null && (changed.size > 0 || complete)) await keepPeople({ as, next, complete }, [...known.byId.values()].map((row) => row.person), changed);
}

/** What an earlier run kept, unless it is here; of another caller nothing may stay. */
async function takeKept(as: CallerId): Promise<void> {
  if (usePeopleStore.getState().as === as) return;
  const kept = await readKeptPeople(as);
  if (kept === null) await startAnew(as);
  else knowPeople({ as, known: searchIndexOf(kept.people), next: kept.next, complete: kept.complete });
}

async function startAnew(as: CallerId): Promise<void> {
  knowPeople({ ...NOBODY, as });
  await forgetKeptPeople();
}

function take({ people, removed, next }: Changes, changed: Set<number>, complete: boolean): void {
  const before = usePeopleStore.getState();
  if (before.next === null) for (let bucket = 0; bucket < PEOPLE_BUCKETS; bucket += 1) changed.add(bucket);
  for (const { customerId } of people) changed.add(bucketOf(customerId));
  for (const customerId of removed) changed.add(bucketOf(customerId));
  knowPeople({ known: changedIndex(before.known, people, removed), next, complete });
}
