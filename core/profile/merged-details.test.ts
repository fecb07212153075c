import fc from 'fast-check';
import type { CustomerId } from '../kernel/ids';
import { shanghaiDay } from '../kernel/time';
import type { AddressId } from './addresses';
import type { CustomerDetails } from './details';
import { mergedDetails, repointed, takenBackDetails } from './merged-details';
import { RELATION_KINDS } from './relations';
import { readTraits } from './traits';

const [KEEP, GONE] = ['c_keep0000', 'c_gone0000'] as CustomerId[] as [CustomerId, CustomerId];
const person = fc.constantFrom(KEEP, GONE, 'c_zhou0000' as CustomerId, 'c_wang0000' as CustomerId);
const consent = fc.record({ day: fc.constantFrom(shanghaiDay('2026-01-01'), shanghaiDay('2026-02-01')), source: fc.constantFrom('wechat' as const, 'in-person' as const) });
const details = (whose: string) =>
  fc.record<CustomerDetails>({
    addresses: fc.uniqueArray(fc.record({ addressId: fc.constantFrom(`a_${whose}1`, `a_${whose}2`) as fc.Arbitrary<AddressId>, label: fc.constant(''), receiver: fc.constantFrom('', '李强'), phone: fc.constant(''), text: fc.constantFrom('昆山', '上海') }), { selector: ({ addressId }) => addressId }),
    custom: fc.dictionary(fc.constantFrom('d_height00', 'd_card0000'), fc.constantFrom('1', '2')),
    referrerId: fc.option(person),
    relations: fc.uniqueArray(fc.record({ otherId: person, kind: fc.constantFrom(...RELATION_KINDS) }), { selector: ({ otherId }) => otherId }),
    traits: fc.option(fc.record({ consent, traits: fc.uniqueArray(fc.record({ kind: fc.constantFrom('skin' as const, 'allergy' as const), text: fc.constantFrom('干', '油') }), { selector: ({ kind }) => kind }) })),
    buyers: fc.uniqueArray(person),
  });
const of = (customerId: CustomerId, kept: CustomerDetails) => ({ customerId, address: kept.addresses[0]?.text ?? '', details: kept });

it('of two records of one person lose nothing of either, but what tied them to each other', () => {
  fc.assert(
    fc.property(details('k'), details('g'), (keep, gone) => {
      const merged = mergedDetails(of(KEEP, keep), of(GONE, gone));
      if (!merged.ok) throw new Error(merged.code);
      const { addresses, custom, referrerId, relations, traits, buyers } = merged.value;
      const places = (list: CustomerDetails['addresses']) => new Set(list.map(({ text, receiver }) => `${receiver} ${text}`));
      expect(places(addresses)).toEqual(places([...keep.addresses, ...gone.addresses]));
      expect(addresses[0] ?? null).toEqual(keep.addresses[0] ?? gone.addresses[0] ?? null);
      expect(custom).toEqual({ ...gone.custom, ...keep.custom });
      const named = new Set([...keep.relations, ...gone.relations].map(({ otherId }) => otherId).filter((id) => id !== KEEP && id !== GONE));
      expect(new Set(relations.map(({ otherId }) => otherId))).toEqual(named);
      expect([KEEP, GONE]).not.toContain(referrerId);
      expect(buyers.filter((id) => id === KEEP || id === GONE)).toEqual([]);
      expect(traits === null).toBe(keep.traits === null && gone.traits === null);
    }),
  );
});

it('taken back at once are as before; what was changed since stays', () => {
  fc.assert(
    fc.property(details('k'), details('g'), (keep, gone) => {
      const merged = mergedDetails(of(KEEP, keep), of(GONE, gone));
      if (!merged.ok) throw new Error(merged.code);
      expect(takenBackDetails(keep, merged.value, merged.value)).toEqual(keep);
      const later = { ...merged.value, custom: { d_later000: '9' } };
      expect(takenBackDetails(keep, merged.value, later)).toEqual({ ...keep, custom: { d_later000: '9' } });
    }),
  );
});

it('of somebody who knew the one who is gone name the one who stays, once', () => {
  fc.assert(
    fc.property(details('z'), (zhou) => {
      const after = repointed(zhou, GONE, KEEP);
      expect(JSON.stringify(after)).not.toContain(GONE);
      expect(new Set(after.relations.map(({ otherId }) => otherId)).size).toBe(after.relations.length);
    }),
  );
});

it('keep no trait of the body without a consent, and none of a day to come', () => {
  const today = shanghaiDay('2026-03-10');
  const traits = [{ kind: 'skin' as const, text: ' 干皮 ' }, { kind: 'allergy' as const, text: ' ' }];
  expect(readTraits(null, traits, today)).toMatchObject({ ok: false, code: 'CONSENT_MISSING' });
  expect(readTraits({ day: shanghaiDay('2026-03-11'), source: 'wechat' }, traits, today)).toMatchObject({ ok: false, code: 'DAY_IN_FUTURE' });
  expect(readTraits({ day: today, source: 'wechat' }, traits, today)).toEqual({ ok: true, value: { consent: { day: today, source: 'wechat' }, traits: [{ kind: 'skin', text: '干皮' }] } });
});
