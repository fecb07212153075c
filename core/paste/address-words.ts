import { simplified } from './traditional';

/** Words that end a part of an address, the small ones first: 5号, 3栋, 502室. */
const DOOR = '号|栋|幢|楼|层|室|房|户|单元|座|门牌|铺|档|#';
const BUILDING = '小区|花园|家园|公寓|别墅|大厦|广场|中心|超市|市场|公司|工厂|厂|店|院|校|学|园|苑|城|厦|馆|站|所|局|处|社|库|场|府|邸|轩|阁|居|湾|庭|郡|墅|驿站|柜|门口|口|旁|内|边|侧|对面|附近|楼下|宿舍|百货|国际|商城|商场|部|行|吧|网吧|里|客栈|民宿|酒店|宾馆|摊|档口|铺子|\\d排|车间|食堂|基地|合作社|药房|药店|诊所|仓库|夜排档|停车场|财务室|办公室|大院|技校|鞋业|物流园';
const STREET = '路|街|大道|道|巷|弄|胡同|条|段|桥|港';
const SETTLEMENT = '村|组|队|屯|庄|寨|坊|社区|居委会|委会|堡|营|连|团|师|农场|林场|牧场|苏木|嘎查';
const REGION = '镇|乡|街道|区|县|市|州|盟|旗|开发区|新区|办事处';

const ENDS_AS_ADDRESS = new RegExp(`(?:${DOOR}|${BUILDING}|${STREET}|${SETTLEMENT}|${REGION})\\)?$`);
const ENDS_COMPLETE = new RegExp(`(?:${DOOR}|${BUILDING}|${SETTLEMENT}|[\\da-z]|[一二三四五六七八九十]区|门|\\))$`, 'i');
const HOLDS_ADDRESS = new RegExp(`\\d+ ?-? ?(?:${DOOR}|弄|巷|组|队)|[一二三四五六七八九十]+(?:${DOOR}|组|队|巷|社)|\\d+-\\d+|(?:${STREET}|镇|乡|村|小区|花园|大厦|广场|街道).*\\d|[\\p{Script=Han}]\\d{2,}|[\\p{Script=Han}]{3,}[a-z]?\\d`, 'iu');
/** 之二, 3-502, A5栋, 东户, 骨二科, 服务台: small, and nothing but a part of a building. */
const INSIDE_A_BUILDING = /^之[一二三四五]$|^\d+[-#]\d|^[a-z]?\d+[号栋幢楼]|^[东西南北中]户$|(?:[内外儿妇产骨眼牙一二三四五六七八九\d]科|病区|[前后]台|服务台|农家乐)$/i;
/** A text this long is read no further; what is no address in so many characters is no name either. */
const LONGEST_READ = 60;
const ENDS_WITH_ROOM = /(?:室|房|户|[^\d]\d{3,4}|[a-z]\d{2,4}|\d-\d{1,4})$/i;

/** Whether a text alone is more likely a part of an address than anything else. */
export function looksLikeAddress(whole: string): boolean {
  const text = simplified(whole.slice(0, LONGEST_READ));
  return whole.length > LONGEST_READ || HOLDS_ADDRESS.test(text) || (text.length > 2 && ENDS_AS_ADDRESS.test(text)) || INSIDE_A_BUILDING.test(text);
}

/** Whether a text has numbers of doors and houses in it, or ends with a town or a street: not 抖音商城, which only ends as buildings do. */
export function holdsAddress(text: string): boolean {
  return HOLDS_ADDRESS.test(simplified(text.slice(0, LONGEST_READ))) || /(?:镇|乡|街道|路|村|街|巷)$/.test(text);
}

/** Whether an address may end here; after a town or a street alone, a building's name still follows. */
export function isCompleteAddress(text: string): boolean {
  return ENDS_COMPLETE.test(simplified(text.slice(-LONGEST_READ)));
}

/** Whether a text ends with a room, after which no building's name follows. */
export function endsWithRoom(text: string): boolean {
  return ENDS_WITH_ROOM.test(simplified(text.slice(-LONGEST_READ)));
}

/** Whether a text ends with a house, a door or a group of houses, after which hardly a building's name follows. */
export function endsWithDoor(text: string): boolean {
  return endsWithRoom(text) || /(?:\d[号栋幢楼组]|\d-\d+)$/.test(text);
}

/** Whether the last character is one that addresses end with: 城 in 陈建城. */
export function endsAsAddress(text: string): boolean {
  return ENDS_AS_ADDRESS.test(simplified(text.slice(-LONGEST_READ)));
}
