import type { NoticeKind } from './notice';

/** What our notices can say, by kind; a merchant's template maps WeChat's keywords to these. Days are Shanghai days. */
export const NOTICE_SLOTS = {
  reorder: ['product', 'runOutDay', 'merchant', 'hint'],
  shipping: ['product', 'courier', 'trackingNumber', 'shipDay', 'merchant', 'hint'],
  'order-status': ['product', 'orderState', 'amount', 'orderDay', 'orderNumber', 'merchant', 'hint'],
} as const satisfies Record<NoticeKind, readonly string[]>;
export type NoticeSlot = (typeof NOTICE_SLOTS)[NoticeKind][number];
export interface NoticeTemplate {
  templateId: string;
  /** keyword ("thing1", "time3") → slot */
  fields: Record<string, NoticeSlot>;
}

/** Most characters of a keyword by its type; WeChat answers 47003 beyond (subscribe message parameters). */
const LIMIT: Record<string, number> = { thing: 20, name: 10, phrase: 5, character_string: 32, number: 32, letter: 32, symbol: 5, phone_number: 17 };
/** The `data` of a subscribe message: every value fits its keyword's type and holds no line break. */
export function noticeData(template: NoticeTemplate, values: Partial<Record<NoticeSlot, string>>): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(template.fields).map(([keyword, slot]) => [keyword, { value: fit(keyword.replace(/\d+$/, ''), values[slot] ?? '-') }]),
  );
}

function fit(type: string, value: string): string {
  if (type === 'date' || type === 'time') {
    const [year, month, day] = value.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  }
  const limit = LIMIT[type] ?? 20;
  if (type === 'phrase') return [...value.replace(/[^\p{Script=Han}]/gu, '')].slice(0, limit).join('');
  const line = [...value.replace(/\s+/g, ' ').trim()];
  return line.length <= limit ? line.join('') : `${line.slice(0, limit - 1).join('')}…`;
}
