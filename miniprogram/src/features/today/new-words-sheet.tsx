import { formOfAddress } from '@core/customers/customer';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TodayRow } from '@core/reminders/reminders.contract';
import { matterOf, slotValues } from '@core/words/reason-words';
import type { Wording } from '@core/words/wording';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useAction } from '../../shared/cloud/use-action';
import { WordingSheet } from '../wordings/wording-sheet';

/** A new sentence for a row whose words were all said: begun from the last one, kept as the seller's own, and ready in the row at once. */
export function NewWordsSheet({ row, from, today, onClose }: { row: TodayRow; from: Wording; today: ShanghaiDay; onClose: () => void }) {
  const products = useAction('merchants.catalogue', {}).value?.products ?? [];
  const [first] = row.reasons;
  const [wording] = useState<Wording>(() => ({ ...from, wordingId: makeId('wording'), about: first ? matterOf(first) : null }));
  if (!first) return null;
  return <WordingSheet wording={wording} isNew products={products} said={from.text} values={slotValues(first, formOfAddress(row.customerName), today)} onClose={onClose} />;
}
