import type { ImportColumn } from '@core/imports/imports.contract';
import type { OwnColumn } from '@core/imports/columns';
import type { CustomField } from '@core/profile/custom-fields';

/** What a column of the file is taken for. */
export const importFieldName: Record<Exclude<ImportColumn['field'], OwnColumn>, string> = {
  name: '姓名',
  phone: '手机号',
  wechatName: '微信名',
  remark: '备注',
  address: '地址',
  tags: '标签',
  birthday: '生日',
  product: '产品',
  quantity: '数量',
  amount: '金额',
  orderDay: '下单日期',
  source: '来源',
  followUp: '跟进内容',
  followUpDay: '跟进日期',
  followUpWay: '跟进方式',
  referrer: '介绍人',
  ignore: '不导入',
};

/** All that a column may be taken for, the merchant's own fields before 不导入. */
export function importFieldChoices(own: readonly CustomField[]): { field: ImportColumn['field']; name: string }[] {
  const ours = (Object.keys(importFieldName) as (keyof typeof importFieldName)[]).map((field) => ({ field, name: importFieldName[field] }));
  return [...ours.slice(0, -1), ...own.map(({ fieldId, name }) => ({ field: `custom.${fieldId}` as const, name })), ...ours.slice(-1)];
}

export function importFieldNameOf(field: ImportColumn['field'], own: readonly CustomField[]): string {
  return importFieldChoices(own).find((choice) => choice.field === field)?.name ?? importFieldName.ignore;
}
