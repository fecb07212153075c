import { FESTIVAL_NAMES } from '@core/calendar/festival-names';
import { formatYuan } from '@core/kernel/money';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import type { Reason, ReasonKind } from '@core/reminders/reason';
import { dayText, reorderReasonText } from './reorder';

/** What a kind of reason is called, on chips and in settings. */
export const reasonName: Record<ReasonKind, string> = {
  restock: '代理要货',
  'to-ship': '待发货',
  deletion: '要求删除资料',
  birthday: '生日',
  asked: '咨询未买',
  custom: '自定提醒',
  'run-out': '快用完',
  unpaid: '未付清',
  care: '收货关怀',
  lapsing: '快流失',
  festival: '节日问候',
};

/** How urgent it is, in a few characters: "已过 3 天". */
export function whenText(reason: Reason, today: ShanghaiDay): string {
  switch (reason.kind) {
    case 'restock':
      return agoText(reason.askedDay, today, '申请');
    case 'to-ship':
      return agoText(reason.orderDay, today, '下单');
    case 'deletion': {
      const left = daysBetween(today, reason.dueDay);
      return left < 0 ? `已超期 ${-left} 天` : left === 0 ? '今天到期' : `还剩 ${left} 天`;
    }
    case 'unpaid':
      return `欠 ¥${formatYuan(reason.owedFen)}`;
    case 'birthday':
      return reason.birthday === today ? '今天生日' : `生日刚过 ${daysBetween(reason.birthday, today)} 天`;
    case 'festival':
      return reason.festivalDay === today ? `今天${FESTIVAL_NAMES[reason.festival]}` : `明天${FESTIVAL_NAMES[reason.festival]}`;
    case 'care':
      return agoText(reason.signedDay, today, '收货');
    case 'lapsing':
      return `${daysBetween(reason.lastDay, today)} 天没买`;
    case 'asked':
      return agoText(reason.askedDay, today, '咨询');
    case 'run-out': {
      const days = daysBetween(reason.cycle.lastDay, today) - reason.cycle.expectedDays;
      return days === 0 ? '今天用完' : days > 0 ? `已过 ${days} 天` : `还有 ${-days} 天`;
    }
    case 'custom':
      return reason.day === today ? '今天' : `已过 ${daysBetween(reason.day, today)} 天`;
  }
}

/** What it is about: the first word in bold, and the rest. */
export function aboutText(reason: Reason, today: ShanghaiDay): { what: string; why: string } {
  switch (reason.kind) {
    case 'run-out':
      return { what: reason.productName, why: reorderReasonText(reason.cycle) };
    case 'restock':
      return { what: '要进货', why: reason.summary };
    case 'to-ship':
      return { what: '待发货', why: reason.summary };
    case 'deletion':
      return { what: '要求删除资料', why: `${dayText(reason.askedDay, today)} 申请` };
    case 'unpaid':
      return { what: '未付清', why: `${dayText(reason.orderDay, today)} ${reason.summary}` };
    case 'birthday':
      return { what: '生日', why: reason.lunar ? '农历生日' : '送句祝福' };
    case 'festival':
      return { what: FESTIVAL_NAMES[reason.festival], why: '老客户，问候一声' };
    case 'care':
      return { what: reason.first ? '刚收到货' : '用了半个月', why: reason.summary };
    case 'lapsing':
      return { what: '快流失', why: `${reason.productName}，平常 ${reason.expectedDays} 天买一次` };
    case 'asked':
      return { what: '问过没买', why: reason.text };
    case 'custom':
      return { what: reason.visit ? '拜访' : '提醒', why: reason.text };
  }
}

function agoText(day: ShanghaiDay, today: ShanghaiDay, what: string): string {
  const days = daysBetween(day, today);
  return days <= 0 ? `今天${what}` : days === 1 ? `昨天${what}` : `${days} 天前${what}`;
}
