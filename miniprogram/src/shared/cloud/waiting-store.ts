import type { RefusalCode } from '@core/contract';
import type { CallerId, CustomerId, RequestId } from '@core/kernel/ids';
import { create } from 'zustand';
import { newRequestId } from './new-id';
import { createsCustomer, type WaitingCommand } from './waiting-command';
import { changeShelf, readShelf } from './waiting-shelf';

interface Waiting {
  commands: readonly WaitingCommand[];
}

/** What was written down without signal, in order; kept on the phone until the server has it. Change it by {@link setWaiting}. */
export const useWaitingStore = create<Waiting>()(() => ({ commands: readShelf() }));

/** @returns whether the phone keeps it; if not, nothing has changed. */
export function setWaiting(change: (commands: readonly WaitingCommand[]) => readonly WaitingCommand[]): boolean {
  const { commands } = useWaitingStore.getState();
  const after = change(commands);
  if (!changeShelf(commands, after)) return false;
  useWaitingStore.setState({ commands: after });
  return true;
}

export function isWaiting(requestId: string): boolean {
  return useWaitingStore.getState().commands.some((command) => command.requestId === requestId);
}

/** A repeat of an attempt, and an order that was opened again and changed, take the place of what they repeat. */
export function addWaiting(command: WaitingCommand): boolean {
  const isSame = (one: WaitingCommand): boolean => one.requestId === command.requestId || (one.action === 'orders.place' && command.action === 'orders.place' && one.input.orderId === command.input.orderId);
  return setWaiting((commands) => (commands.some(isSame) ? commands.map((one) => (isSame(one) ? command : one)) : [...commands, command]));
}

/** What became of commands, by request id: null when the server has it, else why it was refused. */
export type Outcomes = Map<string, RefusalCode | null>;

/** Takes away what the server has and keeps what it refused, all at once. What a full phone does not keep of it is sent again after the next start. */
export function settleWaiting(outcomes: Outcomes): void {
  const { commands } = useWaitingStore.getState();
  const after = commands.flatMap((command) => {
    const refused = outcomes.get(command.requestId);
    if (refused === undefined) return [command];
    return refused === null ? [] : [{ ...command, refused }];
  });
  changeShelf(commands, after);
  useWaitingStore.setState({ commands: after });
}

/**
 * Gives one up, and with the writing down of somebody new whatever was written of them.
 * @returns what was given up, to be taken back by {@link takeBackWaiting}
 */
export function dropWaiting(dropped: WaitingCommand): WaitingCommand[] {
  const goes = (command: WaitingCommand): boolean => command.requestId === dropped.requestId || (createsCustomer(dropped) && command.customerId === dropped.customerId);
  const gone = useWaitingStore.getState().commands.filter(goes);
  setWaiting((commands) => commands.filter((command) => !goes(command)));
  return gone;
}

/** Gives up everything that waits in the name of a caller; answers how much there was. */
export function dropWaitingOf(as: CallerId): number {
  const { commands } = useWaitingStore.getState();
  const others = commands.filter((command) => command.as !== as);
  if (others.length < commands.length) setWaiting(() => others);
  return commands.length - others.length;
}

/** Goes on with everything that waits in the name of one caller in the name of another: the same person, let into the same shop again. */
export function handOverWaiting(from: CallerId, to: CallerId): void {
  if (!useWaitingStore.getState().commands.some(({ as }) => as === from)) return;
  setWaiting((commands) => commands.map((command) => (command.as === from ? { ...command, as: to, requestId: newRequestId(), refused: null } : command)));
}

export function takeBackWaiting(gone: readonly WaitingCommand[]): void {
  setWaiting((commands) => [...commands, ...gone].sort((a, b) => a.at - b.at));
}

/** Gives whatever was written of one customer to another: the first is gone, or was merged into the other. */
export function moveWaiting(from: CustomerId, to: { customerId: CustomerId; who: string }): void {
  setWaiting((commands) => commands.map((one) => (one.customerId === from && one.action !== 'customers.save' ? ({ ...one, ...to, input: { ...one.input, customerId: to.customerId }, requestId: newRequestId(), refused: null } as WaitingCommand) : one)));
}

export function changeWaiting(requestId: RequestId, change: (command: WaitingCommand) => WaitingCommand): boolean {
  return setWaiting((commands) => commands.map((command) => (command.requestId === requestId ? change(command) : command)));
}
