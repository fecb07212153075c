import * as z from 'zod';
import { action, fenInput, idOf, lineInput, MEMBERS, output } from '../kernel/contract';
import type { ProductId } from '../kernel/ids';

export const productsContract = {
  'products.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      productId: idOf<'product'>(),
      version: z.number().int().min(1).nullable(),
      name: lineInput(30),
      unit: lineInput(4),
      /** The days one unit lasts one person. */
      cycleDays: z.number().int().min(1).max(1000),
      priceFen: fenInput,
    }),
    output: output<{ productId: ProductId; version: number }>(),
    refusals: ['NAME_MISSING', 'PRODUCT_NOT_FOUND', 'CHANGED_MEANWHILE', 'ID_TAKEN', 'TOO_MANY_PRODUCTS'],
    budget: { reads: 3, writes: 2 },
  }),
};
