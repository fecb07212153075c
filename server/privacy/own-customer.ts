import { ok, type Result } from '../../core/kernel/result';
import { newId } from '../../core/kernel/ids';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import type { CommandContext, QueryContext } from '../platform/context';

type Doors = Pick<CommandContext, 'documents' | 'caller' | 'now' | 'random'>;
type Change = Parameters<typeof changedCustomer>[1];

/** The record of whoever calls: of nobody else, since it is the caller who names it. */
export async function ownCustomer({ documents, caller }: Pick<QueryContext, 'caller'> & { documents: Parameters<typeof readCustomer>[0] }): Promise<CustomerDocument> {
  const customer = caller.customerId === null ? null : await readCustomer(documents, caller.customerId);
  if (customer === null) throw new Error('a bound caller has a customer');
  return customer;
}

/** Writes what the person changed of themselves, and tells the seller in the timeline. */
export async function changeOwn({ documents, now, random }: Doors, customer: CustomerDocument, change: Change, told: readonly TimelineContent[]): Promise<Result<Record<string, never>, never>> {
  await documents.replace('customers', changedCustomer(customer, change, now));
  await tell(documents, customer.customerId, now, told.map((entry) => ({ occasion: newId('request', random), entry })));
  return ok({});
}
