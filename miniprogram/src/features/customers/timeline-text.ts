import type { TimelineEntry } from '@core/customers/timeline-entry';
import type { CustomerId } from '@core/kernel/ids';
import type { CorrectedPart } from '@core/privacy/own-view';
import { WAY_NAMES } from '@core/customers/follow-up';
import type { LeftOut } from '@core/customers/merge';
import { formatYuan } from '@core/kernel/money';
import { addDays, shanghaiClockOf, shanghaiDayOf, type ShanghaiDay } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import { courierName } from '@core/shipping/couriers';
import { methodName } from '../../shared/copy/payments';
import { consentSourceName, relationName } from '../../shared/copy/profile';
import { reasonName } from '../../shared/copy/reasons';
import { stageName, stageReasonText } from '../../shared/copy/stages';

export interface TimelineLine {
  title: string;
  /** A second, quieter line. */
  brief: string;
  tone: 'plain' | 'order' | 'stage' | 'warn' | 'gone';
}

const noticeText = {
  reorder: {
    sent: '已发微信提醒',
    unknown: '微信提醒的发送结果未知',
    'no-quota': '没有微信提醒额度，已放进「今天」',
    failed: '微信提醒没发出去，已放进「今天」',
  },
  shipping: {
    sent: '已发微信发货通知',
    unknown: '发货通知的发送结果未知',
    'no-quota': '没有发货通知额度，请把单号发给 TA',
    failed: '发货通知没发出去，请把单号发给 TA',
  },
  'order-status': {
    sent: '已发微信通知，进货单有答复了',
    unknown: '进货答复的通知发送结果未知',
    'no-quota': '没有进货答复的通知额度，请跟 TA 说一声',
    failed: '进货答复的通知没发出去，请跟 TA 说一声',
  },
} as const;

const RESTOCK_STEP = { asked: '申请进货', accepted: '同意进货', declined: '没接进货单', withdrawn: '撤回进货申请' } as const;

/** One thing that happened with a customer, as a sentence. */
export function timelineLine(entry: TimelineEntry, today: ShanghaiDay, levelName: (levelId: string) => string, nameOf: (customerId: CustomerId) => string): TimelineLine {
  switch (entry.kind) {
    case 'created':
      return { title: entry.by === 'import' ? '从表格导入' : '新建客户', brief: '', tone: 'plain' };
    case 'note':
      return { title: entry.text, brief: '跟进', tone: 'plain' };
    case 'merged':
      return { title: `并入了「${entry.name}」`, brief: leftWords(entry.left), tone: 'stage' };
    case 'pasted':
      return { title: entry.text, brief: '粘贴的聊天', tone: 'plain' };
    case 'stage':
      return { title: `${stageName[entry.from]} → ${stageName[entry.to]}`, brief: stageReasonText(entry.reason, levelName), tone: entry.to === 'lapsed' ? 'warn' : 'stage' };
    case 'order':
      return orderLine(entry, today);
    case 'payment':
      return { title: `收款 ¥${formatYuan(entry.amountFen)}`, brief: methodName[entry.method], tone: 'order' };
    case 'shipped':
      return { title: `发货 ${entry.productName}`, brief: entry.parcels.map(({ courier, number }) => [courierName(courier), number].filter(Boolean).join(' ')).join('；'), tone: 'order' };
    case 'renumbered':
      return { title: entry.was === '' ? '补了快递单号' : '改了快递单号', brief: [courierName(entry.courier), entry.number || '没有单号', entry.was && `原来是 ${entry.was}`].filter(Boolean).join(' '), tone: 'order' };
    case 'restock':
      return { title: `${RESTOCK_STEP[entry.step]} ${entry.summary}，¥${formatYuan(entry.totalFen)}`, brief: entry.word, tone: entry.step === 'asked' || entry.step === 'accepted' ? 'order' : 'gone' };
    case 'refund':
      return { title: `${entry.summary ? `退货 ${entry.summary}，` : ''}退款 ¥${formatYuan(entry.amountFen)}`, brief: '', tone: 'warn' };
    case 'bound':
      return { title: '打开名片，绑定了微信', brief: '', tone: 'stage' };
    case 'referral':
      return { title: `介绍了${nameOf(entry.customerId)}`, brief: '', tone: 'stage' };
    case 'referred':
      return { title: `由${nameOf(entry.customerId)}介绍`, brief: '', tone: 'plain' };
    case 'related':
      return { title: `${nameOf(entry.customerId)}是${relationName[entry.relation]}`, brief: '', tone: 'plain' };
    case 'consent':
      return entry.given
        ? { title: entry.by ? '本人填写了肤质、过敏等信息' : '同意记录肤质、过敏等信息', brief: `${consentSourceName[entry.given.source]} · ${dayText(entry.given.day, today)}`, tone: 'stage' }
        : { title: entry.by ? '本人撤回同意，肤质、过敏等信息已删除' : '撤回同意，肤质、过敏等信息已删除', brief: '', tone: 'warn' };
    case 'quiet':
      return { title: entry.by ? (entry.on ? '本人要求不要打扰' : '本人同意再联系') : entry.on ? '设为不再提醒' : '恢复提醒', brief: entry.on ? '发货、收款和你自己定的事照常' : '', tone: entry.on ? 'warn' : 'plain' };
    case 'corrected':
      return { title: `本人改了${correctedName[entry.part]}`, brief: correctedWords(entry), tone: 'stage' };
    case 'deletion':
      return { title: entry.asked ? '本人要求删除资料' : '本人撤回了删除资料的要求', brief: '', tone: entry.asked ? 'warn' : 'plain' };
    case 'reminder-done':
      return { title: entry.productName ? `已联系补货：${entry.productName}` : '已联系', brief: entry.reasons.map((kind) => reasonName[kind]).join('、'), tone: 'plain' };
    case 'enquiry':
      return { title: `咨询：${entry.text}`, brief: '', tone: 'plain' };
    case 'complaint':
      return { title: entry.open ? `投诉：${entry.text || '未写明'}` : '投诉已处理', brief: entry.text && !entry.open ? entry.text : '', tone: entry.open ? 'warn' : 'plain' };
    case 'follow-up':
      return { title: entry.text, brief: WAY_NAMES[entry.way], tone: entry.way === 'complaint' ? 'warn' : 'plain' };
    case 'notice':
      return { title: noticeText[entry.about][entry.outcome], brief: entry.productName, tone: entry.outcome === 'sent' ? 'plain' : 'warn' };
  }
}

const correctedName: Record<CorrectedPart, string> = { name: '姓名', phone: '手机号', birthday: '生日', address: '收货地址', traits: '肤质、过敏等信息' };

function correctedWords({ part, before, after }: Extract<TimelineEntry, { kind: 'corrected' }>): string {
  if (part === 'traits') return '';
  if (before === '') return `加了 ${after}`;
  return after === '' ? `删了 ${before}` : `${before} → ${after}`;
}

const leftName: Record<keyof LeftOut, string> = { phone: '手机号', wechatName: '微信名', remark: '备注', source: '来源', birthday: '生日' };

function leftWords(left: LeftOut = {}): string {
  const parts = (Object.keys(leftName) as (keyof LeftOut)[]).flatMap((field) => (left[field] === undefined ? [] : [`${leftName[field]} ${left[field]}`]));
  return parts.length === 0 ? '' : `那份里的${parts.join('，')}`;
}

function orderLine(entry: Extract<TimelineEntry, { kind: 'order' }>, today: ShanghaiDay): TimelineLine {
  const onAnotherDay = entry.day !== shanghaiDayOf(entry.at) ? `${dayText(entry.day, today)}的订单` : '';
  const state = entry.cancelled ? '已撤销' : '';
  return {
    title: `下单 ${entry.summary}，¥${formatYuan(entry.totalFen)}`,
    brief: [state, onAnotherDay].filter(Boolean).join(' · '),
    tone: entry.cancelled ? 'gone' : 'order',
  };
}

/**
 * When an entry was written, told once a day: "今天 09:05", "10月22日", and the clock alone for what follows on the same day.
 * An order stands for its day, so it has no clock.
 * @param above the entry before it in the list, which is the later one
 */
export function whenText(entry: TimelineEntry, above: TimelineEntry | undefined, today: ShanghaiDay): string {
  const day = shanghaiDayOf(entry.at);
  const clock = entry.kind === 'order' ? '' : shanghaiClockOf(entry.at);
  if (above && shanghaiDayOf(above.at) === day) return clock;
  if (day === today) return `今天 ${clock}`.trim();
  return day === addDays(today, -1) ? `昨天 ${clock}`.trim() : dayText(day, today);
}
