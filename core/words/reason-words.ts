import { FESTIVAL_NAMES } from '../calendar/festival-names';
import { formatYuan } from '../kernel/money';
import { daysBetween, type ShanghaiDay } from '../kernel/time';
import type { Reason } from '../reminders/reason';
import type { ProductId } from '../kernel/ids';
import type { SlotValues } from './slots';

/** What a wording may say of a reason, in words. */
export function slotValues(reason: Reason, called: string, today: ShanghaiDay): SlotValues {
  return { 称呼: called, ...ofKind(reason, today) };
}

/** The product that a reason is about, where it is about one. */
export function productOf(reason: Reason): ProductId | null {
  return reason.kind === 'run-out' ? reason.productId : null;
}

/** The matter that a wording may be kept for: what a plan is about. */
export function matterOf(reason: Reason): string | null {
  return reason.kind === 'custom' ? reason.text : null;
}

function ofKind(reason: Reason, today: ShanghaiDay): SlotValues {
  const since = (day: ShanghaiDay) => ({ 日期: dayInWords(day, today), 天数: String(daysBetween(day, today)) });
  switch (reason.kind) {
    case 'run-out':
      return { 产品: reason.productName, 数量: String(reason.cycle.lastQuantity), 单位: reason.cycle.unit, ...since(reason.cycle.lastDay) };
    case 'restock':
      return { 产品: reason.summary, ...since(reason.askedDay) };
    case 'to-ship':
      return { 产品: reason.summary, ...since(reason.orderDay) };
    case 'deletion':
      return since(reason.askedDay);
    case 'unpaid':
      return { 产品: reason.summary, 金额: formatYuan(reason.owedFen), ...since(reason.orderDay) };
    case 'care':
      return { 产品: reason.summary, ...since(reason.signedDay) };
    case 'asked':
      return { 事项: reason.text, ...since(reason.askedDay) };
    case 'lapsing':
      return { 产品: reason.productName, ...since(reason.lastDay) };
    case 'festival':
      return { 节日: FESTIVAL_NAMES[reason.festival] };
    case 'custom':
      return { 事项: reason.text };
    case 'birthday':
      return {};
  }
}

/** "3月5号", with the year when it is not this one. */
export function dayInWords(day: ShanghaiDay, today: ShanghaiDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}号`;
}
