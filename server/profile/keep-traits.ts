import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { detailsOf } from '../../core/profile/details';
import { mayNote, readTraits } from '../../core/profile/traits';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { Command } from '../platform/context';

export const saveTraits: Command<'profile.saveTraits'> = {
  async run({ documents, now, random }, { customerId, consent, traits: typed }) {
    const traits = readTraits(consent, typed, shanghaiDayOf(now));
    if (!traits.ok) return traits;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const details = detailsOf(customer);
    if (!mayNote(consent, details.traits)) return refuse('CONSENT_MISSING', 'consent');
    const given = traits.value.consent;
    const isNew = details.traits?.consent.day !== given.day || details.traits.consent.source !== given.source;
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, traits: traits.value } }, now));
    if (isNew) await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'consent', given } }]);
    return ok({});
  },
};

export const withdrawConsent: Command<'profile.withdrawConsent'> = {
  async run({ documents, now, random }, { customerId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const details = detailsOf(customer);
    if (details.traits === null) return ok({});
    await documents.replace('customers', changedCustomer(customer, { details: { ...details, traits: null }, traitsApart: null }, now));
    await tell(documents, customerId, now, [{ occasion: newId('request', random), entry: { kind: 'consent', given: null } }]);
    return ok({});
  },
};
