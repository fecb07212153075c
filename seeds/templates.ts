import type { ActionInput } from '../core/contract';

type Template = ActionInput<'merchants.setTemplates'>['templates'][number];

/** The shop's own templates as they stand in WeChat's library, by the names their fields have there, and what the shop fills in. */
export const TEMPLATES: readonly { kind: Template['kind']; id: string; title: string; fields: Record<string, string>; slots: Template['fields'] }[] = [
  {
    kind: 'reorder',
    id: 'tpl_reorder',
    title: '用完提醒',
    fields: { thing1: '商品名称', date2: '预计用完', thing3: '温馨提示', thing4: '商家' },
    slots: { thing1: 'product', date2: 'runOutDay', thing3: 'hint', thing4: 'merchant' },
  },
  {
    kind: 'shipping',
    id: 'tpl_shipping',
    title: '订单发货通知',
    fields: { thing1: '商品名称', thing2: '快递公司', character_string3: '快递单号', date4: '发货日期', thing5: '温馨提示' },
    slots: { thing1: 'product', thing2: 'courier', character_string3: 'trackingNumber', date4: 'shipDay', thing5: 'hint' },
  },
  {
    kind: 'order-status',
    id: 'tpl_order_status',
    title: '订单状态通知',
    fields: { thing1: '商品名称', phrase2: '订单状态', amount3: '订单金额', date4: '下单日期', thing5: '备注' },
    slots: { thing1: 'product', phrase2: 'orderState', amount3: 'amount', date4: 'orderDay', thing5: 'hint' },
  },
];
