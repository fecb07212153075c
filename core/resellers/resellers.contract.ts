import * as z from '../kernel/schema';
import { action, idOf, MEMBERS, output, OWNER } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';

export interface ResellerRow {
  customerId: CustomerId;
  name: string;
  levelId: string;
  bound: boolean;
}

export const resellersContract = {
  'resellers.promote': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ customerId: idOf<'customer'>(), levelId: z.string().max(8) }),
    output: output<{ levelId: string }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'LEVEL_UNKNOWN'],
    budget: { reads: 4, writes: 3 },
  }),
  'resellers.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<{ rows: ResellerRow[] }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
};
