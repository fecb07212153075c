/** What a label in front of a value says about it. */
export type LabelledAs = 'name' | 'sender' | 'phone' | 'spare' | 'region' | 'detail' | 'products' | 'other' | 'heading';

export interface Label {
  start: number;
  end: number;
  field: LabelledAs;
}

const WORDS: Readonly<Record<LabelledAs, readonly string[]>> = {
  name: ['收货人姓名', '收件人姓名', '客户姓名', '顾客姓名', '收货人', '收件人', '收件方', '联系人', '真实姓名', '真名', '姓名', '名字', '收件', '收货', '客户', '顾客', '联络人', 'consignee', 'receiver', 'recipient', 'name'],
  sender: ['寄件人姓名', '发件人姓名', '寄件人手机', '寄件人电话', '发件人电话', '寄件人地址', '发件人地址', '寄件电话', '寄件手机', '寄件地址', '发件地址', '寄件人', '发件人', '寄件'],
  phone: ['收货人手机号码', '收件人手机号码', '收货人手机号', '收件人手机号', '收货人电话', '收件人电话', '收货电话', '收件电话', '手机号码', '联系电话', '联系手机', '联系方式', '电话号码', '办公电话', '座机', '固话', '手机号', '手机', '电话', '号码', '联络电话', 'telephone', 'mobile', 'phone', 'tel'],
  spare: ['备用电话', '备用手机', '备用号码', '备用'],
  region: ['所在地区', '收货地区', '省市区县', '省市区', '所在省市', '所在城市', '所在区域', '地区', '区域', '省份', '城市', '区县'],
  detail: ['收货人详细地址', '收件人详细地址', '收货人地址', '收件人地址', '详细收货地址', '详细地址', '收货地址', '收件地址', '邮寄地址', '快递地址', '家庭地址', '公司地址', '单位地址', '新地址', '街道地址', '详细', '街道', '地址', '住址', '寄到', '送到', 'address', 'addr', 'add'],
  products: ['购买产品', '产品名称', '商品名称', '订购', '产品', '商品', '货品', '订单', '数量', '规格', '要货', '购买'],
  other: ['邮政编码', '邮编', '订单编号', '订单号', '单号', '备注', '留言', '微信号', '微信', '实付款', '实付', '合计', '总计', '总价', '运费', '身份证号', '身份证', '金额', '付款', '快递', '日期', '时间', 'wechat', 'wx', 'qq'],
  heading: ['收件人信息', '收货人信息', '收件信息', '收货信息', '收件资料', '收货资料', '地址信息', '订单信息', '订单收货', '寄件人信息', '快递信息'],
};
const FIELD_OF = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.map((word) => [word, field as LabelledAs] as const)));
const byLength = (words: Iterable<string>) => [...words].sort((one, other) => other.length - one.length).join('|');
/** 地址是…, 收件人写…. */
const SAYING = '(?:就|请|要)?(?:写|填|是|为|叫)?';
/** With a colon any label counts, wherever it stands. */
const WITH_COLON = new RegExp(`(?!(?<=[a-z])[a-z])(${byLength(FIELD_OF.keys())})(?:\\([^)\\n]{0,6}\\))?${SAYING}[ \\t]{0,3}[:=][ \\t]{0,3}`, 'gi');
/** Without one, only a label that is no part of an address, and a space, a digit or a name after it. */
const BARE = [...WORDS.name, ...WORDS.sender, ...WORDS.phone, ...WORDS.spare, ...WORDS.detail, ...WORDS.region, ...WORDS.heading, '邮编', '邮政编码'].filter((word) => !['name', 'add', '收货', '收件', '街道', '详细', '寄件', '客户', '顾客', '号码', '地区', '区域', '城市'].includes(word));
const WITHOUT_COLON = new RegExp(`(?<=^|[\\n,.。;、|()]\\s{0,3}|\\s)(?:我的?)?(${byLength(BARE)})${SAYING}(?=[\\s\\d+,]|[\\p{Script=Han}]{2,})[ \\t,]{0,3}`, 'giu');
/** Where a parcel is to go, said in a sentence: 麻烦帮我发到…. */
const SENDING = /(?<=^|[\n,.。;、|!~\s])(?:(?:亲|麻烦|请|劳烦|辛苦|帮我|帮忙|给我|都|就|直接|还是|这次|今天|明天){0,3}(?:发货|发|寄|送|邮寄|快递)(?:到|往|去|至)(?:这个地址|这里|这儿)?)[哦哈呀啊吧哟噢啦呢]?[\s:,]{0,3}/g;
/** What somebody says they are called: 叫我小吴就行. */
const NAMING = /(?<=^|[\n,.。;、|!~\s])(?:我叫|叫我|我(?:的)?名字叫)(?=[\p{Script=Han}]{2,4})/gu;
/** What makes a bare label the beginning of another word: 手机店, 电话局, 客户中心, 收货点. */
const ANOTHER_WORD = /^(?:店|局|城|亭|市场|中心|专卖|维修|大厦|公司|厂|点|处|不变|同上|一样|没变|照旧|还是|老地方|[和跟](?:上次|之前|以前))/;

/** Every label in a text, in order; none inside another. */
export function findLabels(text: string): Label[] {
  const labels = [...text.matchAll(WITH_COLON)].map((match) => labelOf(match.index, match[0], match[1] ?? ''));
  const ends = new Set(labels.map((one) => one.start));
  for (const match of text.matchAll(WITHOUT_COLON)) {
    const end = match.index + match[0].length;
    const isOther = ANOTHER_WORD.test(text.slice(end, end + 3));
    if (!isOther && !ends.has(match.index)) labels.push(labelOf(match.index, match[0], match[1] ?? ''));
  }
  for (const match of text.matchAll(NAMING)) labels.push({ start: match.index, end: match.index + match[0].length, field: 'name' });
  for (const match of text.matchAll(SENDING)) labels.push({ start: match.index, end: match.index + match[0].length, field: 'detail' });
  return withoutOverlaps(labels);
}

function labelOf(start: number, written: string, word: string): Label {
  return { start, end: start + written.length, field: FIELD_OF.get(word.toLowerCase()) ?? 'other' };
}

function withoutOverlaps(labels: Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels.sort((one, other) => one.start - other.start)) {
    if (label.start >= (kept.at(-1)?.end ?? 0)) kept.push(label);
  }
  return kept;
}
