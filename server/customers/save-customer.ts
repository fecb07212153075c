import { EMPTY_PROFILE, newCustomer, readProfile, type CustomerProfile } from '../../core/customers/customer';
import { ok, refuse } from '../../core/kernel/result';
import { emptyRecord } from '../../core/reorder/purchase-record';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument } from '../platform/collections';
import { countDays, customerCame } from '../totals/count-totals';
import { changedCustomer, customerDraft, readCustomer } from './customer-repository';
import { tell } from './timeline';

export const saveCustomer: Command<'customers.save'> = {
  async run(context, { customerId, version, ...typed }) {
    const profile = readProfile(typed);
    if (!profile.ok) return profile;
    const { documents, caller, now } = context;
    if (version === null) {
      const customer = newCustomer(customerId, { ...EMPTY_PROFILE, ...profile.value }, now);
      await documents.create('customers', customerDraft(customer, emptyRecord()));
      await tell(documents, customerId, now, [{ occasion: 'created', entry: { kind: 'created', by: 'member' } }]);
      await countDays(documents, caller.merchantId, customerCame(customer, 1));
      return ok({ customerId, version: 1 });
    }
    const before = await readCustomer(documents, customerId);
    if (before === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
    return ok({ customerId, version: await replaceProfile(context, before, profile.value) });
  },
};

async function replaceProfile({ documents, now }: CommandContext, before: CustomerDocument, profile: Omit<CustomerProfile, 'birthday'>): Promise<number> {
  const next = changedCustomer(before, profile, now);
  return documents.replace('customers', next);
}
