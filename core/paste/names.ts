import { endsAsAddress } from './address-words';
import surnames from './surnames.json';
import { simplified } from './traditional';

/**
 * How a text speaks for being a person's name: with a title (周女士); a surname and one or two characters more (李明);
 * the same, but ending as addresses end (陈建城); letters (Lily); any other short word (瓦丽丽, 太阳鲜鲜).
 */
export type NameKind = 'titled' | 'surname' | 'surname-or-place' | 'letters' | 'nickname' | 'none';

/** The most frequent surnames; the rest of the list is too often a word of its own. */
const FREQUENT = new Set([...surnames.common].slice(0, 264));
const SINGLE = new Set(surnames.common);
/** Characters that are hardly anything but a surname, however rare. */
const NOTHING_ELSE = new Set('蔺郗郜郦鄢逄闫冼佘仝亓昝晁佟缪覃谌眭嵇荀邴臧訾逯邬瞿卞阚虞芮邸郅滕柯褚酆郝隗郏鄞翟竺麴禤');
const COMPOUND = new Set(surnames.compound);
const TITLES = '先生|女士|小姐姐|小姐|太太|夫人|老师|阿姨|大姐|大哥|姐姐|哥哥|妹妹|弟弟|姐|哥|妹|叔叔|叔|伯|婶|妈妈|妈|爸爸|爸|爷爷|奶奶|医生|大夫|经理|老板娘|老板|师傅|同学|教练|护士|店长|主任|总|工|校长|院长|会计|律师|警官|教授|博士|药师|书记|村长|队长|大爷|大妈|大叔|大娘|太|生|嫂';
/** Whatever stands before, no place and no remark ends so. */
const CERTAIN_TITLE = /^(?![给发寄找是叫你])[\p{Script=Han}]{1,3}(?:姐|哥|阿姨|老师|师傅|先生|女士|小姐|妈妈|爸爸|奶奶|爷爷|医生)$/u;
const TITLED = new RegExp(`^[\\p{Script=Han}]{1,4}?(?:${TITLES})$`, 'u');
const TITLE_ALONE = new RegExp(`^(?:${TITLES})$`);
const PET_NAME = /^[小老阿][\p{Script=Han}]{1,2}$|^([\p{Script=Han}])\1$/u;
const MINORITY = /^[\p{Script=Han}]{1,8}(?:[·•.][\p{Script=Han}]{1,8}){1,3}$/u;
const LETTERS = /^[A-Za-z][A-Za-z.'-]*(?: [A-Za-z.'-]+){0,3}$/;
/** 陈xx, 李**: the rest is hidden. */
const MASKED = /^[\p{Script=Han}]{1,2}(?:[a-zA-Z]{1,3}|[*×]{1,3}|[某○〇]{1,2})$/u;
/** Sellers put a letter before a name to sort it: A李姐. */
const SORTED_BY_LETTER = /^[A-Z]{1,2}([\p{Script=Han}]{2,5})$/u;
/** What says of the name before it that parcels go to them. */
const RECEIVES = /(?<=[\p{Script=Han}])(?<!代)\(?(?:收|亲收|亲启)\)?$/u;
const HAN = /^[\p{Script=Han}〇]+$/u;
/** Characters of sentences, which nicknames seldom have. */
const SENTENCE = /[的是在我你您请了吗呢]|地址|电话/;
const LONGEST_NICKNAME = 6;
const LONGEST_NAME = 30;
const LANDFORM = /[井山岭洲庙岛坡塘滩沟坑河江湖海溪泉田寺塔坪坝垭冲墩埔圩涌滘沙头角咀窝背围尾关东南西北上下前后原川石岗台洞楼门口]$/;
/** What the names of shops and estates end with, after a surname: 安泰, 金鼎, 华夏. */
const SHOP_LIKE = /[地达联茂辉泰盛隆鼎源康乐夏色汇悦融创鑫景润鸿福祥瑞丰信诚通利发宝业产方圆正都京州阳城新盟科工商贸农]$/;
const TITLE_AT_END = /(?:先生|女士|小姐|太太|老师|阿姨|姐|哥|总|老板|经理|医生|同学|师傅|校长|主任)$/;
/** Names without surname that are frequent in 西藏, 内蒙古 and 新疆. */
const GIVEN_NAMES = new RegExp(`^(?:${surnames.givenNames.join('|')}){1,2}$|^[\\p{Script=Han}]{1,4}(?:古丽|古力|买提|麦提|来提|哈提|艾力|尔逊|尼莎|尼萨|克孜|木江|拜克|别克)$|^[\\p{Script=Han}]{1,5}呷[\\p{Script=Han}]?$`, 'u');
/** What given names end with, and shops and estates hardly ever. */
const GIVEN = /[英芳娟敏燕娜艳秀霞梅丽兰萍玲红娥琴珍莲凤翠娇慧淑婷倩雪妹琼芬菊香月莉蓉洁茹仙勇军伟刚强磊杰涛超辉鹏斌波峰浩彬飞果花达]$/;
/** Shops and estates that begin with a surname. */
const BRANDS = new Set(surnames.brands);
const WORDS = /^(?:谢谢|你好|您好|收到|麻烦|亲爱的|好的|地址|电话|姓名|老地址|同上|到付|包邮|顺丰|中通|圆通|韵达|申通|邮政|京东|极兔|德邦|尽快|发货|备注|急用|急急|加急|新客户|老客户|客户|代理|转账|已付|已付款|未付款|付款|微信|支付宝|下单|订单|收货|收件|中国|代收点|代收|驿站|收发室|前台|前台代收?|门卫|门卫室|本人|自提|一起|另外|还有|最新|今天|明天|没错|不变|易碎|轻放|门市|之一|之二|老公|老婆|我妈|我爸|我姐|我妹|婆婆|公公|婆家|娘家|闺蜜|同事|朋友|公司|家里|单位|新家|试用|小样|赠品|正装|中样|门店|物业|保安|快递柜|以下|如下|随便.{0,2}|随意|不用写|都可以|都行|无|那个|这个)$/;

export function nameKind(written: string): NameKind {
  const text = simplified(written);
  if (text.length > LONGEST_NAME) return 'none';
  if (WORDS.test(text) || TITLE_ALONE.test(text) || /^我.{1,2}$/u.test(text)) return 'none';
  if (BRANDS.has(text)) return 'nickname';
  if (GIVEN_NAMES.test(text)) return 'surname';
  if (MINORITY.test(text)) return 'surname';
  if (/^[A-Z][a-z]+[\p{Script=Han}]$/u.test(text) && SINGLE.has(text.slice(-1))) return 'letters';
  if (MASKED.test(text) && surnameLength(text) > 0) return 'surname';
  if (LETTERS.test(text)) return text.length > 1 && text.length <= 30 ? 'letters' : 'none';
  const sorted = SORTED_BY_LETTER.exec(text);
  if (sorted) return nameKind(sorted[1] ?? '');
  if (!HAN.test(text)) return /^[A-Za-z]{0,10}[\p{Script=Han}]{2,5}$/u.test(text) ? 'nickname' : 'none';
  const given = text.length - surnameLength(text);
  const hasSurname = given < text.length && given >= 1 && given <= 2;
  if (hasSurname && TITLED.test(text) && surnameLength(text) > 0) return 'titled';
  if (/^[小老阿大]/.test(text) && text.length <= 5 && TITLE_AT_END.test(text.slice(-2)) && surnameLength(text.slice(1)) > 0) return 'titled';
  if (CERTAIN_TITLE.test(text)) return 'titled';
  if (TITLED.test(text) && text.length <= 5 && (TITLE_AT_END.test(text.slice(-2)) || !endsAsAddress(text))) return surnameLength(text) > 0 ? 'titled' : 'nickname';
  if (hasSurname) return endsAsAddress(text) && text.length > 1 ? 'surname-or-place' : isFrequent(text) || text.length === 3 ? 'surname' : 'nickname';
  if (PET_NAME.test(text)) return 'nickname';
  if (SENTENCE.test(text)) return 'none';
  return text.length >= 2 && text.length <= LONGEST_NICKNAME && !endsAsAddress(text) ? 'nickname' : 'none';
}

/** A minority name, or a surname and two characters more that no place is called after: a name even right after a street. */
export function isUnmistakable(text: string): boolean {
  return GIVEN_NAMES.test(text) || MINORITY.test(text) || (text.length === 3 && surnameLength(text) === 1 && isFrequent(text) && ['surname', 'titled'].includes(nameKind(text)) && !LANDFORM.test(text));
}

/** Three characters of which the last are given to people, whatever the first: 犹小燕, 锁正英. */
export function isCalledAsPeopleAre(text: string): boolean {
  return HAN.test(text) && text.length === 3 && GIVEN.test(text) && !LANDFORM.test(text) && !SHOP_LIKE.test(text) && !endsAsAddress(text);
}

/** A surname and a given name that hardly any place or shop is called after. */
export function isLikelyPerson(text: string): boolean {
  if (LANDFORM.test(text) || /^.家/.test(text)) return false;
  const isLong = text.length === 3 || (text.length === 4 && COMPOUND.has(text.slice(0, 2)));
  return isLong || (text.length === 2 && isFrequent(text) && !SHOP_LIKE.test(text));
}

/** A surname and nothing more. */
export function isSurname(text: string): boolean {
  return text !== '' && surnameLength(text) === text.length;
}

/** 小美, 老王, 阿芳. */
export function isPetName(text: string): boolean {
  return PET_NAME.test(text) && !endsAsAddress(text);
}

/** 小蔡, 老王: a surname, and nothing that a place is called. */
export function isSmallName(text: string): boolean {
  return /^[小老阿]/.test(text) && text.length === 2 && isFrequent(text.slice(1));
}

export function endsWithTitle(text: string): boolean {
  return TITLE_AT_END.test(text.slice(-2));
}

/** Splits "502室周女士" before the name; null when the text does not end with surname and title. After a shop's name it may be shorter: 国超耿老师. */
export function titledTail(written: string): { rest: string; name: string; shorter: string } | null {
  const text = written.replace(RECEIVES, '');
  const title = TITLE_AT_END.exec(text.slice(-2))?.[0] ?? '';
  if (!title) return null;
  const body = text.slice(0, text.length - title.length);
  for (const length of [3, 2, 1]) {
    const name = body.slice(-length);
    if (name.length === length && !beginsWithDoor(body, length) && HAN.test(name) && surnameLength(name) > 0 && length - surnameLength(name) <= 2 && /[号栋幢楼层室房户元座铺店村组院区园\da-z)]$/i.test(body.slice(0, -length).slice(-1))) {
      return { rest: body.slice(0, -length), name: name + title, shorter: length === 3 && isFrequent(name.slice(-1)) ? name.slice(-1) + title : '' };
    }
  }
  return null;
}

/** The two or three characters at the end of an address that may be who receives there: "…公司高远收", "…驿站李冬梅". */
export function namesAtEnd(written: string): string[] {
  const inBrackets = /\(([\p{Script=Han}]{2,3})\)$/u.exec(written)?.[1];
  if (inBrackets && ['surname', 'surname-or-place'].includes(nameKind(inBrackets))) return [inBrackets];
  const text = written.replace(RECEIVES, '');
  const isReceived = text !== written;
  return [3, 2].map((length) => text.slice(-length)).filter((name) => {
    const before = text.slice(0, -name.length);
    return HAN.test(name) && nameKind(name) === 'surname' && (isReceived || (isUnmistakable(name) && /[站店司厦房院校厂超市]$/.test(before)));
  });
}

/** 39楼张: the floor, although 楼 is a surname too. */
function beginsWithDoor(text: string, length: number): boolean {
  return /^单元/.test(text.slice(-length)) || /(?:\d[号栋幢楼层室座户门]|号[楼门]|单元)$/.test(text.slice(0, 1 - length || undefined));
}

/** Splits "502室李明" before a surname and one or two more characters; null when there is none. */
export function untitledTail(written: string): { rest: string; name: string } | null {
  const text = written.replace(RECEIVES, '');
  for (const length of [4, 3, 2]) {
    const name = text.slice(-length);
    const rest = text.slice(0, -length);
    if (!beginsWithDoor(text, length) && /[\da-z号栋幢楼层室房户元座铺)#]$/i.test(rest.slice(-1)) && HAN.test(name) && (nameKind(name) === 'surname' || (name.length === 3 && nameKind(name) === 'titled'))) return { rest, name };
  }
  return null;
}

/** What is said before a name: 寄给, 客户, 给我妈. */
const SENT_TO = /^(?:(?:给|寄给|发给)?[我他她](?:妈妈?|爸爸?|姐姐?|妹妹?|哥哥?|弟弟?|婆婆|闺蜜|同事|朋友|老公|老婆|女儿|儿子|同学|邻居)|寄给|发给|[发寄给]|收货|收件|联系|[新老]?客户|买家|会员|我是)(.{2,4})$/u;

/** 寄给我妈李秀兰: a name after words that say whose it is. */
export function isPersonSaid(text: string): boolean {
  return ['titled', 'surname'].includes(nameKind(SENT_TO.exec(text)?.[1] ?? ''));
}

/** 收件 marks and brackets around a name are none of it: "张三(收)". */
export function cleanName(text: string): string {
  const sent = SENT_TO.exec(text)?.[1];
  const called = /^(?:老板娘?|店长|团长|老师|经理|师傅|教练)(.{2,3})$/u.exec(text)?.[1];
  if (called && nameKind(called) === 'surname') return called;
  if (sent && ['titled', 'surname'].includes(nameKind(sent))) return sent;
  return withoutBrackets(text).replace(/^[\p{Script=Han}]{2,3}的(?=[\p{Script=Han}]{1,3}(?:姐|哥|先生|女士|阿姨|老师)$)/u, '').replace(/^(?:的|找|交给|联系|就写|收件|写)(?=.{2})/, '').replace(/(?<=^.{2,4})(?:在|住在?|家住|家在)$/, '').replace(/(?<=.{2})(?:就行|就好|就可以|即可)了?$/, '').replace(/^(?:发给|寄给|送给|转给|给|寄到)(?=.{2})/, '').replace(/[(（]?(?<!代)(?:收|亲收|亲启|收件)[)）]?$/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '') || text;
}

/** 倪(女士) is 倪女士; 李红(接不到就发短信) is 李红. */
function withoutBrackets(text: string): string {
  const [, before = '', inside = ''] = /^([\p{Script=Han}·]{1,12})\(([^()]*)\)$/u.exec(text) ?? [];
  if (!before) return text;
  return TITLE_ALONE.test(inside) && isSurname(before) ? before + inside : before;
}

/** Whether two words are one name written with a space: "张 三", "李 女士". */
export function isSpacedName(first: string, second: string): boolean {
  return first.length <= 2 && surnameLength(first) === first.length && (TITLE_ALONE.test(second) || (HAN.test(second) && second.length <= 2 && second.length + first.length <= 3 && !endsAsAddress(second)));
}

function surnameLength(text: string): number {
  if (COMPOUND.has(text.slice(0, 2))) return 2;
  return SINGLE.has(text[0] ?? '') ? 1 : 0;
}

function isFrequent(text: string): boolean {
  return COMPOUND.has(text.slice(0, 2)) || FREQUENT.has(text[0] ?? '') || NOTHING_ELSE.has(text[0] ?? '');
}
