import * as z from '../kernel/schema';
import { action, lineInput, MEMBERS, output } from '../kernel/contract';

/** What a file is uploaded for: each sort lies in a folder of the merchant's own. */
export const UPLOAD_FOLDERS = ['imports', 'products', 'orders'] as const;
export type UploadFolder = (typeof UPLOAD_FOLDERS)[number];

export const filesContract = {
  /** Where the client may put a file. The place is noted first, so that the timer removes what nothing ever names: a function cannot list storage. */
  'files.reserve': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ folder: z.enum(UPLOAD_FOLDERS), fileName: lineInput(120) }),
    output: output<{ path: string }>(),
    refusals: [],
    budget: { reads: 2, writes: 1 },
  }),
};
