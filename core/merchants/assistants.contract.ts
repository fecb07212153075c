import * as z from '../kernel/schema';
import { action, idOf, lineInput, output, OWNER } from '../kernel/contract';
import type { CallerId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import { MAX_NAME, type AssistantRights } from './assistant';

export interface AssistantView extends AssistantRights {
  callerId: CallerId;
  /** Empty until somebody says. */
  name: string;
  /** Null of who joined before that was kept. */
  joinedDay: ShanghaiDay | null;
}

export const assistantsContract = {
  /** Who helps, in the order in which they joined, those of before there was a list first. */
  'assistants.list': action({ kind: 'query', callers: OWNER, input: z.strictObject({}), output: output<{ rows: AssistantView[] }>(), refusals: [], budget: { reads: 3, writes: 0 } }),
  /** What an assistant may see, from their next call on. */
  'assistants.setRights': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ callerId: idOf<'caller'>(), seesCosts: z.boolean() }),
    output: output<Record<string, never>>(),
    refusals: ['ASSISTANT_NOT_FOUND'],
    budget: { reads: 5, writes: 3 },
  }),
  /** How the owner calls an assistant. */
  'assistants.rename': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ callerId: idOf<'caller'>(), name: lineInput(MAX_NAME) }),
    output: output<Record<string, never>>(),
    refusals: ['ASSISTANT_NOT_FOUND'],
    budget: { reads: 5, writes: 3 },
  }),
  /** From the next call on they see nothing of the shop any more. */
  'assistants.remove': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ callerId: idOf<'caller'>() }),
    output: output<Record<string, never>>(),
    refusals: ['ASSISTANT_NOT_FOUND'],
    budget: { reads: 5, writes: 3 },
  }),
};
