import * as z from '../kernel/schema';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, dayInput, idOf, lineInput, MEMBERS, output, OWNER, textInput } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import { MAX_ADDRESS_CHARACTERS } from './addresses';
import { FIELD_KINDS, MAX_FIELDS, MAX_OPTIONS, type FieldBook } from './custom-fields';
import { RELATION_KINDS, type RelationKind } from './relations';
import { CONSENT_SOURCES, MAX_TRAIT_CHARACTERS, TRAIT_KINDS } from './traits';

/** Somebody else of the book, as a page names them. */
export interface PersonLink {
  customerId: CustomerId;
  name: string;
  stage: LifecycleStage;
  /** Whether they have bought. */
  bought: boolean;
}

/** Whom one customer is tied to, kept with either of the two. Removed people are left out. */
export interface RelationsView {
  referrer: PersonLink | null;
  /** Whom this one brought, those changed last first; at most as many as a page shows. */
  referred: PersonLink[];
  relations: (PersonLink & { kind: RelationKind })[];
  /** More people name this one than were read. */
  more: boolean;
}

const aboutCustomer = { customerId: idOf<'customer'>() };
const nothing = output<Record<string, never>>();
const partId = z.string().regex(/^[a-z]{1,4}_[a-z0-9]{8,40}$/);

export const profileContract = {
  /** Adds an address, or changes the one of this id. */
  'profile.saveAddress': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      ...aboutCustomer,
      address: z.strictObject({ addressId: idOf<'address'>(), label: lineInput(8), receiver: lineInput(40), phone: lineInput(40), text: textInput(MAX_ADDRESS_CHARACTERS) }),
      asDefault: z.boolean(),
    }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'ADDRESS_MISSING', 'PHONE_INVALID', 'TOO_MANY_ADDRESSES'],
    budget: { reads: 3, writes: 2 },
  }),
  /** The next one becomes the default when the default goes. */
  'profile.removeAddress': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ ...aboutCustomer, addressId: idOf<'address'>() }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 2 },
  }),
  'profile.relations': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject(aboutCustomer),
    output: output<RelationsView>(),
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 4, writes: 0 },
  }),
  /** Sets what two customers are to each other, on whichever page it is done; null takes it off. */
  'profile.relate': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ ...aboutCustomer, otherId: idOf<'customer'>(), kind: z.enum(RELATION_KINDS).nullable() }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'SAME_CUSTOMER', 'TOO_MANY_RELATIONS'],
    budget: { reads: 4, writes: 4 },
  }),
  /** 介绍人; null takes them off. One whose referral has bought becomes an advocate. */
  'profile.setReferrer': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ ...aboutCustomer, referrerId: idOf<'customer'>().nullable() }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'REFERRER_NOT_FOUND', 'SAME_CUSTOMER', 'REFERRED_EACH_OTHER'],
    budget: { reads: 5, writes: 5 },
  }),
  /** Traits of the body, with the consent that allows keeping them. Seen by members only, in no list, index or export. */
  'profile.saveTraits': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      ...aboutCustomer,
      consent: z.strictObject({ day: dayInput, source: z.enum(CONSENT_SOURCES) }).nullable(),
      traits: z.array(z.strictObject({ kind: z.enum(TRAIT_KINDS), text: lineInput(MAX_TRAIT_CHARACTERS) })).max(TRAIT_KINDS.length),
    }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'CONSENT_MISSING', 'DAY_IN_FUTURE'],
    budget: { reads: 3, writes: 3 },
  }),
  /** The consent is withdrawn: the traits are deleted for good. */
  'profile.withdrawConsent': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject(aboutCustomer),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 3 },
  }),
  /** The merchant's own fields as a whole: added, renamed, ordered, removed. Values of a removed field stay, and come back with it. */
  'profile.setFields': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({
      version: z.number().int().min(0),
      fields: z
        .array(
          z.strictObject({
            fieldId: partId,
            name: lineInput(12),
            kind: z.enum(FIELD_KINDS),
            options: z.array(z.strictObject({ optionId: partId, name: lineInput(12) })).max(MAX_OPTIONS),
            min: z.number().nullable(),
            max: z.number().nullable(),
          }),
        )
        .max(MAX_FIELDS),
    }),
    output: output<FieldBook>(),
    refusals: ['CHANGED_MEANWHILE', 'FIELD_NAME_MISSING', 'FIELD_NAME_TAKEN', 'FIELD_KIND_FIXED', 'OPTIONS_MISSING', 'OPTION_TWICE', 'RANGE_REVERSED'],
    budget: { reads: 3, writes: 2 },
  }),
};
