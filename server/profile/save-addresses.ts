import { ok, refuse } from '../../core/kernel/result';
import { readAddress, withAddress } from '../../core/profile/addresses';
import { detailsOf } from '../../core/profile/details';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import type { Command } from '../platform/context';

export const saveAddress: Command<'profile.saveAddress'> = {
  async run({ documents, now }, { customerId, address: typed, asDefault }) {
    const address = readAddress(typed);
    if (!address.ok) return address;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const details = detailsOf(customer);
    const addresses = withAddress(details.addresses, address.value, asDefault);
    if (!addresses.ok) return addresses;
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, addresses: addresses.value } }, now));
    return ok({});
  },
};

export const removeAddress: Command<'profile.removeAddress'> = {
  async run({ documents, now }, { customerId, addressId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const details = detailsOf(customer);
    const addresses = details.addresses.filter((address) => address.addressId !== addressId);
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, addresses } }, now));
    return ok({});
  },
};
