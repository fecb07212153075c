import type { RefusalCode } from '@core/contract';
import type { CallerId, CustomerId } from '@core/kernel/ids';
import { syncPeople } from '../people/sync-people';
import { call } from './call';
import type { PhoneRefusal } from './phone-refusal';
import { queryClient } from './query-client';
import { withoutClash } from './settle-clash';
import { createsCustomer, needsPerson, type WaitingCommand } from './waiting-command';
import { settleWaiting, useWaitingStore, type Outcomes } from './waiting-store';

/** The server was not able: as without signal, the same attempt is good later. */
const LATER: readonly (RefusalCode | PhoneRefusal)[] = ['OFFLINE', 'PHONE_FULL', 'BUSY', 'SERVER_FAULT'];

/** How many are settled at once, and twice as many each time after: the pages that count them are drawn anew. A phone that dies before sends them again, which changes nothing. */
const SETTLED_FIRST = 20;

let running: Promise<void> | null = null;

/**
 * Sends what waits, oldest first, each under its own request id and in the name of whoever wrote it. It stops where there is
 * no signal; what the server refuses stays for the person to decide, as does what the server may have run so long ago that it
 * would run it again; what was written of the same customer after it waits with it.
 */
export function replayWaiting(): Promise<void> {
  running ??= replayAll().finally(() => {
    running = null;
  });
  return running;
}

async function replayAll(): Promise<void> {
  const outcomes: Outcomes = new Map();
  let sent = 0;
  let atOnce = SETTLED_FIRST;
  for (let next = nextToSend(outcomes); next !== null; next = nextToSend(outcomes)) {
    const { requestId, outcome } = await sendOne(next);
    if (outcome !== null && LATER.includes(outcome)) break;
    outcomes.set(requestId, outcome as RefusalCode | null);
    if (outcome === null) sent += 1;
    if (outcomes.size < atOnce) continue;
    settleAll(outcomes);
    atOnce *= 2;
  }
  settleAll(outcomes);
  if (sent === 0) return;
  await queryClient.invalidateQueries();
  await syncPeople({ soon: true });
}

/** The oldest that is neither settled nor held: what was written down while others were sent comes at its turn. */
function nextToSend(outcomes: Outcomes): WaitingCommand | null {
  const held = new Set<CustomerId>();
  for (const command of useWaitingStore.getState().commands) {
    const outcome = outcomes.get(command.requestId);
    if (outcome === null) continue;
    if (outcome !== undefined || needsPerson(command)) held.add(command.customerId);
    if (!held.has(command.customerId)) return command;
  }
  return null;
}

/** One attempt, and what became of it: null when the server has it. */
async function sendOne(command: WaitingCommand): Promise<{ requestId: string; outcome: RefusalCode | PhoneRefusal | null }> {
  const { requestId, action, input, as, at } = command;
  const answer = await call(action, input, { requestId, as, givenAt: at });
  if (answer.ok) return { requestId, outcome: null };
  if (answer.code === 'CHANGED_MEANWHILE' && command.action === 'customers.save' && !createsCustomer(command)) {
    const next = await withoutClash(command);
    return next.ok ? sendOne(next.value) : { requestId, outcome: next.code };
  }
  return { requestId, outcome: answer.code };
}

function settleAll(outcomes: Outcomes): void {
  if (outcomes.size > 0) settleWaiting(outcomes);
  outcomes.clear();
}

/** What waits in the name of this caller, oldest first. */
export function ownOf(as: CallerId | null): WaitingCommand[] {
  return useWaitingStore.getState().commands.filter((command) => command.as === as);
}
