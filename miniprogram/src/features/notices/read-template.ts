import type { NoticeKind } from '@core/notices/notice';
import type { NoticeSlot as Slot } from '@core/notices/notice-fields';

export const slotName: Record<Slot, string> = {
  product: '产品名',
  runOutDay: '预计用完的日子',
  courier: '快递公司',
  trackingNumber: '快递单号',
  shipDay: '发货日期',
  orderState: '接单结果',
  amount: '订单金额',
  orderDay: '订单日期',
  orderNumber: '订单编号',
  merchant: '店名',
  hint: '一句提醒的话',
};

export interface Keyword {
  /** "thing1", "date2" */
  key: string;
  /** WeChat's word for it, such as 商品名称; empty when there is none. */
  label: string;
  slot: Slot;
}

const KEYWORD = /([^\s:：{}]*)\s*[:：]?\s*\{\{\s*([a-z_]+[0-9]+)\.DATA\s*\}\}/g;

/** Reads the keywords out of a template's 详细内容 as WeChat's console shows it, and guesses what each is for. */
export function readTemplate(text: string, kind: NoticeKind): Keyword[] {
  const guess = GUESSES[kind];
  const keywords = [...text.matchAll(KEYWORD)].map(([, label = '', key = '']) => ({ key, label, slot: guess(label, key) }));
  return keywords.filter((one, index) => keywords.findIndex(({ key }) => key === one.key) === index);
}

function shippingSlot(label: string, key: string): Slot {
  if (/单号|编号/.test(label) || /^(character_string|number)/.test(key)) return 'trackingNumber';
  if (/快递|物流|承运/.test(label)) return 'courier';
  if (/日|时间/.test(label) || /^(date|time)/.test(key)) return 'shipDay';
  if (/商家|店|门店|机构|公司/.test(label) || /^name/.test(key)) return 'merchant';
  return /商品|产品|物品|货品|品名/.test(label) ? 'product' : 'hint';
}

function orderStatusSlot(label: string, key: string): Slot {
  if (/单号|编号/.test(label) || /^(character_string|number)/.test(key)) return 'orderNumber';
  if (/金额|合计|总价|价格/.test(label) || /^amount/.test(key)) return 'amount';
  if (/日|时间/.test(label) || /^(date|time)/.test(key)) return 'orderDay';
  if (/状态|结果|进度/.test(label) || /^phrase/.test(key)) return 'orderState';
  if (/商家|店|门店|机构|公司/.test(label) || /^name/.test(key)) return 'merchant';
  return /商品|产品|物品|货品|品名|订单内容/.test(label) ? 'product' : 'hint';
}

function reorderSlot(label: string, key: string): Slot {
  if (/日|时间|用完|到期/.test(label) || /^(date|time)/.test(key)) return 'runOutDay';
  if (/商家|店|门店|机构|公司/.test(label) || /^name/.test(key)) return 'merchant';
  if (/商品|产品|物品|货品|品名/.test(label)) return 'product';
  return 'hint';
}

const GUESSES: Record<NoticeKind, (label: string, key: string) => Slot> = { reorder: reorderSlot, shipping: shippingSlot, 'order-status': orderStatusSlot };
/** Without any of these nobody understands what it is about. */
const TELLING: readonly Slot[] = ['product', 'runOutDay', 'trackingNumber', 'orderState'];

export interface TemplateFaults {
  templateId?: string;
  details?: string;
}

/** What keeps the template from being saved, in words, by field. */
export function templateFaults(templateId: string, keywords: readonly Keyword[]): TemplateFaults {
  return {
    ...(templateId.trim() === '' && { templateId: '请填模板 ID' }),
    ...(keywords.length === 0 && { details: '请把详细内容整段粘贴过来，里面要有 {{thing1.DATA}} 这样的字' }),
    ...(keywords.length > 0 && !keywords.some(({ slot }) => TELLING.includes(slot)) && { details: '至少有一项要是产品名、用完的日子、快递单号或接单结果，不然对方看不懂' }),
  };
}
