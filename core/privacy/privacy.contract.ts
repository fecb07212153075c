import * as z from '../kernel/schema';
import { action, BOUND, idOf, lineInput, output, OWNER, textInput, WHOEVER_IS_KEPT } from '../kernel/contract';
import { MAX_ADDRESS_CHARACTERS } from '../profile/addresses';
import { MAX_TRAIT_CHARACTERS, TRAIT_KINDS } from '../profile/traits';
import type { OwnView } from './own-view';

const nothing = output<Record<string, never>>();

/** What a bound person sees, corrects, takes back and asks for about themselves; and how the shop deletes them. */
export const privacyContract = {
  'privacy.open': action({ kind: 'query', callers: WHOEVER_IS_KEPT, input: z.strictObject({}), output: output<OwnView>(), refusals: [], budget: { reads: 4, writes: 0 } }),
  /** Only what is sent changes; the seller's timeline tells what it was and what it is. */
  'privacy.correct': action({
    kind: 'command',
    callers: WHOEVER_IS_KEPT,
    input: z.strictObject({ called: lineInput(40).optional(), phone: lineInput(40).optional(), birthday: lineInput(20).optional() }),
    output: nothing,
    refusals: ['NAME_OR_PHONE_MISSING', 'PHONE_INVALID', 'BIRTHDAY_INVALID'],
    budget: { reads: 4, writes: 3 },
  }),
  'privacy.saveAddress': action({
    kind: 'command',
    callers: WHOEVER_IS_KEPT,
    input: z.strictObject({
      address: z.strictObject({ addressId: idOf<'address'>(), label: lineInput(8), receiver: lineInput(40), phone: lineInput(40), text: textInput(MAX_ADDRESS_CHARACTERS) }),
      asDefault: z.boolean(),
    }),
    output: nothing,
    refusals: ['ADDRESS_MISSING', 'PHONE_INVALID', 'TOO_MANY_ADDRESSES'],
    budget: { reads: 4, writes: 3 },
  }),
  'privacy.removeAddress': action({
    kind: 'command',
    callers: WHOEVER_IS_KEPT,
    input: z.strictObject({ addressId: idOf<'address'>() }),
    output: nothing,
    refusals: [],
    budget: { reads: 4, writes: 3 },
  }),
  /** The person tells traits of their body and agrees to their being kept: `agreed` is the separate consent, given anew each time. */
  'privacy.saveTraits': action({
    kind: 'command',
    callers: BOUND,
    input: z.strictObject({ agreed: z.boolean(), traits: z.array(z.strictObject({ kind: z.enum(TRAIT_KINDS), text: lineInput(MAX_TRAIT_CHARACTERS) })).max(TRAIT_KINDS.length) }),
    output: nothing,
    refusals: ['CONSENT_MISSING'],
    budget: { reads: 4, writes: 3 },
  }),
  /** The consent is withdrawn: the traits are deleted for good. */
  'privacy.withdrawConsent': action({ kind: 'command', callers: WHOEVER_IS_KEPT, input: z.strictObject({}), output: nothing, refusals: [], budget: { reads: 4, writes: 3 } }),
  /** 不要打扰: no care, wishes or reorder reminders; only about orders of their own. `quiet: false` lifts it. */
  'privacy.setQuiet': action({ kind: 'command', callers: BOUND, input: z.strictObject({ quiet: z.boolean() }), output: nothing, refusals: [], budget: { reads: 5, writes: 4 } }),
  /** Asks the shop to delete them, or takes that back while it is not done. Who was removed before is deleted by the timer. */
  'privacy.askDeletion': action({ kind: 'command', callers: WHOEVER_IS_KEPT, input: z.strictObject({ asked: z.boolean() }), output: nothing, refusals: [], budget: { reads: 4, writes: 3 } }),
  /**
   * Deletes a person for good: who they are, where they live, what was said. Orders stay as figures, without a name. Bounded, so it is
   * called again while `more`: the person goes with the last part, and none of it can be undone.
   */
  'privacy.erase': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ customerId: idOf<'customer'>() }),
    output: output<{ more: boolean }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'ORDERS_OPEN'],
    budget: { reads: 64, writes: 160 },
  }),
};
