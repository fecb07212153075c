import { checkBirthday } from '@core/calendar/birthday';
import { readProfile } from '@core/customers/customer';
import { EMPTY_TYPED, isSameTyped, PROFILE_FIELDS, touchedDetails, touchedValues, typedProfileOf, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { withValues, type CustomField } from '@core/profile/custom-fields';
import { useEffect, useState } from 'react';
import { call } from '../../shared/cloud/call';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { fieldAtFault } from '../../shared/copy/fields';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { isUntouched, joinEntry, NEW_DRAFT, type CustomerEntry } from './customer-draft';

const TOUCHED = ['customers.get', 'customers.list', 'customers.search', 'customers.findByPhone', 'customers.timeline', 'profile.relations', 'today.open'] as const;

/** What is wrong, by field: a field of quick capture, `referrerId`, or "custom.<fieldId>". */
export type FormErrors = Partial<Record<string, string>>;

const entryOf = (customer: CustomerView): CustomerEntry => ({ customerId: customer.customerId, profile: typedProfileOf(customer) });

/** A customer being written down or changed. Nothing typed is ever lost to a refusal, or to leaving. @param fields the shop's own */
export function useCustomerForm(existing: CustomerView | null, fields: readonly CustomField[]) {
  const draft = useDraft<CustomerEntry>(existing ? `customer.${existing.customerId}` : NEW_DRAFT, () => (existing ? entryOf(existing) : { customerId: makeId('customer'), profile: EMPTY_TYPED }), { join: joinEntry, isUntouched });
  const [version, setVersion] = useState(existing?.version ?? null);
  const [errors, setErrors] = useState<FormErrors>({});
  /** Why the server did not take it, when no field is at fault. */
  const [refusal, setRefusal] = useState<'CHANGED_MEANWHILE' | (string & {}) | null>(null);
  const command = useCommand('customers.save', TOUCHED);
  const { customerId, profile: entry } = draft.entry;
  const read = draft.filled.profile;

  const takeNewer = (newer: CustomerView) => {
    draft.rejoin(entryOf(newer));
    setVersion(newer.version);
    setRefusal(null);
  };
  // A kept answer may have filled the form before the server's came.
  useEffect(() => {
    if (existing && existing.version !== version && draft.asOpened) takeNewer(existing);
  }, [existing]);

  const change = (part: Partial<TypedProfile>) => {
    draft.change((before) => ({ profile: { ...before.profile, ...part } }));
    setErrors({});
  };
  const saved = () => {
    draft.done();
    return customerId;
  };
  /** Somebody new was saved by an earlier attempt, whose answer was lost with the app; what was typed since goes over it. */
  const arrivedBefore = async () => {
    const answer = await call('customers.get', { customerId });
    if (answer.ok && isSameTyped(typedProfileOf(answer.value.customer), entry)) return saved();
    if (answer.ok) takeNewer(answer.value.customer);
    setRefusal(answer.ok ? '上次已经存上了。看一眼下面的，再保存一次' : refusalCopy[answer.code]);
    return null;
  };
  const save = async (): Promise<CustomerId | null> => {
    const profile = readProfile(entry);
    if (!profile.ok) {
      setErrors({ [profile.code === 'PHONE_INVALID' ? 'phone' : 'name']: refusalCopy[profile.code] });
      return null;
    }
    const details = [checkBirthday(entry.birthday, read.birthday), withValues(fields, read.custom, touchedValues(entry, read))].find((checked) => !checked.ok);
    if (details && !details.ok) {
      setErrors({ [details.fields?.[0] ?? 'name']: refusalCopy[details.code] });
      return null;
    }
    setRefusal(null);
    const answer = await command.run({ customerId, version, ...profile.value, ...touchedDetails(entry, read) }, read);
    if (answer.ok) return saved();
    if (answer.code === 'ID_TAKEN') return arrivedBefore();
    const field = answer.fields?.find((path) => path.startsWith('custom.')) ?? fieldAtFault(answer.fields, [...PROFILE_FIELDS, 'referrerId'] as const);
    if (field && answer.code !== 'CHANGED_MEANWHILE') setErrors({ [field]: refusalCopy[answer.code] });
    else setRefusal(answer.code === 'CHANGED_MEANWHILE' ? answer.code : refusalCopy[answer.code]);
    return null;
  };
  const reload = async () => {
    const answer = await call('customers.get', { customerId });
    if (answer.ok) takeNewer(answer.value.customer);
    else setRefusal(refusalCopy[answer.code]);
  };
  return { customerId, entry, read, draft, change, errors, refusal, reload, save, pending: command.pending };
}
