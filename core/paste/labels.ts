import { nameKind } from './names';
/** What a label in front of a value says about it. */
export type LabelledAs = 'name' | 'sender' | 'phone' | 'spare' | 'region' | 'detail' | 'products' | 'other' | 'heading';

export interface Label {
  start: number;
  end: number;
  field: LabelledAs;
}

const WORDS: Readonly<Record<LabelledAs, readonly string[]>> = {
  name: ['收货人姓名', '收件人姓名', '客户姓名', '顾客姓名', '收货姓名', '收件姓名', '收货单位', '收件单位', '收货公司', '收件公司', '收货人', '收件人', '取件人', '取货人', '提货人', '团长', '仓管', '收件方', '联系人', '真实姓名', '真名', '姓名', '名字', '收件', '收货', '客户', '顾客', '联络人', '联系', 'consignee', 'receiver', 'recipient', 'name', 'to'],
  sender: ['寄件人姓名', '发件人姓名', '寄件人手机', '寄件人电话', '发件人电话', '寄件人地址', '发件人地址', '寄件电话', '寄件手机', '寄件地址', '发件地址', '寄件人', '发件人', '寄件'],
  phone: ['收货人手机号码', '收件人手机号码', '收货人手机号', '收件人手机号', '收货人电话', '收件人电话', '收货电话', '收件电话', '手机号码', '联系电话', '联系手机', '联系方式', '电话号码', '办公电话', '座机', '固话', '手机号', '手机', '电话', '号码', '联络电话', 'telephone', 'mobile', 'phone', 'tel'],
  spare: ['备用电话', '备用手机', '备用号码', '备用'],
  region: ['所在地区', '收货地区', '省市区县', '省市区', '所在省市', '所在城市', '所在区域', '地区', '区域', '省份', '城市', '区县'],
  detail: ['收货人详细地址', '收件人详细地址', '收货人地址', '收件人地址', '详细收货地址', '详细地址', '收货地址', '收件地址', '邮寄地址', '快递地址', '家庭地址', '公司地址', '单位地址', '新地址', '街道地址', '详细', '街道', '地址', '住址', '寄到', '送到', '仓库地址', '取货点', '自提点', '提货点', '收货点', 'address', 'addr', 'add'],
  products: ['购买产品', '货品', '物品', '内件', '商品名', '订购商品', '要货', 'item', '产品名称', '商品名称', '订购', '产品', '商品', '货品', '订单', '数量', '规格', '要货', '购买'],
  other: ['邮政编码', '邮编', '订单编号', '订单号', '单号', '备注', '留言', '买家留言', '卖家备注', '买家备注', '客户备注', '昵称', '微信号', '微信', '实付款', '实付', '合计', '总计', '总价', '运费', '身份证号', '身份证', '金额', '付款', '快递', '交货日期', '发货日期', '下单时间', '订单时间', '日期', '时间', 'wechat', 'wx', 'qq'],
  heading: ['收件人信息', '收货人信息', '收件信息', '收货信息', '收件资料', '收货资料', '地址信息', '订单信息', '订单收货', '寄件人信息', '快递信息'],
};
const FIELD_OF = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.map((word) => [word, field as LabelledAs] as const)));
const byLength = (words: Iterable<string>) => [...words].sort((one, other) => other.length - one.length).join('|');
/** 收 件 人: set wide in a sheet. */
const setWide = (words: string) => words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' {0,4}');
/** One character says it too, at the head of a line or after a space: 名:, 电:, 址:, 寄:, 货:. */
const HEADS: Readonly<Record<string, LabelledAs>> = { 名: 'name', 收: 'name', 电: 'phone', 址: 'detail', 寄: 'sender', 发: 'sender', 货: 'products', 订: 'products', 买: 'products', 号: 'phone', M: 'phone', T: 'phone', P: 'phone' };
const HEAD = /(?<=^|[\n\s,;|(])([名收电址寄发货订买号MTP])[ \t]?[:=][ \t]{0,3}/g;
/** 地址是…, 收件人写…. */
const SAYING = '(?:就|请|要)?(?:改成|改为|换成|换到|改|写|填|是|为|叫)?';
/** With a colon any label counts, wherever it stands. */
const WITH_COLON = new RegExp(`(?!(?<=[a-z])[a-z])(${setWide(byLength(FIELD_OF.keys()))})\\d?(?:\\([^)\\n]{0,6}\\))?${SAYING}[ \\t]{0,3}[:=][ \\t]{0,3}`, 'gi');
/** Without one, only a label that is no part of an address, and a space, a digit or a name after it. */
const BARE = [...WORDS.name, ...WORDS.sender, ...WORDS.phone, ...WORDS.spare, ...WORDS.detail, ...WORDS.region, ...WORDS.heading, '邮编', '邮政编码'].filter((word) => !['name', 'add', 'to', 'item', '要货', '团长', '仓管', '收货', '收件', '街道', '详细', '寄件', '客户', '顾客', '联系', '自提点', '提货点', '昵称', '号码', '地区', '区域', '城市'].includes(word));
const WITHOUT_COLON = new RegExp(`(?<=^|[\\n,.。;、|()]\\s{0,3}|\\s)(?:我的?)?(${byLength(BARE)})${SAYING}(?=[\\s\\d+,]|[A-Z][a-z]|[\\p{Script=Han}]{2,})[ \\t,]{0,3}`, 'giu');
/** 身份证号:, 单号: are followed by figures, or say something else. */
const BEFORE_FIGURES = /^(?:邮编|邮政编码|身份证|单号|订单号|订单编号|qq)/i;
/** 寄件写我(林巧 138…): who sends, in brackets. */
const SENT_BY_ME = /寄件(?:人|方)?就?(?:写|填|用)我?(?=[ :(])[ :]*/g;
const GOODS = /(?<=^|\n)(?:数量|货品|商品|产品|内件|订购)[ ]{1,6}(?=\S)/g;
/** 尚小姐的地址: who is named owns what follows. */
const ADDRESS_OF = /(?<=[\p{Script=Han}]{2})的(?:收货|收件|快递|新)?地址(?=[\s:])[ :]*/gu;
/** The first line of a sheet: 序号,姓名,电话,地址,数量. */
const HEADER = /(?<=^|\n)(?:(?:序号|编号|姓名|名字|收货人|收件人|客户|电话|手机号?|联系方式|地址|收货地址|产品|商品|品名|货品|数量|规格|备注|金额|单位|省|市|区|详细地址)[,\s|]*){3,}(?=\n)/g;
/** Where a parcel is to go, said in a sentence: 麻烦帮我发到…. */
const SENDING = /(?<=^|[\n,.。;、|!~\s])(?:(?:亲|麻烦|请|劳烦|辛苦|帮我|帮忙|给我|都|就|直接|还是|这次|今天|明天){0,3}(?:发货|发|寄|送|邮寄|快递)(?:到(?!不|了|付)|往|去|至|(?=[\p{Script=Han}]{2}[省市县区国]))(?:这个地址|这里|这儿|(?:如下|以下|下面的?|下面这个|此)地址)?)[哦哈呀啊吧哟噢啦呢]?[\s:,]{0,3}/gu;
/** The same in the middle of a sentence that was spoken: 两盒面膜寄到…. */
const SENDING_ON = /(?<=[\p{Script=Han}])(?:邮寄|寄|发|送)到(?:(?:如下|以下|下面的?|下面这个|此)地址)?(?=[ :]*[\p{Script=Han}]{4})[ :]*/gu;
/** Who wrote a message and when, above it: 晴天 9:41. */
const CHAT_HEAD = /(?<=^|\n)([^\n:\d]{0,16}) ?(?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日|昨天|今天|星期[一二三四五六日天]|周[一二三四五六日天])? ?(?:上午|下午|早上|晚上|凌晨|中午)?(?<!\d)\d{1,2}:\d{2}(?::\d{2})?[ ]*(?=\n|$)/g;
/** Words that are nothing but labels: two of them in a text are labels even without anything between. */
const GLUED = /(收货人|收件人|联系人|手机号码|联系电话|电话号码|所在地区|详细地址|收货地址|收件地址)[ :]*/g;
/** 我叫李红电话138…. */
const GLUED_TO_PHONE = /(?:(?<=[\p{Script=Han}])(?:联系)?|(?<=^|[\s,;])(?:办公室|办公|单位|公司|家庭|家里|店里))(?:电话|座机|手机号码?|手机)(?:是|为|还是|号)?[ :]?(?=\+?[\d(])/gu;
/** What somebody says they are called: 叫我小吴就行. */
const NAMING = /(?:(?<=^|[\n,.。;、|!~\s])(?:叫我)|(?<=[,。;|\s])写(?=[\p{Script=Han}]{2,4}收)|我是(?=[小老阿][\p{Script=Han}]{1,2}(?:[\s,。;]|$))|[我她他]叫|我?(?:的)?名字叫|(?<=^|[\n,.。;、|!~\s\d号室楼])收件(?!人)(?=[\p{Script=Han}]{2,4}(?:[\s,\d]|电话|手机|$)))(?=[\p{Script=Han}]{2,4})/gu;
/** The same before what a person is called, where nobody else is: 我是昨天下单的翟慧, 面膜2盒寄给李佳琪. */
const INTRODUCING = /(?:我是(?:[^\s,。;]{1,10}的)?|(?:寄|发|送|转)给)(?=([\p{Script=Han}]{2,3})(?:[\s,。;]|$))/gu;
/** 公司名:武汉恒泽商贸有限公司, in a line of its own below somebody: where they work. */
const COMPANY = /(?<=\n)[ ]*(?:公司|单位)(?:名称?)?[ ]?[:：][ ]*([\p{Script=Han}()（）]{2,30}(?:公司|厂|店|商行|经营部|工作室|医院|学校))[ ]*(?=\n|$)/gu;
/** What makes a bare label the beginning of another word: 手机店, 电话局, 客户中心, 收货点. */
const ANOTHER_WORD = /^(?:店|局|城|亭|市场|中心|专卖|维修|大厦|公司|厂|点|处|不变|同上|一样|没变|没错|没问题|对[的吧吗]|照旧|还是|老地方|[和跟](?:上次|之前|以前))/;

/** Every label in a text, in order; none inside another. */
export function findLabels(text: string): Label[] {
  const labels = [...text.matchAll(WITH_COLON)].filter(({ index, 0: whole }) => !BEFORE_FIGURES.test(whole) || /^[\da-z]/i.test(text.slice(index + whole.length))).map((match) => labelOf(match.index, match[0], match[1] ?? ''));
  for (const { index, 0: word } of text.matchAll(ADDRESS_OF)) labels.push({ start: index, end: index + word.length, field: 'detail' });
  for (const { index, 0: word } of text.matchAll(SENT_BY_ME)) labels.push({ start: index, end: index + word.length, field: 'sender' });
  for (const { index, 0: word } of text.matchAll(GOODS)) labels.push({ start: index, end: index + word.length, field: 'products' });
  for (const { index, 0: word } of text.matchAll(COMPANY)) labels.push({ start: index, end: index + word.length, field: 'heading' });
  for (const { index, 0: line } of text.matchAll(HEADER)) labels.push({ start: index, end: index + line.length, field: 'heading' });
  for (const { index, 0: head } of text.matchAll(CHAT_HEAD)) labels.push({ start: index, end: index + head.length, field: 'heading' });
  const ends = new Set(labels.map((one) => one.start));
  for (const match of text.matchAll(WITHOUT_COLON)) {
    const end = match.index + match[0].length;
    const isPhoneOfWords = ['phone', 'spare'].includes(FIELD_OF.get((match[1] ?? '').toLowerCase()) ?? '') && /^(?![打不没备另号])\p{Script=Han}/u.test(text.slice(end));
    const isOther = ANOTHER_WORD.test(text.slice(end, end + 3)) || isPhoneOfWords;
    if (!isOther && !ends.has(match.index)) labels.push(labelOf(match.index, match[0], match[1] ?? ''));
  }
  for (const match of text.matchAll(HEAD)) labels.push({ start: match.index, end: match.index + match[0].length, field: HEADS[match[1] ?? ''] ?? 'other' });
  for (const match of text.matchAll(NAMING)) labels.push({ start: match.index, end: match.index + match[0].length, field: 'name' });
  const glued = [...text.matchAll(GLUED)];
  for (const match of glued) if (glued.length >= 2 || /[收件货]{2}人/.test(match[0])) labels.push(labelOf(match.index, match[0], match[1] ?? ''));
  for (const match of text.matchAll(GLUED_TO_PHONE)) labels.push({ start: match.index, end: match.index + match[0].length, field: 'phone' });
  for (const match of [...text.matchAll(SENDING), ...text.matchAll(SENDING_ON)]) labels.push({ start: match.index, end: match.index + match[0].length, field: 'detail' });
  const hasNamed = labels.some((one) => one.field === 'name');
  if (!hasNamed) for (const { index, 0: words, 1: name = '' } of text.matchAll(INTRODUCING)) if (['surname', 'titled'].includes(nameKind(name))) labels.push({ start: index, end: index + words.length, field: 'name' });
  const hasReceiver = labels.some((one) => one.field === 'name');
  // 寄: alone says where to.
  for (const label of labels) if (!hasReceiver && label.field === 'sender' && /^[寄发]/.test(text.slice(label.start, label.start + 1)) && label.end - label.start <= 3) label.field = 'detail';
  return withoutOverlaps(labels);
}

/** Where somebody works, said below who they are. */
export function companiesIn(text: string): string[] {
  return [...text.matchAll(COMPANY)].map((match) => match[1] ?? '');
}

/** Who wrote, above their message. */
export function writersIn(text: string): string[] {
  return [...text.matchAll(CHAT_HEAD)].map((match) => (match[1] ?? '').trim()).filter((name) => name !== '');
}

function labelOf(start: number, written: string, word: string): Label {
  return { start, end: start + written.length, field: FIELD_OF.get(word.toLowerCase().replace(/ /g, '')) ?? 'other' };
}

function withoutOverlaps(labels: Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels.sort((one, other) => one.start - other.start)) {
    if (label.start >= (kept.at(-1)?.end ?? 0)) kept.push(label);
  }
  return kept;
}
