import { displayName } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import type { Query } from '../platform/context';

const MOST_RESELLERS = 100;

export const listResellers: Query<'resellers.list'> = async ({ documents }) => {
  const found = await documents.find('customers', { index: 'byStage', equals: { removed: false, stage: 'reseller' }, limit: MOST_RESELLERS });
  return ok({
    rows: found.map((customer) => ({
      customerId: customer.customerId,
      name: displayName(customer),
      levelId: customer.levelId ?? '',
      bound: customer.bound,
    })),
  });
};
