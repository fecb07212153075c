import type { MerchantId, ProductId } from '../../core/kernel/ids';
import { addDays, shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { DEFAULT_RULES } from '../../core/reminders/contact';
import type { CommandContext } from '../platform/context';
import type { DeskDocument } from '../platform/collections';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';

type Desk = Draft<DeskDocument>;
/** As it was before each day had its count, and before stock was watched. */
type OldDesk = Omit<DeskDocument, 'doneDays' | 'lowStock'> & Partial<Pick<DeskDocument, 'lowStock'>> & { doneToday?: { day: ShanghaiDay; count: number }; doneDays?: DeskDocument['doneDays'] };

/** Days whose count of contacts is kept: what the calendar looks back on. */
export const DONE_DAYS_KEPT = 400;

/** A merchant who has set nothing and done nothing yet has no document. */
export async function readDesk(documents: Documents | TransactionDocuments, merchantId: MerchantId): Promise<Desk> {
  const stored: OldDesk | null = await documents.get('desks', merchantId);
  if (stored === null) return { _id: merchantId, doneDays: {}, lowStock: [], rules: DEFAULT_RULES, wordings: [] };
  const { doneToday, ...desk } = stored;
  return { ...desk, doneDays: desk.doneDays ?? (doneToday ? { [doneToday.day]: doneToday.count } : {}), lowStock: desk.lowStock ?? [] };
}

/** Counts who was contacted today, for the seller's own progress. */
export async function countDone({ documents, caller, now }: CommandContext, by: 1 | -1): Promise<void> {
  const desk = await readDesk(documents, caller.merchantId);
  const day = shanghaiDayOf(now);
  const kept = Object.fromEntries(Object.entries(desk.doneDays).filter(([one]) => one > addDays(day, -DONE_DAYS_KEPT)));
  await documents.putDerived('desks', { ...desk, doneDays: { ...kept, [day]: Math.max(0, (desk.doneDays[day] ?? 0) + by) } });
}

export async function noteLowStock({ documents, caller }: CommandContext, lowStock: ProductId[]): Promise<void> {
  await documents.putDerived('desks', { ...(await readDesk(documents, caller.merchantId)), lowStock });
}
