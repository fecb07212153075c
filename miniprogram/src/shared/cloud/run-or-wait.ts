import type { ActionInput, ActionName, ActionValue } from '@core/contract';
import { displayName } from '@core/customers/customer';
import type { TypedProfile } from '@core/customers/typed-profile';
import type { CustomerId, RequestId } from '@core/kernel/ids';
import { ok, refuse } from '@core/kernel/result';
import { forgetKeptPeople } from '../people/kept-people';
import { usePeopleStore } from '../people/people-store';
import { call, type CallResult } from './call';
import { forgetAnswers } from './kept-answers';
import { queryClient } from './query-client';
import { ownOf, replayWaiting } from './replay';
import { useSessionStore } from './session-store';
import { answerWhileWaiting, showWhileWaiting } from './waiting-answers';
import { mayWait, needsPerson, type WaitingCommand } from './waiting-command';
import { addWaiting, useWaitingStore } from './waiting-store';

/** In a lift a request may hang for a minute. What may wait need not be waited for: sent again under its id, it runs once. */
const PATIENCE_MS = 8_000;

/**
 * Runs a command, or, without signal, keeps one that may wait and answers as far as the phone can know. Behind others that
 * wait it waits as well, so that everything reaches the server in the order it was written.
 * @param read what the form was filled with, see {@link WaitingCommand}
 */
export async function runOrWait<N extends ActionName>(action: N, input: ActionInput<N>, requestId: RequestId, read: TypedProfile | null = null): Promise<CallResult<N>> {
  const as = useSessionStore.getState().activeId;
  if (as === null || !mayWait(action)) return call(action, input, { requestId });
  const { customerId } = input as ActionInput<'customers.note'>;
  const { failing } = useWaitingStore.getState();
  const behind = ownOf(as).some((one) => one.customerId === customerId || !(needsPerson(one) || failing.has(one.requestId)));
  if (!behind) {
    const answer = await inPatience(call(action, input, { requestId }));
    if (answer !== null && (answer.ok || answer.code !== 'OFFLINE')) return answer;
  }
  const command = { action, input, requestId, as, customerId, who: nameOf(customerId), at: Date.now(), read, refused: null } as unknown as WaitingCommand;
  if (!(await keep(command))) return refuse('PHONE_FULL') as CallResult<N>;
  const value = answerWhileWaiting(command);
  showWhileWaiting(command);
  void replayWaiting();
  return ok(value) as CallResult<N>;
}

/** How a customer is called, by the index of this phone or by what was last shown of them. */
function nameOf(customerId: CustomerId): string {
  const person = usePeopleStore.getState().index.byId.get(customerId)?.person;
  if (person) return displayName(person);
  const answers = queryClient.getQueriesData<ActionValue<'customers.get'>>({ queryKey: ['customers.get'] });
  return answers.find(([, answer]) => answer?.customer.customerId === customerId)?.[1]?.customer.name ?? '';
}

/** Copies of what the server has make room for what it has not: first the answers, then the people. */
async function keep(command: WaitingCommand): Promise<boolean> {
  if (addWaiting(command)) return true;
  forgetAnswers();
  if (addWaiting(command)) return true;
  await forgetKeptPeople();
  return addWaiting(command);
}

/** null when it takes too long. */
async function inPatience<T>(answer: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), PATIENCE_MS);
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}
