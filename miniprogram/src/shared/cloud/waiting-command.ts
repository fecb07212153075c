import type { ActionInput, ActionName, RefusalCode } from '@core/contract';
import type { TypedProfile } from '@core/customers/typed-profile';
import type { CallerId, CustomerId, RequestId } from '@core/kernel/ids';
import { mayBeForgotten } from '@core/kernel/stored-answer';
import { utcMs, type UtcMs } from '@core/kernel/time';

/** Commands that capture something and may wait for signal. */
export const MAY_WAIT = ['customers.save', 'customers.note', 'customers.tag', 'orders.place'] as const satisfies readonly ActionName[];
export type WaitingAction = (typeof MAY_WAIT)[number];

export type WaitingCommand = { [N in WaitingAction]: { action: N; input: ActionInput<N> } }[WaitingAction] & {
  /** Of the attempt: a repeat of it runs once. */
  requestId: RequestId;
  as: CallerId;
  customerId: CustomerId;
  /** How the customer was called then. */
  who: string;
  /** When it was written down. */
  at: UtcMs;
  /** Of `customers.save`: what the form was filled with, by which a change of somebody else is told from one's own. */
  read: TypedProfile | null;
  /** Why the server did not take it; null while it waits. */
  refused: RefusalCode | null;
};
export type WaitingOf<N extends WaitingAction> = Extract<WaitingCommand, { action: N }>;

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

/** Whether it writes somebody down whom the server does not know yet. */
export function createsCustomer(command: WaitingCommand): command is WaitingOf<'customers.save'> {
  return command.action === 'customers.save' && command.input.version === null;
}
