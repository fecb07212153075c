/**
 * Words that put a seller at risk, with the rule each follows from. A list warns; it does not decide: context does
 * (最近 is no superlative), and what is missing here is not therefore allowed.
 */
export interface RiskyRule {
  id: 'absolute' | 'medical' | 'effect';
  /** Where the rule stands. */
  source: string;
  words: readonly string[];
  /** Longer words that hold one of the list and are harmless. */
  harmless: readonly string[];
}

export const RISKY_RULES: readonly RiskyRule[] = [
  {
    id: 'absolute',
    source: '《中华人民共和国广告法》（2021 年修正）第九条第三项：不得使用“国家级”“最高级”“最佳”等用语；市场监管总局《广告绝对化用语执法指南》（2023 年第 6 号公告）',
    words: ['国家级', '世界级', '宇宙级', '最高级', '最佳', '最好', '最强', '最低', '最便宜', '最优', '最先进', '最有效', '最大', '最新', '第一品牌', '全国第一', '全网第一', '行业第一', '销量第一', '第一名', '唯一', '独一无二', '顶级', '顶尖', '极品', '极致', '首选', '绝对', '百分百', '100%', '全网最', '史上最', '史无前例', '空前绝后', '万能', '永久', '祖传', '特效', '王牌', '领导品牌', '遥遥领先'],
    harmless: ['最好是', '最好在', '最好先', '你最好', '最新消息', '最大的心愿', '绝对没问题', '第一名额'],
  },
  {
    id: 'medical',
    source: '《中华人民共和国广告法》第十七条：除医疗、药品、医疗器械广告外，禁止涉及疾病治疗功能，不得使用医疗用语；《化妆品监督管理条例》（国务院令第 727 号）第三十七条、第四十三条：化妆品不得明示或者暗示具有医疗作用',
    words: ['治疗', '治愈', '根治', '医治', '疗效', '疗程', '药效', '药用', '药妆', '医用级', '医学护肤', '处方', '抗炎', '消炎', '抗菌', '杀菌', '抑菌', '抗敏', '脱敏', '防癌', '抗癌', '排毒', '解毒', '活血', '祛湿', '降血糖', '降血压', '降血脂', '减肥药', '祛疤', '生发', '除皱针', '干细胞', '修复受损肌肤', '换肤', '痊愈', '临床'],
    harmless: ['治疗费'],
  },
  {
    id: 'effect',
    source: '《中华人民共和国广告法》第十八条：保健食品广告不得含有表示功效、安全性的断言或者保证；《化妆品功效宣称评价规范》（国家药监局 2021 年第 50 号公告）：功效宣称应当有充分的科学依据',
    words: ['无副作用', '零副作用', '保证有效', '保证见效', '无效退款', '立竿见影', '一用就白', '三天见效', '七天美白', '包瘦', '永不反弹', '药到病除', '人人适用', '孕妇放心用', '安全无毒'],
    harmless: [],
  },
];

export interface RiskyWord {
  word: string;
  rule: RiskyRule['id'];
  /** Where it stands in the text, in characters. */
  at: number;
}

/** Characters that are put between the parts of a word to get past a reader. */
const FILLERS = /[\s*·.。,，\-_~～|/]/;

/** Every risky word of the text, in order. Full-width letters, spaces and marks within a word do not hide it. */
export function riskyWords(text: string): RiskyWord[] {
  const { plain, places } = plainText(text);
  const found = RISKY_RULES.flatMap((rule) => {
    const covered = rule.harmless.flatMap((word) => placesOf(plain, word).map((at) => [at, at + word.length] as const));
    return rule.words.flatMap((word) =>
      placesOf(plain, word)
        .filter((at) => !covered.some(([from, to]) => at >= from && at < to))
        .map((at) => ({ word, rule: rule.id, at: places[at] ?? 0, length: word.length })),
    );
  });
  return found
    .filter((one) => !found.some((other) => other !== one && other.length > one.length && other.at <= one.at && other.at + other.length >= one.at + one.length))
    .sort((a, b) => a.at - b.at)
    .map(({ word, rule, at }) => ({ word, rule, at }));
}

function plainText(text: string): { plain: string; places: number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = (text[at] ?? '').normalize('NFKC');
    if (FILLERS.test(character)) continue;
    plain += character;
    for (let n = 0; n < character.length; n += 1) places.push(at);
  }
  return { plain, places };
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
