import { checkBirthday } from '@core/calendar/birthday';
import { readProfile } from '@core/customers/customer';
import { EMPTY_TYPED, joinTyped, PROFILE_FIELDS, touchedDetails, touchedValues, typedProfileOf, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { withValues, type CustomField } from '@core/profile/custom-fields';
import { useEffect, useState } from 'react';
import { call } from '../../shared/cloud/call';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { fieldAtFault } from '../../shared/copy/fields';
import { refusalCopy } from '../../shared/copy/refusals';

const TOUCHED = ['customers.get', 'customers.list', 'customers.search', 'customers.findByPhone', 'customers.timeline', 'profile.relations', 'today.open'] as const;

/** What is wrong, by field: a field of quick capture, `referrerId`, or "custom.<fieldId>". */
export type FormErrors = Partial<Record<string, string>>;

/** A customer being written down or changed. Nothing typed is ever lost to a refusal. @param fields the shop's own */
export function useCustomerForm(existing: CustomerView | null, fields: readonly CustomField[]) {
  const [customerId] = useState<CustomerId>(() => existing?.customerId ?? makeId('customer'));
  const [version, setVersion] = useState(existing?.version ?? null);
  const [read, setRead] = useState<TypedProfile>(() => (existing ? typedProfileOf(existing) : EMPTY_TYPED));
  const [entry, setEntry] = useState(read);
  const [errors, setErrors] = useState<FormErrors>({});
  /** Why the server did not take it, when no field is at fault. */
  const [refusal, setRefusal] = useState<'CHANGED_MEANWHILE' | (string & {}) | null>(null);
  const command = useCommand('customers.save', TOUCHED);

  const takeNewer = (newer: CustomerView) => {
    const fresh = typedProfileOf(newer);
    setEntry((typed) => joinTyped(typed, read, fresh).profile);
    setRead(fresh);
    setVersion(newer.version);
    setRefusal(null);
  };
  // A kept answer may have filled the form before the server's came.
  useEffect(() => {
    if (existing && existing.version !== version && entry === read) takeNewer(existing);
  }, [existing]);

  const change = (part: Partial<TypedProfile>) => {
    setEntry((before) => ({ ...before, ...part }));
    setErrors({});
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
    if (answer.ok) return customerId;
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
  return { customerId, entry, touched: JSON.stringify(entry) !== JSON.stringify(read), change, errors, refusal, reload, save, pending: command.pending };
}
