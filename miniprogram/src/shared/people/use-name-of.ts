import { displayName } from '@core/customers/customer';
import type { CustomerId } from '@core/kernel/ids';
import { usePeopleStore } from './people-store';

/** How the phone calls a customer by their id; somebody it does not know, say one who was removed, has no name. */
export function useNameOf(): (customerId: CustomerId) => string {
  const byId = usePeopleStore((state) => state.index.byId);
  return (customerId) => {
    const person = byId.get(customerId)?.person;
    return person ? displayName(person) : '另一位客户';
  };
}
