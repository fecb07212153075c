import { endsAsAddress, isCompleteAddress } from './address-words';

/** Where a parcel is wanted, said to somebody who knows the place. */
const UNSAID_PLACE = /^(?:店里|家里|公司|单位|门口|楼下|驿站|这里|那里|前台|门卫室?|(?:我|咱|她|他)(?:们|的)?(?:家|厂|店|公司|单位|学校|宿舍|老家|娘家|婆家)?(?:里|这里|这边|那边)?|上次.{0,4}|老地方|原来.{0,4})$/;
const REMARK =
  /^中国$|^[哦哈呀啊吧呢嗯噢哟啦嘛好]+$|虚拟号|隐私号|谢谢|麻烦|尽快|发货|顺丰|快递|包邮|到付|已付|已转|付款|转账|下单|打电话|发短信|接不到|打不通|邮政|代收(?:即可|就)|自提|提前|放门口|放驿站|不要|不准|请勿|送货上门|送货|老地址|不变|同上|照旧|新地址|帮我|备注|明天|今天|周末|工作日|生日|^走.{2,4}$|^寄?给我|亲$|哦$|哈$|吗$|呢$|啊$|吧$|了$|啦$|别发|^不是|^这是|试试$|就行$|时间送$|[上下]班送$|^运费|^发票|^放(?:在|到|门|楼|物|快|驿|丰|小|前|店|家|保|邻|柜|菜|传|收|超)|等着|收到|回复|^帮|急用|急等|^[先再]不?[要买试拿]|^[新老]客户$|没人收|^到了|待发|补发|出单|代发|还是我|^包(?:得|的|装)?[\p{Script=Han}](?:[\p{Script=Han}])?[一]?[点些]$|包[厚严结]实?[点些]?$|^(?:tks|thx|thanks|thank you|pls|please)$|[\p{Script=Han}]的$/iu;
const REMARK_IN_BRACKETS = /送$|^[放到].|电话|代收|本人|急|勿|易碎|轻放/;
/** A text this long is read no further. */
const LONGEST_READ = 60;

export function isUnsaidPlace(text: string): boolean {
  return UNSAID_PLACE.test(text);
}

/** What is said to the shop or the courier, and is neither name nor address: 谢谢, 周末送, 不要放驿站. */
export function isRemark(text: string): boolean {
  const read = text.slice(0, LONGEST_READ);
  return REMARK.test(read) && !/\d[号栋幢楼室层]|^(?![不别勿放请到存丢送]).*[快递驿][点站柜店]$/.test(read);
}

/** What stands in brackets and is no part of an address: (周末送), but not (分院) or (菜鸟驿站). */
export function isRemarkInBrackets(text: string): boolean {
  return !/[\d一二两三四五六七八九十] ?(?:盒|瓶|支|包|袋|箱|罐|套|片|份|件)/.test(text) && (isRemark(text) || REMARK_IN_BRACKETS.test(text)) && !isPlaceInBrackets(text);
}

export function isPlaceInBrackets(text: string): boolean {
  return endsAsAddress(text) || isCompleteAddress(text) || /[点站柜旁]$/.test(text);
}
