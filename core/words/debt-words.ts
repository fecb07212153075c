import type { Fen } from '../kernel/money';
import { formatYuan } from '../kernel/money';
import { daysBetween, type ShanghaiDay } from '../kernel/time';
import type { OpenOrder } from '../reminders/contact-facts';
import { dayInWords } from './reason-words';
import type { SlotValues } from './slots';

/** What a wording may say of all that a person owes: by the oldest of the orders, and the sum. */
export function debtValues(orders: readonly OpenOrder[], owedFen: Fen, called: string, today: ShanghaiDay): SlotValues {
  const [oldest] = orders;
  const sum = { 称呼: called, 金额: formatYuan(owedFen) };
  if (!oldest) return sum;
  const goods = orders.length > 1 ? `${oldest.summary}等${orders.length}单` : oldest.summary;
  return { ...sum, 产品: goods, 日期: dayInWords(oldest.day, today), 天数: String(daysBetween(oldest.day, today)) };
}
