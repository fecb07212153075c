import * as z from '../kernel/schema';
import { action, BOUND, output } from '../kernel/contract';
import { NOTICE_KINDS, type NoticeKind } from './notice';

export const noticesContract = {
  /** The result of the customer's own prompt, counted once by its request id. */
  'notices.recordPrompt': action({
    kind: 'command',
    callers: BOUND,
    input: z.strictObject({ results: z.record(z.enum(NOTICE_KINDS), z.enum(['accept', 'reject', 'ban', 'filter'])) }),
    output: output<{ quota: Partial<Record<NoticeKind, number>> }>(),
    refusals: [],
    budget: { reads: 4, writes: 2 },
  }),
};
