import type { RefusalCode } from '@core/contract';
import type { CustomerId, RequestId } from '@core/kernel/ids';

/** What became of commands, by request id: null when the server has it, else why it was refused. */
export type Outcomes = Map<RequestId, RefusalCode | null>;

const sending = new Map<RequestId, Promise<unknown>>();
const answered: Outcomes = new Map();
const open = new Map<CustomerId, number>();

/** Names an attempt as on its way until `send` is done: nobody may change or give up what may reach the server any moment. */
export function whileSending<T>(requestId: RequestId, send: () => Promise<T>): Promise<T> {
  const sent = send().finally(() => sending.delete(requestId));
  sending.set(requestId, sent);
  return sent;
}

/** Comes back when the attempt is not on its way any more, whatever became of it. */
export async function afterSending(requestId: RequestId): Promise<void> {
  await sending.get(requestId);
}

/** Keeps what became of an attempt until the list is drawn and kept without it. */
export function noteOutcome(requestId: RequestId, outcome: RefusalCode | null): void {
  answered.set(requestId, outcome);
}

/** undefined for what was not answered, or is drawn and kept as answered. */
export function outcomeOf(requestId: RequestId): RefusalCode | null | undefined {
  return answered.get(requestId);
}

/** What was refused is changed, and is another attempt. */
export function forgetOutcome(requestId: RequestId): void {
  answered.delete(requestId);
}

/** All that was answered since it was last asked for. */
export function takeOutcomes(): Outcomes {
  const taken: Outcomes = new Map(answered);
  answered.clear();
  return taken;
}

/** Whether the server may have it already, or will have any moment. */
export function isUnderWay(requestId: RequestId): boolean {
  return sending.has(requestId) || answered.get(requestId) === null;
}

/** Holds back whatever waits of a customer while something of them is open to be changed. @returns lets it go again */
export function holdCustomer(customerId: CustomerId): () => void {
  open.set(customerId, (open.get(customerId) ?? 0) + 1);
  return () => {
    const left = (open.get(customerId) ?? 1) - 1;
    if (left > 0) open.set(customerId, left);
    else open.delete(customerId);
  };
}

export function isHeld(customerId: CustomerId): boolean {
  return open.has(customerId);
}
