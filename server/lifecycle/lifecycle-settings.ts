import { displayName } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { stageUnder } from '../../core/lifecycle/stage-moves';
import { lifecycleOf, merchantOf } from '../merchants/merchant-settings';
import type { Command, Query } from '../platform/context';
import { progressOf, sweptAnew } from '../rules/sweep-state';

export const openLifecycle: Query<'lifecycle.open'> = async (context) => {
  const merchant = await merchantOf(context);
  return ok({ rules: lifecycleOf(merchant), applying: progressOf(merchant) });
};

export const previewLifecycle: Query<'lifecycle.preview'> = async ({ documents, now }, { rules, after, limit }) => {
  const today = shanghaiDayOf(now);
  const found = await documents.find('customers', { index: 'byCreation', equals: { removed: false }, after: after ?? null, limit });
  return ok({
    looked: found.length,
    moves: found.flatMap((customer) => {
      const to = stageUnder(customer, customer.record, rules, today)?.stage;
      return to === undefined ? [] : [{ customerId: customer.customerId, name: displayName(customer), from: customer.stage, to }];
    }),
    next: found.length < limit ? null : (found[found.length - 1]?.createdKey ?? null),
  });
};

export const setLifecycle: Command<'lifecycle.setRules'> = {
  async run(context, { rules }) {
    const merchant = await merchantOf(context);
    await context.documents.replace('merchants', { ...sweptAnew(merchant), lifecycle: rules });
    return ok({});
  },
};
