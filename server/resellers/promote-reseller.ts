import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { Command } from '../platform/context';

export const promoteReseller: Command<'resellers.promote'> = {
  async run({ documents, caller, now, random }, { customerId, levelId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const merchant = await documents.get('merchants', caller.merchantId);
    if (!merchant?.levels.some((level) => level.levelId === levelId)) return refuse('LEVEL_UNKNOWN', 'levelId');
    const reason = { code: 'promoted' as const, levelId };
    await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'stage', from: customer.stage, to: 'reseller', reason } }]);
    await documents.replace('customers', changedCustomer(customer, { stage: 'reseller', stageReason: reason, levelId }, now));
    return ok({ levelId });
  },
};
