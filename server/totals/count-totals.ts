import type { MerchantId } from '../../core/kernel/ids';
import { shanghaiDayOf } from '../../core/kernel/time';
import { byMonth, changeDays, customerChange, type DayChange } from '../../core/totals/day-totals';
import type { Month } from '../../core/totals/period';
import type { CustomerDocument } from '../platform/collections';
import type { Draft, TransactionDocuments } from '../platform/merchant-documents';

export function monthIdOf(merchantId: MerchantId, month: Month): string {
  return `${merchantId}.${month}`;
}

/** Brings the totals of the days forward, each month in one read and one write. */
export async function countDays(documents: TransactionDocuments, merchantId: MerchantId, changes: readonly DayChange[]): Promise<void> {
  for (const [month, ofMonth] of byMonth(changes)) {
    const _id = monthIdOf(merchantId, month);
    const stored = await documents.get('months', _id);
    await documents.putDerived('months', { _id, month, days: changeDays(stored?.days ?? {}, ofMonth) });
  }
}

/** What it changes of the day on which the customer was added, when they come (1) or go (-1). */
export function customerCame({ createdAt }: Pick<Draft<CustomerDocument>, 'createdAt'>, by: 1 | -1): DayChange[] {
  return customerChange(shanghaiDayOf(createdAt), by);
}
