import type { RefusalCode } from '@core/contract';
import type { CallerId, CustomerId } from '@core/kernel/ids';
import { syncPeople } from '../people/sync-people';
import { call } from './call';
import { queryClient } from './query-client';
import { useSessionStore } from './session-store';
import { needsPerson, settleWaiting, useWaitingStore, type Outcomes, type WaitingCommand } from './waiting-store';

/** The server was not able: as without signal, the same attempt is good later. */
const LATER: readonly RefusalCode[] = ['BUSY', 'SERVER_FAULT'];

/** How many are settled at once, since each time the pages that count them are drawn anew. A phone that dies before sends them again, which changes nothing. */
const SETTLED_AT_ONCE = 10;

let running: Promise<void> | null = null;

/**
 * Sends what waits, oldest first, each under its own request id. It stops where there is no signal; what the server refuses
 * stays for the person to decide, as does what the server may have run so long ago that it would run it again; what was
 * written of the same customer after it waits with it.
 */
export function replayWaiting(): Promise<void> {
  running ??= replayAll().finally(() => {
    running = null;
  });
  return running;
}

async function replayAll(): Promise<void> {
  const as = useSessionStore.getState().activeId;
  const held = new Set<CustomerId>();
  const outcomes: Outcomes = new Map();
  let sent = 0;
  for (const command of ownOf(as)) {
    if (needsPerson(command)) held.add(command.customerId);
    if (held.has(command.customerId)) continue;
    const answer = await call(command.action, command.input, { requestId: command.requestId });
    if (answer.ok) {
      outcomes.set(command.requestId, null);
      sent += 1;
    } else {
      const { code } = answer;
      if (code === 'OFFLINE' || LATER.includes(code) || useSessionStore.getState().activeId !== as) break;
      outcomes.set(command.requestId, code);
      held.add(command.customerId);
    }
    if (outcomes.size >= SETTLED_AT_ONCE) settleAll(outcomes);
  }
  settleAll(outcomes);
  if (sent === 0) return;
  await queryClient.invalidateQueries();
  await syncPeople({ soon: true });
}

function settleAll(outcomes: Outcomes): void {
  if (outcomes.size > 0) settleWaiting(outcomes);
  outcomes.clear();
}

/** What waits in the name of this caller, oldest first. */
export function ownOf(as: CallerId | null): WaitingCommand[] {
  return useWaitingStore.getState().commands.filter((command) => command.as === as);
}
