import type { ActionValue } from '@core/contract';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { viewOfPerson } from '@core/search/person-row';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAction, type ActionState } from '../../shared/cloud/use-action';
import { useWhileShown } from '../../shared/cloud/use-while-shown';
import { createsCustomer, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { usePeopleStore } from '../../shared/people/people-store';
import { syncPeople } from '../../shared/people/sync-people';
import { customerWithWaiting } from '../../shared/people/with-waiting';

export interface ShownCustomer {
  /** With what waits on this phone; undefined when nobody knows them, or not yet. */
  customer: CustomerView | undefined;
  /** What waits of them, oldest first. */
  waiting: readonly WaitingCommand[];
  /** All of them is here: the server told of them, or they were written down on this phone. Of others it knows but a part. */
  isWhole: boolean;
  /** There was no signal since the page was opened. */
  cutOff: boolean;
  answer: ActionState<'customers.get'>;
  value: ActionValue<'customers.get'> | undefined;
}

/** One customer: as the server has them, or without signal as the phone knows them, and in either case with what waits. */
export function useShownCustomer(customerId: CustomerId): ShownCustomer {
  const commands = useWhileShown(useWaitingStore, (state) => state.commands);
  const waiting = useMemo(() => commands.filter((command) => command.customerId === customerId), [commands, customerId]);
  const isNew = waiting.some(createsCustomer);
  const answer = useAction('customers.get', { customerId }, { enabled: !isNew });
  const { value, refusal } = answer;
  const person = useWhileShown(usePeopleStore, (state) => state.index.byId.get(customerId)?.person);
  const cutOff = useEver(refusal?.code === 'OFFLINE');
  const wasNew = useEver(isNew);
  const byPhone = wasNew || cutOff;
  useEffect(() => {
    if (byPhone) void syncPeople();
  }, [byPhone]);
  const customer = useMemo(() => {
    const known = value?.customer ?? (byPhone && person ? viewOfPerson(person) : undefined);
    return known && customerWithWaiting(known, waiting);
  }, [value, byPhone, person, waiting]);
  // Between the end of waiting and the server's answer somebody new is known to nobody: what was shown stands meanwhile.
  const last = useRef(customer);
  last.current = customer ?? last.current;
  const shown = customer ?? (refusal === null ? last.current : undefined);
  return { customer: refusal?.code === 'CUSTOMER_NOT_FOUND' ? undefined : shown, waiting, isWhole: value !== undefined || wasNew, cutOff, answer, value };
}

/** Whether it was so since the page was opened: what the phone knows stays on screen while the server is asked again. */
function useEver(now: boolean): boolean {
  const [before, setBefore] = useState(false);
  useEffect(() => {
    if (now) setBefore(true);
  }, [now]);
  return now || before;
}
