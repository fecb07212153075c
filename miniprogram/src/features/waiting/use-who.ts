import { displayName } from '@core/customers/customer';
import type { WaitingCommand } from '../../shared/cloud/waiting-command';
import { usePeopleStore } from '../../shared/people/people-store';

/** How the customer of something that waits is called: now, or as it was when it was written down. */
export function useWho({ customerId, who, action, input }: WaitingCommand): string {
  const person = usePeopleStore((state) => state.index.byId.get(customerId)?.person);
  if (person) return displayName(person);
  return who || (action === 'customers.save' ? displayName(input) : '') || '客户';
}
