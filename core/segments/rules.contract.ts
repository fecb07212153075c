import * as z from '../kernel/schema';
import { action, MEMBERS, output } from '../kernel/contract';

export const rulesContract = {
  /**
   * Goes on with the look over everybody that a changed rule has begun: some people a call, until `over`. The timer goes on where
   * nobody does. `looked`: how many it has come past.
   */
  'rules.holdSlice': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<{ looked: number; over: boolean }>(),
    refusals: [],
    /** Sixty people, each with a move of the stage to tell. */
    budget: { reads: 65, writes: 122 },
  }),
};
