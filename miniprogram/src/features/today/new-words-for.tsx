import { formOfAddress } from '@core/customers/customer';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TodayRow } from '@core/reminders/reminders.contract';
import { matterOf, slotValues } from '@core/words/reason-words';
import { NewWordsSheet } from '../wordings/new-words-sheet';

/** A new sentence for a row whose words were all said. */
export function NewWordsFor({ row: { reasons: [first], customerName, usedUp }, today, onClose }: { row: TodayRow; today: ShanghaiDay; onClose: () => void }) {
  if (!first || !usedUp) return null;
  return <NewWordsSheet from={usedUp} matter={matterOf(first)} values={slotValues(first, formOfAddress(customerName), today)} onClose={onClose} />;
}
