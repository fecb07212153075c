import { parseQuantity } from '../imports/parse-quantity';

export interface Quantity {
  quantity: number;
  unit: string;
  /** A half, a dozen, a decimal: a number of units that must be looked at. */
  isDoubtful: boolean;
}

/** Goods that the merchant may not have, with how many of them. */
export interface Goods {
  name: string;
  value: Quantity;
  /** Whether it can be nothing else: a measure word says so, or the last word of the name. */
  isSure: boolean;
}

export const UNITS = '盒|瓶|支|包|袋|箱|罐|套|件|片|条|个|只|桶|组|打|份|公斤|千克|斤|克|kg|对|双|提|贴|粒|颗|板|罩|杯|块|串|筒|管|听|枚|张|本|台|把|卷|床|盆|扎|捆|朵|株|壶|坛';
/** Measure words of which a house, a street or a village may have a number too. */
const UNITS_OF_PLACES = /^(?:组|台|把|张|本|板|条|听)$/;
/** In which goods are counted, and nothing else. */
const PACKS = '盒|瓶|支|包|袋|箱|罐|桶|份|斤|公斤|提|套';
/** What is counted in a chat and is no goods: 两个地址, 三个人, 合计98. */
const NO_GOODS = /[付计]$|[定押]金$|尾款$|地址|人$|单$|订单|快递|包裹|电话|号码|朋友|客户|[的了吗呢吧是]|要$|^[有第另这那共每各要寄给]/;
export const NUMBER = '\\d{1,4}(?:\\.\\d)?|[一二两俩三四五六七八九十百廿卅半]{1,5}';
const DOZEN = 12;
/** What is said before an order: 要, 帮我拿, 小丽要, 每人, 各. */
const ASKING = '((?:[\\p{Script=Han}]{0,4}?(?:帮我|给我|要|留)|以上|这些|再|还|来|拿|买|订|我|她|他|各|每人|每家|共)*)';
/** 发两盒面膜: before a number it is no 发膜. */
const SENDING = '((?:[\\p{Script=Han}]{0,4}?(?:帮我|给我|要|留)|再|还|来|拿|买|订|我|她|他|各|每人|每家|共|发|寄|加|带)*)';
const NAME = '[\\p{Script=Han}A-Za-z]{1,10}?';
const WITH_UNIT = new RegExp(`^${ASKING}(${NAME}(?:(?:${NUMBER})(?:${UNITS})装?)?)[x×*]?(${NUMBER})(${UNITS})$`, 'iu');
const UNIT_FIRST = new RegExp(`^${SENDING}(${NUMBER})(${UNITS})([\\p{Script=Han}A-Za-z]{1,10})$`, 'iu');
const TIMES = /^([\p{Script=Han}A-Za-z]{2,10})[x×*](\d{1,3})$/iu;
const NUMBER_ONLY = /^([\p{Script=Han}]{2,8})(\d{1,2})$/u;
const COUNT_FIRST = new RegExp(`^(?:${NUMBER})(?:${PACKS})[\\p{Script=Han}]{1,8}$`, 'u');
/** A套餐: one of it, without a number. */
const SET_ALONE = /^[A-Za-z\d]?[\p{Script=Han}]{0,6}(?:套餐|套装|礼盒|礼包)$/u;
const COUNT_ALONE = new RegExp(`^${SENDING}(?:一共|总共|共)?(?:${NUMBER})(?:${PACKS})(?:装|吧|哦|哈)?$`, 'iu');
const PACKED = /[\d一二两三四五六七八九十](?:盒|瓶|袋|罐|箱|斤|公斤|kg|支(?!队)|份)/;
/** What an address has in it, and the names of goods have not. */
const OF_ADDRESSES = /[路街道巷弄村镇号栋幢楼室层座区县市组]|单元|小区|大厦|花园|广场|宿舍|商城|超市|公司|门面/;
/** How the names of goods end, and hardly a place or a person. */
const ENDS_AS_GOODS = /(?:茶|油|露|霜|面?膜|乳|水|粉|奶|酒|醋|酱|糖|饼|糕|膏|精华液?|皂|巾|纸|片|丸|胶囊|礼[盒包]|套[装餐]|口红|袜|饮|汁|醇|丁|肉|肠|鱼|虾|面|条|酥|饺|粽|汤|棉|被|枕|锅|杯|素)$/;

/**
 * "面膜一盒", "两盒面膜", "颈霜*2", or "小米礼盒2": an order that holds none of an address's own words.
 * @param isListed whether it stands among what is ordered, where any word with a number counts something: 茶针1
 */
export function goodsIn(text: string, isListed = false): Goods | null {
  if (text.length > 20 || OF_ADDRESSES.test(text)) return null;
  const first = WITH_UNIT.exec(text);
  const last = first ? null : UNIT_FIRST.exec(text);
  const set = SET_ALONE.test(text) ? text : '';
  const times = first || last ? null : (TIMES.exec(text) ?? NUMBER_ONLY.exec(text));
  const [asking = '', name = '', number = '', unit = ''] = first ? first.slice(1) : last ? [last[1], last[4], last[2], last[3]] : times ? ['', times[1], times[2]] : ['', set, '1'];
  if (name === '' || NO_GOODS.test(name) || /^[x×*]+$/i.test(name)) return null;
  const isPlain = ENDS_AS_GOODS.test(name);
  if (times && /\d$/.test(text) && !isPlain && !isListed && !/[x×*]\d+$/i.test(text)) return null;
  const value = quantityOf(number, unit);
  return { name, value: set ? { ...value, isDoubtful: true } : value, isSure: isPlain || asking !== '' || (unit !== '' && !UNITS_OF_PLACES.test(unit)) || /[x×*]\d+$/i.test(text) };
}

/** 2份, 各一盒, 要3支, 一份给我爸妈: how many, of what was said elsewhere. */
export function isCountAlone(text: string): boolean {
  return COUNT_ALONE.test(text) || (COUNT_FIRST.test(text) && !OF_ADDRESSES.test(text));
}

/** 3斤 or 两盒 inside a text, which no address has. */
export function holdsPacks(text: string): boolean {
  return PACKED.test(text);
}

export function endsAsGoods(text: string): boolean {
  return ENDS_AS_GOODS.test(text) && !OF_ADDRESSES.test(text);
}

export function quantityOf(number: string, unit: string): Quantity {
  const read = parseQuantity(number);
  if (unit === '打') return { quantity: number === '半' ? DOZEN / 2 : (read.ok ? read.value : 1) * DOZEN, unit: '', isDoubtful: true };
  return { quantity: read.ok ? read.value : 1, unit, isDoubtful: !read.ok };
}
