import type { ImportColumn } from '@core/imports/imports.contract';

/** What a column of the file is taken for. */
export const importFieldName: Record<ImportColumn['field'], string> = {
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
  ignore: '不导入',
};
