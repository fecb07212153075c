import { changeTagsOf } from '../../core/customers/tags';
import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument } from '../platform/collections';
import { countDays, customerCame } from '../totals/count-totals';
import { mergesOf } from '../merchants/merchant-settings';
import { remindOf } from '../reminders/schedule-reminder';
import { changedCustomer, readCustomer } from './customer-repository';
import { tell } from './timeline';

export const tagCustomer: Command<'customers.tag'> = {
  async run({ documents, caller, now }, { customerId, add, remove }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const merchant = await documents.get('merchants', caller.merchantId);
    if (merchant === null) throw new Error('a member has a merchant');
    const changed = changeTagsOf(merchant.tags, mergesOf(merchant, now), customer, { add, remove });
    if (!changed.ok) return changed;
    const { book, held } = changed.value;
    if (book.length > merchant.tags.length) await documents.replace('merchants', { ...merchant, tags: book });
    await documents.replace('customers', changedCustomer(customer, held, now));
    return ok({ tagIds: held.tagIds });
  },
};

export const addNote: Command<'customers.note'> = {
  async run({ documents, givenAt, random }, { customerId, text: typed }) {
    const text = typed.trim();
    if (!text) return refuse('NOTE_EMPTY', 'text');
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const occasion = newId('request', random);
    await tell(documents, customerId, givenAt, [{ occasion, entry: { kind: 'note', text } }]);
    return ok({ entryId: `${customerId}.${occasion}` });
  },
};

export const moveStage: Command<'customers.moveStage'> = {
  async run({ documents, now, random }, { customerId, stage, pinned }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if ((stage === 'reseller') !== (customer.levelId !== null)) return refuse('RESELLER_BY_PROMOTION_ONLY', 'stage');
    const reason = { code: 'by-hand' as const };
    if (stage !== customer.stage) {
      await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'stage', from: customer.stage, to: stage, reason } }]);
    }
    await documents.replace('customers', changedCustomer(customer, { stage, stagePinned: pinned, stageReason: reason }, now));
    return ok({ stage });
  },
};

export const removeCustomer: Command<'customers.remove'> = {
  async run(context, { customerId }) {
    const customer = await readCustomer(context.documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    await context.documents.replace('customers', changedCustomer(customer, { removed: true }, context.now));
    await countDays(context.documents, customer.merchantId, customerCame(customer, -1));
    return ok({});
  },
};

export const restoreCustomer: Command<'customers.restore'> = {
  async run(context, { customerId }) {
    const customer = await context.documents.get('customers', customerId);
    if (customer === null || customer.erased || customer.mergedInto) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (!customer.removed) return ok({});
    const restored = changedCustomer(customer, { removed: false }, context.now);
    await context.documents.replace('customers', await withReminderAgain(context, restored));
    await countDays(context.documents, customer.merchantId, customerCame(customer, 1));
    return ok({});
  },
};

/** One whose day came while the customer was gone is set anew; any other stands in their contact book still. */
async function withReminderAgain({ documents, now }: CommandContext, customer: CustomerDocument): Promise<CustomerDocument> {
  const reminder = await documents.get('reminders', reminderIdOf(customer.customerId));
  return reminder?.state === 'idle' ? remindOf(documents, customer, shanghaiDayOf(now)) : customer;
}
