import type { CallerId, CustomerId } from '@core/kernel/ids';
import { syncPeople } from '../people/sync-people';
import { call } from './call';
import { queryClient } from './query-client';
import { useSessionStore } from './session-store';
import { changeWaiting, dropWaiting, needsPerson, useWaitingStore, type WaitingCommand } from './waiting-store';

/** The server was not reached, or not able: the same attempt is good later. */
const LATER = ['OFFLINE', 'BUSY', 'SERVER_FAULT'];

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
  let sent = 0;
  for (const command of ownOf(as)) {
    if (needsPerson(command)) held.add(command.customerId);
    if (held.has(command.customerId)) continue;
    const answer = await call(command.action, command.input, { requestId: command.requestId });
    if (answer.ok) {
      dropWaiting(command.requestId);
      sent += 1;
      continue;
    }
    const { code } = answer;
    if (LATER.includes(code) || useSessionStore.getState().activeId !== as) break;
    if (code !== 'OFFLINE') changeWaiting(command.requestId, (one) => ({ ...one, refused: code }));
    held.add(command.customerId);
  }
  if (sent === 0) return;
  await queryClient.invalidateQueries();
  await syncPeople({ soon: true });
}

/** What waits in the name of this caller, oldest first. */
export function ownOf(as: CallerId | null): WaitingCommand[] {
  return useWaitingStore.getState().commands.filter((command) => command.as === as);
}
