import * as z from '../kernel/schema';
import { action, cursorInput, output, OWNER } from '../kernel/contract';

/** What can be taken out of the shop. */
export const EXPORTS = ['customers', 'orders', 'follow-ups'] as const;
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;

export interface ExportedFile {
  fileName: string;
  /** Of the file in cloud storage. */
  fileId: string;
  /** A link to it that is good for some minutes. */
  url: string;
  rows: number;
  /** Where the next file begins; null when this one holds the rest. */
  next: string | null;
}

export const exportsContract = {
  /** Writes customers, order lines or follow-ups into one file of at most 5,000 customers, orders or follow-ups. Changes nothing of the shop. */
  'exports.write': action({
    kind: 'query',
    callers: OWNER,
    input: z.strictObject({ what: z.enum(EXPORTS), format: z.enum(EXPORT_FORMATS), after: cursorInput.nullish() }),
    output: output<ExportedFile>(),
    refusals: ['CURSOR_INVALID', 'NOTHING_TO_EXPORT'],
    /** The merchant, and ten pages of 500; besides, for orders and follow-ups their customers, for customers who brought them. The write is the note of the file. */
    budget: { reads: 75, writes: 1 },
  }),
};
