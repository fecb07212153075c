import * as z from '../kernel/schema';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, dayInput, fenInput, idOf, lineInput, MEMBERS, output, textInput } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import { MAX_PASTE_CHARACTERS, MAX_RAW_CHARACTERS } from './paste-limits';
import type { PastedPerson } from './pasted-person';

/** Somebody of the book who may be the person of the text. */
export interface PasteMatch {
  customerId: CustomerId;
  /** As it was read: saving with it loses nobody's change. */
  version: number;
  name: string;
  maskedPhone: string;
  remark: string;
  address: string;
  /** The very same phone, or only a name that ends alike. */
  by: 'phone' | 'name';
}

export interface ReadPerson extends PastedPerson {
  matches: PasteMatch[];
}

export const pasteContract = {
  /** Reads people, addresses and order lines out of a chat text, and finds whom of them the book has. Keeps nothing. */
  'paste.read': action({
    kind: 'query',
    callers: MEMBERS,
    /** Twice what is taken is let in, so that the refusal can say why. */
    input: z.strictObject({ text: z.string().max(MAX_PASTE_CHARACTERS * 10) }),
    output: output<{ people: ReadPerson[]; leftOut: number }>(),
    refusals: ['PASTE_EMPTY', 'PASTE_TOO_LONG'],
    budget: { reads: 5, writes: 0 },
  }),
  /** One person of a pasted text, with what they order, in one go; the text itself is kept in the timeline. */
  'paste.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      customerId: idOf<'customer'>(),
      /** null makes a new customer; otherwise the version that was read: empty fields of theirs are filled, nothing is overwritten but the address. */
      version: z.number().int().min(1).nullable(),
      name: lineInput(40),
      phone: lineInput(40),
      address: textInput(200),
      raw: textInput(MAX_RAW_CHARACTERS),
      order: z
        .strictObject({
          orderId: idOf<'order'>(),
          day: dayInput,
          lines: z
            .array(z.strictObject({ productId: idOf<'product'>(), quantity: z.number().int().min(1).max(9999), priceFen: fenInput }))
            .min(1)
            .max(20),
          paidFen: fenInput,
        })
        .nullable(),
    }),
    output: output<{ customerId: CustomerId; stage: LifecycleStage }>(),
    refusals: [
      'NAME_OR_PHONE_MISSING', 'PHONE_INVALID', 'CUSTOMER_NOT_FOUND', 'CHANGED_MEANWHILE', 'ID_TAKEN',
      'PRODUCT_NOT_FOUND', 'PRODUCT_TWICE', 'DAY_IN_FUTURE', 'PAID_TOO_MUCH', 'AMOUNT_TOO_LARGE', 'DISCOUNT_TOO_LARGE', 'STOCK_SHORT', 'FILE_NOT_FOUND', 'ADDRESS_NOT_FOUND',
    ],
    budget: { reads: 8, writes: 8 },
  }),
};
