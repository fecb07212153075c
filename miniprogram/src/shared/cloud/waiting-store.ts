import type { ActionInput, ActionName, RefusalCode } from '@core/contract';
import type { CallerId, CustomerId } from '@core/kernel/ids';
import { mayBeForgotten } from '@core/kernel/stored-answer';
import { utcMs } from '@core/kernel/time';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { appStorage } from './app-storage';

/** Commands that capture something and may wait for signal. */
export const MAY_WAIT = ['customers.save', 'customers.note', 'customers.tag', 'orders.place'] as const satisfies readonly ActionName[];
export type WaitingAction = (typeof MAY_WAIT)[number];

export type WaitingCommand = { [N in WaitingAction]: { action: N; input: ActionInput<N> } }[WaitingAction] & {
  /** Of the attempt: a repeat of it runs once. */
  requestId: string;
  as: CallerId;
  customerId: CustomerId;
  /** When it was written down, in UTC milliseconds. */
  at: number;
  /** Why the server did not take it; null while it waits. */
  refused: RefusalCode | null;
};

/** What was written down without signal, in order; kept on the phone until the server has it. */
export const useWaitingStore = create<{ commands: WaitingCommand[] }>()(
  persist((): { commands: WaitingCommand[] } => ({ commands: [] }), { name: 'waiting', version: 1, storage: createJSONStorage(() => appStorage) }),
);

export function mayWait(action: ActionName): action is WaitingAction {
  return (MAY_WAIT as readonly ActionName[]).includes(action);
}

/** Whether only the person may send it: the server did not take it, or it is so old that the server may have run it and forgotten. */
export function needsPerson(command: WaitingCommand): boolean {
  return command.refused !== null || isTooOld(command);
}

export function isTooOld({ at }: WaitingCommand): boolean {
  return mayBeForgotten(at, utcMs(Date.now()));
}

export function isWaiting(requestId: string): boolean {
  return useWaitingStore.getState().commands.some((command) => command.requestId === requestId);
}

export function addWaiting(command: WaitingCommand): void {
  useWaitingStore.setState(({ commands }) => ({ commands: [...commands.filter(({ requestId }) => requestId !== command.requestId), command] }));
}

/** What became of commands, by request id: null when the server has it, else why it was refused. */
export type Outcomes = Map<string, RefusalCode | null>;

/** Takes away what the server has and keeps what it refused, all at once. */
export function settleWaiting(outcomes: Outcomes): void {
  useWaitingStore.setState(({ commands }) => ({
    commands: commands.flatMap((command) => {
      const refused = outcomes.get(command.requestId);
      return refused === null ? [] : [{ ...command, refused: refused ?? command.refused }];
    }),
  }));
}

export function dropWaiting(requestId: string): void {
  useWaitingStore.setState(({ commands }) => ({ commands: commands.filter((command) => command.requestId !== requestId) }));
}

/** Gives up everything that waits in the name of a caller; answers how much there was. */
export function dropWaitingOf(as: CallerId): number {
  const { commands } = useWaitingStore.getState();
  const others = commands.filter((command) => command.as !== as);
  if (others.length < commands.length) useWaitingStore.setState({ commands: others });
  return commands.length - others.length;
}

export function changeWaiting(requestId: string, change: (command: WaitingCommand) => WaitingCommand): void {
  useWaitingStore.setState(({ commands }) => ({ commands: commands.map((command) => (command.requestId === requestId ? change(command) : command)) }));
}
