/** The labels of form fields, by the name the wire uses for them. */
export const fieldName = {
  name: '姓名',
  phone: '手机号',
  wechatName: '微信名',
  remark: '备注',
  address: '地址',
  source: '来源',
  birthday: '生日',
  tags: '标签',
  referrer: '介绍人',
  day: '下单日期',
  lines: '产品',
  quantity: '数量',
  priceFen: '单价',
  paidFen: '已收',
  amountFen: '金额',
  note: '备注',
  unit: '单位',
  cycleDays: '一份能用',
  text: '内容',
  toDay: '延到哪天',
  levelId: '代理等级',
} as const;

export type FieldName = keyof typeof fieldName;

/** The first of a refusal's fields that belongs to this form, without its list position ("lines.0.quantity" → "lines"). */
export function fieldAtFault<F extends string>(fields: readonly string[] | undefined, form: readonly F[]): F | null {
  for (const path of fields ?? []) {
    const [head] = path.split('.');
    const found = form.find((field) => field === head);
    if (found) return found;
  }
  return null;
}
