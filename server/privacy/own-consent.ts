import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { detailsOf } from '../../core/profile/details';
import { readTraits } from '../../core/profile/traits';
import type { TimelineContent } from '../platform/collections';
import type { Command } from '../platform/context';
import { changeOwn, ownCustomer } from './own-customer';

export const saveOwnTraits: Command<'privacy.saveTraits'> = {
  async run(context, { agreed, traits: typed }) {
    if (!agreed) return refuse('CONSENT_MISSING', 'agreed');
    const today = shanghaiDayOf(context.now);
    const traits = readTraits({ day: today, source: 'app' }, typed, today);
    if (!traits.ok) throw new Error('a consent of today is good');
    const customer = await ownCustomer(context);
    const details = detailsOf(customer);
    const told: TimelineContent = details.traits === null ? { kind: 'consent', given: traits.value.consent, by: 'customer' } : { kind: 'corrected', part: 'traits', before: '', after: '' };
    return changeOwn(context, customer, { details: { ...details, traits: traits.value } }, [told]);
  },
};

export const withdrawOwnConsent: Command<'privacy.withdrawConsent'> = {
  async run(context) {
    const customer = await ownCustomer(context);
    const details = detailsOf(customer);
    if (details.traits === null) return ok({});
    return changeOwn(context, customer, { details: { ...details, traits: null }, traitsApart: null }, [{ kind: 'consent', given: null, by: 'customer' }]);
  },
};
