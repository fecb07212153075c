import type { ActionInput } from '@core/contract';
import type { CustomerId } from '@core/kernel/ids';
import { valueText, type CustomField } from '@core/profile/custom-fields';
import { formatYuan } from '@core/kernel/money';
import type { CustomerView } from '@core/customers/customers.contract';
import type { WaitingCommand } from '../../shared/cloud/waiting-store';

/** What was written down, as a line: "新客户 李姐", "跟进：她说下周要". @param name how the customer is called, when known */
export function waitingTitle({ action, input }: WaitingCommand, name: string): string {
  switch (action) {
    case 'customers.save':
      return `${input.version === null ? '新客户' : '改资料'}：${input.name || input.phone}`;
    case 'customers.note':
      return `${name} 跟进：${input.text}`;
    case 'customers.tag':
      return `${name} 标签：${[...input.add.map((tag) => `＋${tag.name}`), ...(input.remove.length > 0 ? [`去掉 ${input.remove.length} 个`] : [])].join('、')}`;
    case 'orders.place':
      return `${name} 订单：${input.lines.reduce((sum, line) => sum + line.quantity, 0)} 件，已付 ¥${formatYuan(input.paidFen)}`;
  }
}

type Profile = ActionInput<'customers.save'>;
const FIELDS: readonly { field: 'name' | 'phone' | 'wechatName' | 'remark' | 'address' | 'source'; label: string }[] = [
  { field: 'name', label: '姓名' },
  { field: 'phone', label: '手机' },
  { field: 'wechatName', label: '微信名' },
  { field: 'remark', label: '备注' },
  { field: 'address', label: '地址' },
  { field: 'source', label: '来源' },
];

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** The fields in which what was typed without signal differs from what somebody saved meanwhile. */
export function differences(mine: Profile, theirs: CustomerView, fields: readonly CustomField[], nameOf: (customerId: CustomerId) => string): Difference[] {
  const stored = { ...theirs, name: theirs.givenName };
  const pairs: Difference[] = FIELDS.map(({ field, label }) => ({ label, mine: mine[field].trim(), theirs: stored[field] }));
  if (mine.birthday !== undefined) pairs.push({ label: '生日', mine: mine.birthday, theirs: theirs.birthday });
  if (mine.referrerId !== undefined) pairs.push({ label: '介绍人', mine: mine.referrerId ? nameOf(mine.referrerId) : '', theirs: theirs.referrerId ? nameOf(theirs.referrerId) : '' });
  for (const field of fields) if (mine.custom?.[field.fieldId] !== undefined) pairs.push({ label: field.name, mine: valueText(field, mine.custom), theirs: valueText(field, theirs.custom) });
  return pairs.filter((pair) => pair.mine !== pair.theirs).map(({ label, ...pair }) => ({ label, mine: pair.mine || '（空）', theirs: pair.theirs || '（空）' }));
}
