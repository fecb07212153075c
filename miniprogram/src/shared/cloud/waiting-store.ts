import type { CallerId, CustomerId, RequestId } from '@core/kernel/ids';
import { create } from 'zustand';
import { makeId, newRequestId } from './new-id';
import { forgetOutcome, isUnderWay, takeOutcomes } from './under-way';
import { createsCustomer, isTooOld, type WaitingCommand, type WaitingOf } from './waiting-command';
import { createWith } from './waiting-save';
import { changeShelf, readShelf } from './waiting-shelf';

interface Waiting {
  commands: readonly WaitingCommand[];
  /** The server failed at these when they were last sent. */
  failing: ReadonlySet<RequestId>;
}

/** What was written down without signal, in order; kept on the phone until the server has it. */
export const useWaitingStore = create<Waiting>()(() => ({ commands: readShelf(), failing: new Set() }));

/** @returns whether the phone keeps it; if not, nothing has changed. */
function setWaiting(change: (commands: readonly WaitingCommand[]) => readonly WaitingCommand[]): boolean {
  const { commands } = useWaitingStore.getState();
  const after = change(commands);
  if (!changeShelf(commands, after)) return false;
  useWaitingStore.setState({ commands: after });
  return true;
}

export function isWaiting(requestId: RequestId): boolean {
  return useWaitingStore.getState().commands.some((command) => command.requestId === requestId);
}

/**
 * A repeat of an attempt, and an order that was opened again and changed, take the place of what they repeat. What is changed of
 * somebody whom the server does not know yet goes into their writing down.
 */
export function addWaiting(command: WaitingCommand): boolean {
  return setWaiting((commands) => {
    const create = command.action === 'customers.save' ? createToJoin(commands, command) : undefined;
    if (create && command.action === 'customers.save') return withCreateChanged(commands, create, command);
    const isSame = (one: WaitingCommand): boolean => one.requestId === command.requestId || (one.action === 'orders.place' && command.action === 'orders.place' && one.input.orderId === command.input.orderId);
    return commands.some(isSame) ? commands.map((one) => (isSame(one) ? command : one)) : [...commands, command];
  });
}

type Save = WaitingOf<'customers.save'>;

/** Not while it is on its way, nor when it would name a referrer before they are written down themselves. */
function createToJoin(commands: readonly WaitingCommand[], { customerId, input }: Save): Save | undefined {
  if (input.version === null) return undefined;
  const creates = commands.filter(createsCustomer);
  const [own, referrer] = [customerId, input.referrerId].map((id) => creates.findIndex((one) => one.customerId === id)) as [number, number];
  const create = creates[own];
  return create && referrer <= own && !isUnderWay(create.requestId) ? create : undefined;
}

function withCreateChanged(commands: readonly WaitingCommand[], create: Save, later: Save): readonly WaitingCommand[] {
  const whole = { ...createWith(create, later), at: isTooOld(create) ? later.at : create.at };
  // The form was filled with every earlier change of theirs.
  const isEarlier = (one: WaitingCommand): boolean => one !== create && one.action === 'customers.save' && one.customerId === create.customerId;
  return commands.filter((one) => !isEarlier(one)).map((one) => (one === create ? whole : one));
}

/** Takes away what the server has and keeps what it refused, all at once. What a full phone does not keep of it is sent again after the next start. */
export function settleWaiting(): void {
  const outcomes = takeOutcomes();
  if (outcomes.size === 0) return;
  const { commands } = useWaitingStore.getState();
  const after = commands.flatMap((command) => {
    const refused = outcomes.get(command.requestId);
    if (refused === undefined) return [command];
    return refused === null ? [] : [{ ...command, refused }];
  });
  changeShelf(commands, after);
  useWaitingStore.setState({ commands: after });
}

export function showFailing(failing: ReadonlySet<RequestId>): void {
  const { failing: before } = useWaitingStore.getState();
  if (failing.size !== before.size || [...failing].some((requestId) => !before.has(requestId))) useWaitingStore.setState({ failing });
}

/**
 * Gives one up, and with the writing down of somebody new whatever was written of them.
 * @returns what was given up, to be taken back by {@link takeBackWaiting}; nothing when it is on its way or with the server
 */
export function dropWaiting(dropped: WaitingCommand): WaitingCommand[] {
  if (isUnderWay(dropped.requestId) || !isWaiting(dropped.requestId)) return [];
  const { commands } = useWaitingStore.getState();
  const goes = (command: WaitingCommand): boolean => command.requestId === dropped.requestId || (createsCustomer(dropped) && command.customerId === dropped.customerId);
  return setWaiting(() => commands.filter((command) => !goes(command))) ? commands.filter(goes) : [];
}

/** Gives up everything that waits in the name of a caller; answers how much there was. */
export function dropWaitingOf(as: CallerId): number {
  const { commands } = useWaitingStore.getState();
  const others = commands.filter((command) => command.as !== as);
  setWaiting(() => others);
  return commands.length - others.length;
}

/** Goes on with everything that waits in the name of one caller in the name of another: the same person, let into the same shop again. */
export function handOverWaiting(from: CallerId, to: CallerId): void {
  if (!useWaitingStore.getState().commands.some(({ as }) => as === from)) return;
  setWaiting((commands) => commands.map((command) => (command.as === from ? { ...command, as: to, requestId: newRequestId(), refused: null } : command)));
}

/** Puts what was given up back among what was written before and after it. @returns whether the phone keeps it */
export function takeBackWaiting(gone: readonly WaitingCommand[]): boolean {
  return setWaiting((commands) => {
    const all = [...commands];
    let from = 0;
    for (const one of gone) {
      const later = all.findIndex(({ at }, index) => index >= from && at > one.at);
      const place = later === -1 ? all.length : later;
      all.splice(place, 0, one);
      from = place + 1;
    }
    return all;
  });
}

/** Gives whatever was written of one customer to another: the first is gone, or was merged into the other. @returns whether the phone keeps it */
export function moveWaiting(from: CustomerId, to: { customerId: CustomerId; who: string }): boolean {
  return setWaiting((commands) => commands.map((one) => (one.customerId === from && one.action !== 'customers.save' && !isUnderWay(one.requestId) ? written(one, to) : one)));
}

/** Writes somebody down as another customer, with whatever was written of them: whoever had their id is gone. @returns whether the phone keeps it */
export function writeDownAnew({ customerId: from, who }: Save): boolean {
  const to = { customerId: makeId('customer'), who };
  return setWaiting((commands) => commands.map((one) => (one.customerId === from ? written(one, to) : one)));
}

/** The same of another customer, as an attempt of its own. */
function written(command: WaitingCommand, to: { customerId: CustomerId; who: string }): WaitingCommand {
  return { ...command, ...to, input: { ...command.input, customerId: to.customerId }, requestId: newRequestId(), refused: null } as WaitingCommand;
}

/** What became of a wish to change something: it is changed; it is on its way or with the server; the phone keeps no more. */
export type Changed = 'changed' | 'sent' | 'full';

/**
 * Changes what waits. Other words may keep the request id: where an attempt arrived whose answer was lost, the server then says
 * so, and the person decides whether both are to stand.
 */
export function changeWaiting(requestId: RequestId, change: (command: WaitingCommand) => WaitingCommand): Changed {
  if (isUnderWay(requestId) || !isWaiting(requestId)) return 'sent';
  if (!setWaiting((commands) => commands.map((command) => (command.requestId === requestId ? change(command) : command)))) return 'full';
  forgetOutcome(requestId);
  return 'changed';
}
