import type { ExistingCustomer } from '../../core/imports/match-people';
import type { ImportRow } from '../../core/imports/rows';
import type { Tag } from '../../core/customers/tags';
import type { CustomerDocument } from '../platform/collections';
import type { Documents } from '../platform/merchant-documents';
import { existingPeople, existingView, notesOf, ordersOf } from './existing-people';
import { isOrderRow } from './read-rows';

/** The customers that rows speak of, as they are stored and as the planner compares them with the rows. */
export interface KnownPeople {
  stored: CustomerDocument[];
  existing: ExistingCustomer[];
}

/** Reads what the shop knows of the people of the rows: their orders when the rows have some, their follow-ups when these have. Of `others` it reads who they are. */
export async function knownPeople(documents: Documents, rows: readonly ImportRow[], tags: readonly Tag[], others: readonly ImportRow[] = []): Promise<KnownPeople> {
  const stored = await existingPeople(documents, [...rows, ...others]);
  const orders = rows.some(isOrderRow) ? await ordersOf(documents, stored.map((customer) => customer.customerId)) : [];
  const told = rows.some(isNoteRow) ? await notesOf(documents, rows, stored) : [];
  return { stored, existing: stored.map((customer) => existingView(customer, tags, orders, told)) };
}

function isNoteRow({ note }: ImportRow): boolean {
  return note !== null && note.entry.kind !== 'pasted';
}
