import { ok, type Result } from '../../core/kernel/result';
import { newId } from '../../core/kernel/ids';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import type { CommandContext, QueryContext } from '../platform/context';

type Doors = Pick<CommandContext, 'documents' | 'caller' | 'now' | 'random'>;
type Change = Parameters<typeof changedCustomer>[1];

/** The record of whoever calls, also one that the shop has removed: of nobody else, since it is the caller who names it. */
export async function ownCustomer({ documents, caller }: Pick<QueryContext, 'caller'> & { documents: Pick<QueryContext['documents'], 'get'> }): Promise<CustomerDocument> {
  const customer = caller.customerId === null ? null : await documents.get('customers', caller.customerId);
  if (customer === null || customer.erased) throw new Error('a bound caller has a customer');
  return customer;
}

/** Writes what the person changed of themselves, and tells the seller in the timeline. */
export async function changeOwn({ documents, now, random }: Doors, customer: CustomerDocument, change: Change, told: readonly TimelineContent[]): Promise<Result<Record<string, never>, never>> {
  await documents.replace('customers', changedCustomer(customer, change, now));
  await tell(documents, customer.customerId, now, told.map((entry) => ({ occasion: newId('request', random), entry })));
  return ok({});
}
