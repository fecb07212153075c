import type { MerchantId } from '../../core/kernel/ids';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { DEFAULT_RULES } from '../../core/reminders/contact';
import type { CommandContext } from '../platform/context';
import type { DeskDocument } from '../platform/collections';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';

type Desk = Draft<DeskDocument>;

/** A merchant who has set nothing and done nothing yet has no document. */
export async function readDesk(documents: Documents | TransactionDocuments, merchantId: MerchantId): Promise<Desk> {
  return (await documents.get('desks', merchantId)) ?? { _id: merchantId, doneToday: { day: '1900-01-01' as ShanghaiDay, count: 0 }, rules: DEFAULT_RULES, wordings: [] };
}

/** Counts who was contacted today, for the seller's own progress. */
export async function countDone({ documents, caller, now }: CommandContext, by: 1 | -1): Promise<void> {
  const desk = await readDesk(documents, caller.merchantId);
  const day = shanghaiDayOf(now);
  const count = desk.doneToday.day === day ? desk.doneToday.count : 0;
  await documents.putDerived('desks', { ...desk, doneToday: { day, count: Math.max(0, count + by) } });
}
