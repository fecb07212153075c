import { appStorage } from './app-storage';
import { mayWait, type WaitingCommand } from './waiting-command';

/** Names what waits, in order; each command lies under a key of its own, so that one more costs one small write however many there are. */
const ORDER = 'waiting.order';
const OWN_KEYS = 'waiting.';
const keyOf = (requestId: string): string => OWN_KEYS + requestId;

/** Where earlier versions of the app kept all of it in one text. */
const EARLIER = 'waiting';

/**
 * What was kept, oldest first. A text that cannot be read is passed over, and stops neither the app nor the rest; where it is the
 * list of names, they stand in the order of their writing. What a crash left without a name goes: it was never said to be kept,
 * or is given up.
 */
export function readShelf(): WaitingCommand[] {
  const keys = appStorage.keys().filter((key) => key.startsWith(OWN_KEYS) && key !== ORDER);
  const order = parsed(appStorage.getItem(ORDER));
  if (Array.isArray(order)) {
    const named = order.map((requestId) => keyOf(String(requestId)));
    for (const key of keys) if (!named.includes(key)) appStorage.removeItem(key);
    return takeOver(named.flatMap(readOne));
  }
  return takeOver(keys.flatMap(readOne).sort((one, other) => one.at - other.at));
}

/**
 * Makes what is kept on the phone what stands in `after`. New commands are written before the list that names them, and old ones
 * taken away after it: a phone that dies in between keeps the list of before or of after. What was changed under the id it had
 * may stand changed in the list of before.
 * @returns whether all of it is kept; if not, what was before is, and nothing else
 */
export function changeShelf(before: readonly WaitingCommand[], after: readonly WaitingCommand[]): boolean {
  const kept = new Set(before);
  const written = after.filter((command) => !kept.has(command));
  const ids = after.map(({ requestId }) => requestId);
  if (!written.every(write) || !appStorage.keep(ORDER, JSON.stringify(ids))) {
    putBack(before, written);
    return false;
  }
  const named = new Set<string>(ids);
  for (const { requestId } of before) if (!named.has(requestId)) appStorage.removeItem(keyOf(requestId));
  return true;
}

function readOne(key: string): WaitingCommand[] {
  const command = parsed(appStorage.getItem(key));
  return isCommand(command) ? [command] : [];
}

function write(command: WaitingCommand): boolean {
  return appStorage.keep(keyOf(command.requestId), JSON.stringify(command));
}

/** What was new goes first, which makes room for what it had pushed out. */
function putBack(before: readonly WaitingCommand[], written: readonly WaitingCommand[]): void {
  const earlier = new Map(before.map((command) => [command.requestId, command]));
  for (const { requestId } of written) if (!earlier.has(requestId)) appStorage.removeItem(keyOf(requestId));
  for (const { requestId } of written) {
    const was = earlier.get(requestId);
    if (was) write(was);
  }
}

/** Takes what an earlier version kept before what this one has; its text goes when all of it lies here. */
function takeOver(kept: WaitingCommand[]): WaitingCommand[] {
  const text = appStorage.getItem(EARLIER);
  if (text === null) return kept;
  const { state } = (parsed(text) ?? {}) as { state?: { commands?: Partial<WaitingCommand>[] } };
  const own = new Set(kept.map(({ requestId }) => requestId));
  const whole = (state?.commands ?? []).map((command) => ({ who: '', read: null, ...command }));
  const all = [...whole.filter(isCommand).filter(({ requestId }) => !own.has(requestId)), ...kept];
  if (changeShelf(kept, all)) appStorage.removeItem(EARLIER);
  return all;
}

function isCommand(one: unknown): one is WaitingCommand {
  const { action, requestId, customerId, input } = (one ?? {}) as Partial<WaitingCommand>;
  return action !== undefined && mayWait(action) && typeof requestId === 'string' && typeof customerId === 'string' && typeof input === 'object';
}

/** null for what is not there, or is no text of ours. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
