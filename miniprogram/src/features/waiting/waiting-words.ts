import { PROFILE_FIELDS, fieldOf, type TypedField, type TypedProfile } from '@core/customers/typed-profile';
import { addDays, shanghaiClockOf, shanghaiDayOf, utcMs } from '@core/kernel/time';
import type { CustomerId } from '@core/kernel/ids';
import { valueText, type CustomField } from '@core/profile/custom-fields';
import { formatYuan } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { isTooOld, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { typedIn } from '../../shared/cloud/waiting-save';
import { monthAndDate } from '../../shared/copy/month-and-date';
import { refusalCopy } from '../../shared/copy/refusals';
import { productInOrder } from '../orders/waiting-order';

const FIELD_NAMES: Record<(typeof PROFILE_FIELDS)[number], string> = { name: '姓名', phone: '手机', wechatName: '微信名', remark: '备注', address: '地址', source: '来源', birthday: '生日' };

/** What was written down, without whose it is: "跟进：她说下周要". */
export function waitingWords({ action, input }: WaitingCommand): string {
  switch (action) {
    case 'customers.save':
      return input.version === null ? '新客户' : '改了资料';
    case 'customers.note':
      return `跟进：${input.text}`;
    case 'customers.tag':
      return `标签：${[...input.add.map((tag) => `＋${tag.name}`), ...(input.remove.length > 0 ? [`去掉 ${input.remove.length} 个`] : [])].join('、')}`;
    case 'orders.place':
      return `订单：${input.lines.reduce((sum, line) => sum + line.quantity, 0)} 件，已付 ¥${formatYuan(input.paidFen)}`;
  }
}

/** Why it is not with the server yet. @param failing whether the server failed at it when it was last sent */
export function waitingBrief(command: WaitingCommand, failing = false): string {
  if (command.refused === 'CUSTOMER_NOT_FOUND') return '这位客户已经删掉，或并到别人名下了';
  if (command.refused === 'CHANGED_MEANWHILE') return '这里别人也改了，选一个留下，别的都会保留';
  if (command.refused === 'REQUEST_ID_REUSED') return '改之前写的已经传上去了，改过的还没有';
  if (command.refused === 'CALLER_UNKNOWN' || command.refused === 'NOT_ALLOWED') return '你已经不能替这家店记了';
  if (command.refused === 'ID_TAKEN' && command.action === 'orders.place') return '这一单之前已经上传，不会再记一遍；后来改的没有传上去';
  if (command.refused !== null) return refusalCopy[command.refused];
  if (isTooOld(command)) return `${writtenAt(command)} 记的，太久了，可能早已上传过。点开客户看看，没有再重新提交`;
  return failing ? `${writtenAt(command)} 记的，服务器暂时没收下，会自动再试` : `${writtenAt(command)} 记的，等信号`;
}

/** "09:05", "昨天 09:05" or "10月22日", as it was on the clock of Shanghai. */
export function writtenAt({ at }: Pick<WaitingCommand, 'at'>, now: number = Date.now()): string {
  const [day, today] = [shanghaiDayOf(at), shanghaiDayOf(utcMs(now))];
  if (day === today) return shanghaiClockOf(at);
  return day === addDays(today, -1) ? `昨天 ${shanghaiClockOf(at)}` : monthAndDate(day);
}

/** All that was written down, a line for each part. @param products undefined while nobody has told of them */
export function waitingLines(command: WaitingCommand, fields: readonly CustomField[], products: readonly ProductView[] | undefined, nameOf: (customerId: CustomerId) => string): { label: string; text: string }[] {
  switch (command.action) {
    case 'customers.save': {
      const typed = typedIn(command);
      const touched = [...PROFILE_FIELDS, 'referrerId' as const, ...fields.map(({ fieldId }): TypedField => `custom.${fieldId}`)];
      return touched
        .filter((field) => (command.read === null ? fieldOf(typed, field) !== '' : fieldOf(typed, field) !== fieldOf(command.read, field)))
        .map((field) => ({ label: labelOf(field, fields), text: fieldText(typed, field, fields, nameOf) || '（清空）' }));
    }
    case 'customers.note':
      return [{ label: '跟进', text: command.input.text }];
    case 'customers.tag':
      return [{ label: '标签', text: waitingWords(command).replace(/^标签：/, '') }];
    case 'orders.place': {
      const { lines, day, paidFen, note } = command.input;
      const goods = lines.map(({ productId, quantity, priceFen }) => {
        const { name, unit } = productInOrder(productId, products);
        return { label: name, text: `${quantity} ${unit} × ¥${formatYuan(priceFen)}` };
      });
      return [...goods, { label: '已付', text: `¥${formatYuan(paidFen)}` }, { label: '日期', text: monthAndDate(day) }, ...(note === '' ? [] : [{ label: '备注', text: note }])];
    }
  }
}

export interface Difference {
  field: TypedField;
  label: string;
  mine: string;
  theirs: string;
}

/** Both values of each field that two wrote and not the same. */
export function differences(clashes: readonly TypedField[], mine: TypedProfile, theirs: TypedProfile, fields: readonly CustomField[], nameOf: (customerId: CustomerId) => string): Difference[] {
  return clashes.map((field) => ({ field, label: labelOf(field, fields), mine: fieldText(mine, field, fields, nameOf) || '（空）', theirs: fieldText(theirs, field, fields, nameOf) || '（空）' }));
}

function labelOf(field: TypedField, fields: readonly CustomField[]): string {
  if (field === 'referrerId') return '介绍人';
  const own = fields.find(({ fieldId }) => field === `custom.${fieldId}`);
  return own?.name ?? FIELD_NAMES[field as keyof typeof FIELD_NAMES] ?? '已删掉的一项';
}

function fieldText(profile: TypedProfile, field: TypedField, fields: readonly CustomField[], nameOf: (customerId: CustomerId) => string): string {
  if (field === 'referrerId') return profile.referrerId ? nameOf(profile.referrerId) : '';
  const own = fields.find(({ fieldId }) => field === `custom.${fieldId}`);
  return own ? valueText(own, profile.custom) : fieldOf(profile, field);
}
