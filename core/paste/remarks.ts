import { endsAsAddress, isCompleteAddress } from './address-words';

/** Where a parcel is wanted, said to somebody who knows the place. */
const UNSAID_PLACE = /^(?:店里|家里|公司|单位|门口|楼下|驿站|这里|那里|前台|门卫室?|(?:我|咱|她|他)(?:们|的)?(?:家|厂|店|公司|单位|学校|宿舍|老家|娘家|婆家)?(?:里|这里|这边|那边)?|上次.{0,4}|老地方|原来.{0,4})$/;
/** Words of what is said to the shop or the courier, wherever they stand. */
const SAID = ['虚拟号', '隐私号', '谢谢', '麻烦', '尽快', '发货', '顺丰', '快递', '包邮', '到付', '已付', '已转', '付款', '转账', '下单', '打电话', '发短信', '接不到', '打不通', '邮政', '代收(?:即可|就)', '自提', '提前', '放门口', '放驿站', '不要', '不准', '请勿', '送货上门', '送货', '老地址', '不变', '同上', '照旧', '新地址', '帮我', '备注', '明天', '今天', '周末', '工作日', '生日', '别发', '没人收', '[没无]人接', '待发', '补发', '出单', '代发', '还是我', '急用', '急等', '等着', '收到', '回复', '包[厚严结]实?[点些]?$',
  '多少钱', '转[给]?[你您]', '没错', '单号', '小样', '一起发', '一定', '加一单', '辛苦', '拜托', '[发给]我$', '截图', '微信同号', '报单', '集赞', '样品'];
const SAID_FIRST = ['走.{2,4}$', '寄?给我', '不是', '这是', '运费', '发票', '放(?:在|到|门|楼|物|快|驿|丰|小|前|店|家|保|邻|柜|菜|传|收|超)', '帮', '[先再]不?[要买试拿]', '到了', '包(?:得|的|装)?[\\p{Script=Han}](?:[\\p{Script=Han}])?[一]?[点些]$', '(?:这|那|以上|剩下|先发|刚才|上面|下面)[这那几两三个些的]', '那?给我留', '以后'];
const SAID_LAST = ['亲', '哦', '哈', '吗', '呢', '啊', '吧', '了', '啦', '呗', '嘛', '咯', '喽', '试试', '就行', '时间送', '[上下]班送', '[\\p{Script=Han}]的', '口味', '味道?'];
const SAID_ALONE = ['中国', '[哦哈呀啊吧呢嗯噢哟啦嘛好]+', '[新老]客户', 'tks', 'thx', 'thanks', 'thank you', 'pls', 'please', '好的.{0,4}', '可以的?', '在的.?', '对的?', '行', '女', '男', '收', '(?:这是)?(?:[我她他](?:妈妈?|爸爸?|姐姐?|妹妹?|老公|老婆|婆婆)|[我她他]?(?:同事|朋友|闺蜜|邻居|亲戚))的?', '.{0,6}应该是', '是'];
const REMARK = new RegExp(`${SAID.join('|')}|^(?:${SAID_FIRST.join('|')})|(?:${SAID_LAST.join('|')})$|^(?:${SAID_ALONE.join('|')})$`, 'iu');
const REMARK_IN_BRACKETS = /送$|^[放到].|电话|代收|本人|急|勿|易碎|轻放|同号|有空|在家/;
const COURTESY = /^(?:麻烦|谢谢|多谢|感谢|辛苦|拜托|劳烦|尽快)(?:[你您]|老板|亲|尽快|快点|发货|发|寄|一下|了|啦|啊|哦|哈|下|谢谢)*$/;
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

/** Thanks and please, even glued to the end of an address. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(text);
}

/** What stands in brackets and is no part of an address: (周末送), but not (分院) or (菜鸟驿站). */
export function isRemarkInBrackets(text: string): boolean {
  return !/[\d一二两三四五六七八九十] ?(?:盒|瓶|支|包|袋|箱|罐|套|片|份|件)/.test(text) && (isRemark(text) || REMARK_IN_BRACKETS.test(text)) && !isPlaceInBrackets(text);
}

export function isPlaceInBrackets(text: string): boolean {
  return endsAsAddress(text) || isCompleteAddress(text) || /[点站柜旁]$/.test(text);
}
