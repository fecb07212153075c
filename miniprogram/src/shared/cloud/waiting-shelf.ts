import { appStorage } from './app-storage';
import type { WaitingCommand } from './waiting-command';

/** Names what waits, in order; each command lies under a key of its own, so that one more costs one small write however many there are. */
const ORDER = 'waiting.order';
const keyOf = (requestId: string): string => `waiting.${requestId}`;

/** What was kept, oldest first. */
export function readShelf(): WaitingCommand[] {
  return parsed<string[]>(appStorage.getItem(ORDER), []).flatMap((requestId) => {
    const command = parsed<WaitingCommand | null>(appStorage.getItem(keyOf(requestId)), null);
    return command === null ? [] : [command];
  });
}

/**
 * Makes what is kept on the phone what stands in `after`. The commands are written before the list that names them, and taken
 * away after it: a phone that dies between the two keeps either what was before or what is after.
 * @returns whether all of it is kept; if not, what was before is
 */
export function changeShelf(before: readonly WaitingCommand[], after: readonly WaitingCommand[]): boolean {
  const kept = new Set(before);
  const written = after.filter((command) => !kept.has(command));
  if (!written.every((command) => appStorage.keep(keyOf(command.requestId), JSON.stringify(command)))) return false;
  const ids = after.map(({ requestId }) => requestId);
  if (!appStorage.keep(ORDER, JSON.stringify(ids))) return false;
  const named = new Set<string>(ids);
  for (const { requestId } of before) if (!named.has(requestId)) appStorage.removeItem(keyOf(requestId));
  return true;
}

function parsed<T>(text: string | null, otherwise: T): T {
  return text === null ? otherwise : (JSON.parse(text) as T);
}
