import { displayName } from '../../core/customers/customer';
import type { LifecycleStage } from '../../core/customers/lifecycle-stage';
import type { Tag } from '../../core/customers/tags';
import { phoneCell, type ExportCell } from '../../core/exports/export-cells';
import type { Fen } from '../../core/kernel/money';
import { WAY_NAMES, type FollowUp } from '../../core/customers/follow-up';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { receiverLine, receiverOf } from '../../core/profile/addresses';
import { valueText, type CustomField } from '../../core/profile/custom-fields';
import { detailsOf } from '../../core/profile/details';
import { payableOf } from '../../core/orders/order';
import type { OrderState } from '../../core/orders/order-states';
import type { CustomerDocument, OrderDocument } from '../platform/collections';

export interface ExportTable {
  sheet: string;
  header: readonly string[];
  rows: ExportCell[][];
}

const STAGES: Record<LifecycleStage, string> = { prospect: '潜客', new: '新客', repeat: '老客户', loyal: '忠诚客户', advocate: '粉丝', reseller: '分销商', lapsed: '流失客户' };
const STATES: Record<OrderState, string> = { requested: '待确认', declined: '未接单', waiting: '待发货', shipped: '已发货', signed: '已签收', cancelled: '已撤销', returned: '已退' };

/** Named so that an import of the same file finds the same columns, and takes no day in it for an order's. */
export const CUSTOMER_COLUMNS = ['姓名', '手机号', '微信名', '备注', '地址', '来源', '生日', '标签', '阶段', '有效订单', '累计消费', '上次购买日期', '预计用完日期', '建档日期', '介绍人', '勿扰', '全部收货信息'] as const;
export const ORDER_COLUMNS = ['姓名', '手机号', '下单日期', '产品', '数量', '单价', '金额', '整单合计', '整单已收', '发货状态', '订单说明', '订单编号'] as const;

export const FOLLOW_UP_COLUMNS = ['姓名', '手机号', '跟进日期', '跟进方式', '跟进内容'] as const;

/** The merchant's own fields stand behind ours, in brackets, so that an import takes none of them for a field of ours. */
export function customerHeader(fields: readonly CustomField[]): string[] {
  return [...CUSTOMER_COLUMNS, ...fields.map(({ name }) => `自定义（${name}）`)];
}

/** Traits of the body are left out: nobody consented to files of them. */
export function customerRow(customer: CustomerDocument, tags: readonly Tag[], fields: readonly CustomField[], referrer: string): ExportCell[] {
  const { name, phone, wechatName, remark, address, source, birthday, tagIds, stage, record, nextRunOutDay, createdAt } = customer;
  const held = tags.filter((tag) => tagIds.includes(tag.tagId)).map((tag) => tag.name);
  return [name, phoneCell(phone), wechatName, remark, address, source, birthday, held.join('、'), STAGES[stage], record.orderCount, yuan(record.spendFen), record.lastDay ?? '', nextRunOutDay ?? '', shanghaiDayOf(createdAt), referrer, customer.silenced ? '是' : '', addressesText(customer), ...fields.map((field) => valueCell(field, detailsOf(customer).custom))];
}

function addressesText(customer: CustomerDocument): string {
  const { name, phone } = customer;
  return detailsOf(customer).addresses.map((address) => receiverLine(receiverOf(address, { name, phone: phoneCell(phone) }))).join('；');
}

function valueCell(field: CustomField, values: Readonly<Record<string, string>>): ExportCell {
  const text = valueText(field, values);
  return field.kind === 'number' && text !== '' ? Number(text) : text;
}

/** One row a line: what it came to after the order's discount, to the fen. */
export function orderRows(order: OrderDocument, customer: CustomerDocument | undefined): ExportCell[][] {
  const payable = payableOf(order.lines, order.discountFen);
  const who = customer ? [displayName(customer), phoneCell(customer.phone)] : ['', ''];
  return order.lines.map((line, index) => [
    ...who,
    order.day,
    line.productName,
    line.quantity,
    yuan(line.priceFen),
    yuan(payable[index] ?? line.priceFen),
    yuan(order.totalFen),
    yuan(order.paidFen),
    STATES[order.state],
    order.note,
    order.orderId,
  ]);
}

export function followUpRow({ way, text }: FollowUp, at: UtcMs, customer: CustomerDocument): ExportCell[] {
  return [displayName(customer), phoneCell(customer.phone), shanghaiDayOf(at), WAY_NAMES[way], text];
}

function yuan(amount: Fen): number {
  return amount / 100;
}
