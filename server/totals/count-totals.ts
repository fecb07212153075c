import type { MerchantId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { shanghaiDayOf } from '../../core/kernel/time';
import { byMonth, changeDays, customerChange, type DayChange, type DaysOfMonth } from '../../core/totals/day-totals';
import type { Month } from '../../core/totals/period';
import type { CustomerDocument, MonthDocument } from '../platform/collections';
import type { Draft, TransactionDocuments } from '../platform/merchant-documents';

export function monthIdOf(merchantId: MerchantId, month: Month): string {
  return `${merchantId}.${month}`;
}

/** The days of a month as they are kept; of before costs were, no cost is known, and of before debts were, no debt. */
export function daysOf(stored: Pick<MonthDocument, 'days'> | null): DaysOfMonth {
  return Object.fromEntries(Object.entries(stored?.days ?? {}).map(([date, day]) => [date, { ...day, profitFen: day.profitFen ?? fen(0), uncostedFen: day.uncostedFen ?? day.salesFen, owedFen: day.owedFen ?? fen(0), owing: day.owing ?? 0 }]));
}

/** The document of a month with these days. */
export function monthDraft(merchantId: MerchantId, month: Month, days: DaysOfMonth): Draft<MonthDocument> {
  return { _id: monthIdOf(merchantId, month), month, days, owing: Object.values(days).some(({ owing }) => owing > 0) };
}

/** Brings the totals of the days forward, each month in one read and one write. */
export async function countDays(documents: TransactionDocuments, merchantId: MerchantId, changes: readonly DayChange[]): Promise<void> {
  for (const [month, ofMonth] of byMonth(changes)) {
    const stored = await documents.get('months', monthIdOf(merchantId, month));
    await documents.putDerived('months', monthDraft(merchantId, month, changeDays(daysOf(stored), ofMonth)));
  }
}

/** What it changes of the day on which the customer was added, when they come (1) or go (-1). */
export function customerCame({ createdAt }: Pick<Draft<CustomerDocument>, 'createdAt'>, by: 1 | -1): DayChange[] {
  return customerChange(shanghaiDayOf(createdAt), by);
}
