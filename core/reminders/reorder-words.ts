import { daysBetween, type ShanghaiDay } from '../kernel/time';
import type { ReorderReminder } from './reorder-reminder';

/** Several wordings, so that one person does not read the same sentence at each purchase. Slots in braces. */
const WORDINGS = [
  '{name}，{day}拿的{product}{quantity}{unit}，算算差不多快用完啦，需要的话我这边先给你留着～',
  '{name}，上次的{product}用得怎么样？按你的用量这几天该见底了，要不要给你补{quantity}{unit}？',
  '{name}，你的{product}应该快用完了，还是老样子{quantity}{unit}吗？说一声我就安排发货。',
] as const;

/** The words for the seller to paste into the chat; `customerName` as the customer is addressed. The same purchase always gets the same words. */
export function reorderWords(reminder: Pick<ReorderReminder, 'customerId' | 'customerName' | 'productName' | 'reason'>, today: ShanghaiDay): string {
  const { lastDay, lastQuantity, unit } = reminder.reason;
  const turn = daysBetween('2000-01-01' as ShanghaiDay, lastDay) % WORDINGS.length;
  const slots: Record<string, string> = {
    name: reminder.customerName,
    day: dayInWords(lastDay, today),
    product: reminder.productName,
    quantity: String(lastQuantity),
    unit,
  };
  return (WORDINGS[turn] ?? WORDINGS[0]).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

function dayInWords(day: ShanghaiDay, today: ShanghaiDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}号`;
}
