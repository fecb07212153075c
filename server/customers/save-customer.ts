import { checkBirthday } from '../../core/calendar/birthday';
import type { ActionInput } from '../../core/contract';
import { EMPTY_PROFILE, newCustomer, readProfile, type Customer } from '../../core/customers/customer';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { withValues, type ValueFault } from '../../core/profile/custom-fields';
import { detailsOf, type CustomerDetails } from '../../core/profile/details';
import { emptyRecord } from '../../core/reorder/purchase-record';
import type { CustomerDocument } from '../platform/collections';
import type { Command, CommandContext } from '../platform/context';
import { fieldBookOf } from '../profile/field-book';
import { changeReferrer } from '../profile/referrals';
import { countDays, customerCame } from '../totals/count-totals';
import { changedCustomer, customerDraft, readCustomer } from './customer-repository';
import { tell } from './timeline';

export const saveCustomer: Command<'customers.save'> = {
  async run(context, { customerId, version, birthday: typedBirthday, custom, referrerId, ...typed }) {
    const profile = readProfile(typed);
    if (!profile.ok) return profile;
    const { documents, now } = context;
    const before = version === null ? null : await readCustomer(documents, customerId);
    if (version !== null && before === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (before !== null && before.version !== version) return refuse('CHANGED_MEANWHILE', 'version');
    const birthday = typedBirthday === undefined ? ok(before?.birthday ?? '') : checkBirthday(typedBirthday, before?.birthday ?? '');
    if (!birthday.ok) return birthday;
    const fields = { ...profile.value, birthday: birthday.value };
    const person = before === null ? newCustomer(customerId, { ...EMPTY_PROFILE, ...fields }, now) : changedCustomer(before, fields, now);
    const details = await changedDetails(context, { ...person, record: before?.record ?? emptyRecord() }, { custom, referrerId });
    if (!details.ok) return details;
    if (before === null) return ok({ customerId, version: await addCustomer(context, { ...person, details: details.value }) });
    return ok({ customerId, version: await documents.replace('customers', changedCustomer(before, { ...fields, details: details.value }, now)) });
  },
};

type Referral = Customer & Pick<CustomerDocument, 'record'>;

/** The details with own fields and referrer as they were typed; what was left out stays. */
async function changedDetails(
  context: CommandContext,
  person: Referral,
  { custom, referrerId }: Pick<ActionInput<'customers.save'>, 'custom' | 'referrerId'>,
): Promise<Result<CustomerDetails, ValueFault | 'REFERRER_NOT_FOUND' | 'SAME_CUSTOMER' | 'REFERRED_EACH_OTHER'>> {
  const before = detailsOf(person);
  const values = custom === undefined ? ok(before.custom) : await readCustom(context, before.custom, custom);
  if (!values.ok) return values;
  const referrer = referrerId === undefined ? ok(before.referrerId) : await changeReferrer(context, person, before.referrerId, referrerId);
  return referrer.ok ? ok({ ...before, custom: values.value, referrerId: referrer.value }) : referrer;
}

async function readCustom({ documents, caller }: CommandContext, kept: Record<string, string>, typed: Record<string, string>): Promise<Result<Record<string, string>, ValueFault>> {
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) throw new Error('a member has a merchant');
  return withValues(fieldBookOf(merchant).fields, kept, typed);
}

async function addCustomer({ documents, caller, givenAt }: CommandContext, customer: Customer): Promise<number> {
  await documents.create('customers', customerDraft(customer, emptyRecord()));
  await tell(documents, customer.customerId, givenAt, [{ occasion: 'created', entry: { kind: 'created', by: 'member' } }]);
  await countDays(documents, caller.merchantId, customerCame(customer, 1));
  return 1;
}
