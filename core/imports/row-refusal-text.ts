/** Why a row of the file was left out. */
const rowRefusalCopy: Readonly<Record<string, string>> = {
  ROW_EMPTY: '这一行是空的',
  NAME_OR_PHONE_MISSING: '没有姓名也没有手机号',
  NAME_INVALID: '姓名太长或有特殊字符',
  PHONE_INVALID: '手机号不对',
  PHONE_ROUNDED: '手机号被表格改成了 1.38E+10 这样，请把那一列设为文本重填',
  DAY_INVALID: '日期看不懂',
  DAY_IN_FUTURE: '日期晚于今天',
  QUANTITY_INVALID: '数量不对',
  AMOUNT_INVALID: '金额不对',
  TAGS_INVALID: '标签太多或太长',
  BIRTHDAY_INVALID: '没有这个生日',
  NAME_UNCLEAR: '看不出姓名',
  NAME_TWICE: '有几行同名又没有手机号，分不清是不是一个人',
  NUMBER_INVALID: '不是数字',
  NUMBER_OUT_OF_RANGE: '数字超出了范围',
  DAY_IMPOSSIBLE: '没有这一天',
  OPTION_UNKNOWN: '没有这个选项',
  VALUE_TOO_LONG: '内容太长，请缩短',
  REFERRER_INVALID: '介绍人看不懂，写姓名或手机号',
  REFERRER_UNKNOWN: '店里和表格里都没有这位介绍人',
  REFERRER_AMBIGUOUS: '有几位同名的介绍人，写手机号才能分清',
  REFERRER_SELF: '介绍人是本人',
  REFERRED_EACH_OTHER: '两人互为介绍人',
  REFERRER_REFUSED: '介绍人那一行没能导入',
  TEXT_TOO_LONG: '内容太长，请缩短',
  AMBIGUOUS_NAME: '店里有同名客户，加上手机号才能分清',
};

/** As screens and the file of refused rows say it. */
export function rowRefusalText(code: string): string {
  return rowRefusalCopy[code] ?? '这一行读不了';
}
