import { ok, refuse, type Result } from '../kernel/result';
import { normalizePhone } from '../customers/phone';
import type { CustomField } from '../profile/custom-fields';
import { parseDay } from './parse-day';

/** What a column of an imported file may mean. */
export const IMPORT_FIELDS = ['name', 'phone', 'wechatName', 'remark', 'address', 'tags', 'birthday', 'product', 'quantity', 'amount', 'orderDay', 'source', 'followUp', 'followUpDay', 'followUpWay', 'referrer'] as const;
/** A field of the merchant's own, by its id. */
export type OwnColumn = `custom.${string}`;
export type ImportField = (typeof IMPORT_FIELDS)[number] | OwnColumn;

export interface ColumnMatch {
  readonly index: number;
  readonly header: string;
  /** The first few cells that hold something, to recognise the column by. */
  readonly samples: string[];
  readonly field: ImportField | 'ignore';
}

/** The field of each column by its index; a column that is not named is ignored. */
export type ColumnMapping = Readonly<Record<number, ImportField | 'ignore'>>;

/** What people and the exports of shops call a field, the most telling name first. Compared without case, spaces, signs and what stands in brackets. */
const HEADERS: Readonly<Record<(typeof IMPORT_FIELDS)[number], readonly string[]>> = {
  name: ['姓名', '客户姓名', '客户名称', '客户名', '客户', '收货人姓名', '收件人姓名', '收货人', '收件人', '买家姓名', '会员姓名', '顾客', '买家', '会员', '联系人', '名字', '称呼', '备注名', 'name', 'customername', 'customer', 'fullname', 'client', 'buyer', 'contact'],
  phone: ['手机号码', '手机号', '手机', '联系电话', '电话号码', '电话', '联系方式', 'phonenumber', 'phone', 'mobilephone', 'mobile', 'telephone', 'tel', 'cellphone'],
  wechatName: ['微信昵称', '微信名称', '微信名', '微信号', '微信', '昵称', 'wechatname', 'wechat', 'nickname'],
  remark: ['备注', '备注信息', '客户备注', '说明', '留言', 'remark', 'remarks', 'note', 'notes', 'comment'],
  address: ['收货地址', '收件地址', '详细地址', '地址', 'address', 'shippingaddress'],
  tags: ['标签', '分组', '客户标签', 'tags', 'tag', 'label', 'labels', 'group'],
  birthday: ['生日', '出生日期', '出生年月', 'birthday', 'birthdate', 'dateofbirth', 'dob'],
  product: ['商品名称', '产品名称', '商品标题', '宝贝标题', '商品', '产品', '货品', '品名', '货物', '宝贝', 'productname', 'product', 'item', 'goods'],
  quantity: ['购买数量', '商品数量', '数量', '件数', '盒数', '瓶数', '个数', 'quantity', 'qty', 'count'],
  amount: ['实付金额', '实付款', '实付', '订单金额', '付款金额', '成交金额', '总金额', '金额', '总价', '付款', 'amount', 'totalamount', 'total', 'paid'],
  orderDay: ['下单时间', '下单日期', '购买日期', '购买时间', '订单日期', '订单时间', '成交时间', '付款时间', '创建时间', '日期', 'orderdate', 'orderday', 'purchasedate', 'date', 'orderedat'],
  followUp: ['跟进内容', '跟进记录', '跟进情况', '跟进', '沟通内容', '沟通记录', '回访内容', '回访记录', '拜访记录', '联系记录', 'followup'],
  followUpDay: ['跟进日期', '跟进时间', '沟通日期', '沟通时间', '回访日期', '回访时间', '拜访日期', '拜访时间', '联系日期', '联系时间', 'followupdate'],
  followUpWay: ['跟进方式', '跟进类型', '跟进类别', '沟通方式', '回访方式', '联系类型', 'followuptype'],
  source: ['来源', '客户来源', '来源渠道', '渠道', 'source', 'channel'],
  referrer: ['介绍人', '推荐人', '转介绍人', '引荐人', '邀请人', '介绍人姓名', '推荐人姓名', '介绍人手机', '推荐人手机', 'referrer', 'referredby', 'introducedby'],
};
/** Days that are no order's. */
const OTHER_DAYS = /最近|上次|建档|预计|生产日期|有效期|到期|过期|截止|跟进|注册|更新|发货|自定义/;
const LONGEST_TITLE = 60;
/** The shop's own name for a field says more than ours. */
const OWN = 2_000;
const EXACT = 1_000;
const ENDING = 500;
const SAMPLES = 3;
const CONTENT_ROWS = 50;
const CONTENT_SHARE = 0.6;

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

/**
 * Guesses what each column means from its name and, for phones and days, from what is in it. A field goes to one column at most, the best-named first;
 * a column called a phone or a day without any in it is not taken for one. A column called as one of the merchant's own fields is that.
 */
export function matchColumns(header: readonly string[], sampleRows: readonly (readonly string[])[], own: readonly CustomField[] = []): ColumnMatch[] {
  const columns = header.map((_, index) => sampleRows.slice(0, CONTENT_ROWS).map((row) => row[index] ?? '').filter((cell) => cell !== ''));
  const candidates = header.flatMap((title, column) => [...ownCandidates(title, column, own), ...candidatesOf(title, column, columns[column] ?? [])]);
  const fields = assign(candidates);
  useNicknameAsName(fields);
  useDayAsFollowUp(fields);
  return header.map((title, index) => ({ index, header: title, samples: (columns[index] ?? []).slice(0, SAMPLES), field: fields.get(index) ?? 'ignore' }));
}

/** The guesses with the seller's own choices over them. Refuses a field that two columns would have. */
export function chooseColumns(matches: readonly ColumnMatch[], choices: ColumnMapping): Result<ColumnMapping, 'FIELD_TWICE'> {
  const mapping: Record<number, ImportField | 'ignore'> = {};
  const taken = new Set<ImportField>();
  for (const { index, field: guessed } of matches) {
    const field = choices[index] ?? guessed;
    if (field !== 'ignore' && taken.has(field)) return refuse('FIELD_TWICE', field);
    if (field !== 'ignore') taken.add(field);
    mapping[index] = field;
  }
  return ok(mapping);
}

function ownCandidates(title: string, column: number, own: readonly CustomField[]): Candidate[] {
  const name = plainTitle(title);
  return own.filter((field) => plainTitle(field.name) === name && name !== '').map(({ fieldId }) => ({ column, field: ownColumn(fieldId), score: OWN }));
}

export function ownColumn(fieldId: string): OwnColumn {
  return `custom.${fieldId}`;
}

function candidatesOf(title: string, column: number, cells: readonly string[]): Candidate[] {
  const name = plainTitle(title);
  const candidates: Candidate[] = [];
  for (const field of IMPORT_FIELDS) {
    const score = Math.max(titleScore(name, field), contentScore(field, title, cells));
    if (score > 0 && fitsContent(field, cells)) candidates.push({ column, field, score });
  }
  return candidates;
}

function plainTitle(title: string): string {
  return title
    .slice(0, LONGEST_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(【[].*?[)）\]】]/g, '')
    .replace(/[\s_*:：#.\-/]|\d+$|元$/g, '');
}

/** In Chinese the head of a compound comes last: 收货人手机 is a phone, 客户来源 a source. */
function titleScore(name: string, field: keyof typeof HEADERS): number {
  if (field === 'orderDay' && OTHER_DAYS.test(name)) return 0;
  const exact = HEADERS[field].indexOf(name);
  if (exact !== -1) return EXACT - exact;
  const ending = HEADERS[field].findIndex((word) => /[^a-z]/.test(word) && word.length > 1 && name.endsWith(word));
  return ending === -1 ? 0 : ENDING - ending;
}

function contentScore(field: ImportField, title: string, cells: readonly string[]): number {
  if (field === 'phone') return share(cells, isMobile) >= CONTENT_SHARE ? 1 : 0;
  const isSomeDay = field === 'orderDay' && !OTHER_DAYS.test(title) && titleScore(plainTitle(title), 'birthday') === 0;
  return isSomeDay && share(cells, isDay) >= CONTENT_SHARE ? 1 : 0;
}

function fitsContent(field: ImportField, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (field === 'phone') return cells.some((cell) => normalizePhone(cell).ok);
  return field === 'orderDay' || field === 'followUpDay' ? cells.some(isDay) : true;
}

function assign(candidates: readonly Candidate[]): Map<number, ImportField> {
  const fields = new Map<number, ImportField>();
  const taken = new Set<ImportField>();
  for (const { column, field } of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (fields.has(column) || taken.has(field)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  return fields;
}

/** A list of WeChat friends has nothing else to call them by. */
function useNicknameAsName(fields: Map<number, ImportField>): void {
  const known = [...fields.values()];
  if (known.includes('name') || known.includes('phone')) return;
  for (const [column, field] of fields) if (field === 'wechatName') fields.set(column, 'name');
}

/** In a sheet of follow-ups that has nothing of orders, the day is theirs. */
function useDayAsFollowUp(fields: Map<number, ImportField>): void {
  const known = new Set(fields.values());
  const isOfOrders = (['product', 'quantity', 'amount', 'followUpDay'] as const).some((field) => known.has(field));
  if (!known.has('followUp') || isOfOrders) return;
  for (const [column, field] of fields) if (field === 'orderDay') fields.set(column, 'followUpDay');
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function isMobile(cell: string): boolean {
  const phone = normalizePhone(cell);
  return phone.ok && /^1/.test(phone.value);
}

function isDay(cell: string): boolean {
  return parseDay(cell).ok;
}
