import * as z from '../kernel/schema';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import { action, idOf, lineInput, MEMBERS, output, OWNER, textInput } from '../kernel/contract';
import type { ContactRules } from '../reminders/contact';
import type { Wording } from './wording';

/** What the seller has set for 今天. */
export interface DeskView {
  rules: ContactRules;
  wordings: Wording[];
}

const kind = z.enum(['restock', 'to-ship', 'deletion', 'birthday', 'asked', 'custom', 'run-out', 'unpaid', 'care', 'lapsing', 'festival']);
const wordingId = z.string().regex(/^[a-z]{1,4}_[a-z0-9]{8,40}$/);
const nothing = output<Record<string, never>>();

export const wordsContract = {
  'desk.open': action({ kind: 'query', callers: MEMBERS, input: z.strictObject({}), output: output<DeskView>(), refusals: [], budget: { reads: 2, writes: 0 } }),
  'desk.setRules': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ capContacts: z.number().int().min(1).max(7), capDays: z.number().int().min(1).max(60), off: z.array(kind).max(10) }),
    output: nothing,
    refusals: [],
    budget: { reads: 3, writes: 2 },
  }),
  /** A sentence of the seller's own; the same id changes it. Risky words are shown while it is typed and do not hinder saving. */
  'desk.saveWording': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ wordingId, kind, stage: z.enum(LIFECYCLE_STAGES).nullable(), productId: idOf<'product'>().nullable(), about: lineInput(60).nullish(), text: textInput(200) }),
    output: nothing,
    refusals: ['TEXT_MISSING', 'SLOT_UNKNOWN', 'TOO_MANY_WORDINGS'],
    budget: { reads: 3, writes: 2 },
  }),
  'desk.removeWording': action({ kind: 'command', callers: MEMBERS, input: z.strictObject({ wordingId }), output: nothing, refusals: [], budget: { reads: 3, writes: 2 } }),
};
