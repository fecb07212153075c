import { checkBirthday } from '../../core/calendar/birthday';
import { formOfAddress, readProfile, renamed } from '../../core/customers/customer';
import type { TimelineEntry } from '../../core/customers/timeline-entry';
import { ok } from '../../core/kernel/result';
import { readAddress, receiverLine, withAddress, type Address } from '../../core/profile/addresses';
import { detailsOf } from '../../core/profile/details';
import type { CorrectedPart } from '../../core/privacy/own-view';
import type { Command } from '../platform/context';
import { changeOwn, ownCustomer } from './own-customer';

type Correction = Omit<Extract<TimelineEntry, { kind: 'corrected' }>, 'entryId' | 'at'>;

export const correctOwn: Command<'privacy.correct'> = {
  async run(context, { called, phone, birthday }) {
    const customer = await ownCustomer(context);
    const name = called === undefined || called.trim() === formOfAddress(customer.name) ? customer.name : renamed(customer.name, called.trim());
    const profile = readProfile({ ...customer, name, phone: phone ?? customer.phone });
    if (!profile.ok) return profile;
    const born = checkBirthday(birthday ?? customer.birthday, customer.birthday);
    if (!born.ok) return born;
    const next = { name: profile.value.name, phone: profile.value.phone, birthday: born.value };
    const told = (['name', 'phone', 'birthday'] as const).flatMap((part) => correction(part, customer[part], next[part]));
    return told.length === 0 ? ok({}) : changeOwn(context, customer, next, told);
  },
};

export const saveOwnAddress: Command<'privacy.saveAddress'> = {
  async run(context, { address: typed, asDefault }) {
    const address = readAddress(typed);
    if (!address.ok) return address;
    const customer = await ownCustomer(context);
    const details = detailsOf(customer);
    const addresses = withAddress(details.addresses, address.value, asDefault);
    if (!addresses.ok) return addresses;
    const before = details.addresses.find(({ addressId }) => addressId === typed.addressId);
    return changeOwn(context, customer, { details: { ...details, addresses: addresses.value } }, correction('address', lineOf(before), lineOf(address.value)));
  },
};

export const removeOwnAddress: Command<'privacy.removeAddress'> = {
  async run(context, { addressId }) {
    const customer = await ownCustomer(context);
    const details = detailsOf(customer);
    const removed = details.addresses.find((address) => address.addressId === addressId);
    if (!removed) return ok({});
    const addresses = details.addresses.filter((address) => address !== removed);
    return changeOwn(context, customer, { details: { ...details, addresses } }, correction('address', lineOf(removed), ''));
  },
};

function lineOf(address: Address | undefined): string {
  return address === undefined ? '' : receiverLine({ name: address.receiver, phone: address.phone, text: address.text });
}

function correction(part: CorrectedPart, before: string, after: string): Correction[] {
  return before === after ? [] : [{ kind: 'corrected', part, before, after }];
}
