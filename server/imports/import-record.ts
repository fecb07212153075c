import type { CustomerProfile } from '../../core/customers/customer';
import type { ImportView } from '../../core/imports/imports.contract';
import type { CustomerId, ImportId, OrderId, TagId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';

/** One import: what the seller decided and how far it has got. The file itself stays in storage. */
export interface ImportRecord extends ImportView {
  fileId: string;
  /** Words of remarks that the seller made tags. */
  tagWords: string[];
  /** What is read in the place of lines of remarks that the seller wrote anew, by row number. */
  mended: Record<string, string>;
  /** When what it says of people goes: a day after it was opened, or with its undo. null once that is done. */
  endsAt: UtcMs | null;
}

/** The import once nobody can run it or take it back any more: how many there were, and none of them. */
export function withoutPeople<R extends ImportRecord>(record: R): R {
  const columns = record.columns.map((column) => ({ ...column, samples: [] }));
  return { ...record, columns, people: [], mended: {}, words: [], undoUntil: null, endsAt: null };
}

type Fields = Partial<CustomerProfile> & { tagIds?: TagId[]; custom?: Record<string, string>; referrerId?: CustomerId | null };

/** The fields of a customer that an import changed: as they were, and as it left them. */
export interface UpdatedFields {
  customerId: CustomerId;
  before: Fields;
  after: Fields;
}

/** What one slice wrote, so that it can be taken back. */
export interface ImportSlice {
  importId: ImportId;
  slice: number;
  created: CustomerId[];
  updated: UpdatedFields[];
  orders: { customerId: CustomerId; orderIds: OrderId[] }[];
  /** By customer, the referrers who may hear of what became of them; absent in slices of before there were any. */
  referrals?: { customerId: CustomerId; referrerIds: CustomerId[] }[];
  /** Ids of the entries that timelines got in words; absent in slices of before there were follow-ups. */
  notes?: string[];
}
