import { isOfIslands, needsItsCity, spellingsAt, type DivisionPath, type Level, type Spelling } from './divisions';

/** A stretch of the text that names a province, city or district, or several of them from large to small. */
export interface Region {
  start: number;
  end: number;
  /** What it may mean: one path when it is certain. */
  paths: DivisionPath[];
  /** How many divisions are written out. */
  levels: number;
  /** Whether the first is written with its official name. */
  startsFull: boolean;
  /** The district was read from a short or former name, and something else may be meant. */
  districtUncertain: boolean;
  /** The text that names the district, when that is not its official name. */
  districtAsWritten: string;
  /** A development zone or a town follows: 苏州工业园区, 东莞长安镇. */
  beginsZoneOrTown: boolean;
}

interface Reading {
  end: number;
  paths: DivisionPath[];
  deepest: Level;
  steps: Spelling['form'][];
  districtUncertain: boolean;
  districtAsWritten: string;
  /** The last name, a short one, begins another name unless a division follows: 青海 of 青海湖, but not of 青海海南州. */
  needsMore: boolean;
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;
/** Levels are at most three; the rest is for names that are written twice. */
const MAX_STEPS = 10;
const SEPARATORS = /[\s,.。、;:|/>\\·-]{0,4}/y;
const PLACEHOLDER = /(?:省直辖县级行政(?:区划|单位)|自治区直辖县级行政(?:区划|单位)|省直辖县|市辖区|县(?=[^城])|杨凌(?:农业高新技术产业|农业)?示范区|(?:香港)?九龙(?=[^城])|新界|香港岛|港岛|伊犁(?:哈萨克自治)?州(?=塔城|阿勒泰)|其[它他]区)/y;
/** After a short name these make it part of a street's or a building's name: 南京路, 江苏大厦, 龙岗大道. */
const MAKES_ANOTHER_NAME =
  /(?:[东南西北中新老大上下]?[一二三四五六七八九十]{0,2}[东南西北中]?(?:大道|大街|大厦|路|街|道|巷|弄|胡同|桥|站|港|湾|山|湖|河|江|海|村|镇|乡|屯|庄|园(?!区)|苑|城|里|坊|楼|塔|寺|院|校|店|场|馆|机场|火车|广场|花园|小区|国际|公|家|人家|名|宾|酒|饭|火锅|大学|学|医|银行|商|市场|饭|驻|老|会))/y;
/** After a short name a town may begin whose own name starts so: 义乌北苑街道. */
const BEGINS_A_TOWN = /[\p{Script=Han}]{1,4}?(?:街道|镇|新区|开发区|示范区|试验区|高新区|经开区)|(?:经济技术|高新技术产业|高新|经济)?开发区|新区|高新区|经开区/uy;
/** 正定新区 is a zone of its own, in 正定县 or beside it. */
const BEGINS_A_ZONE = /(?:经济技术|高新技术产业|高新|经济)?开发区|新区|高新区|经开区/y;
/** After a short district name these show that a place of its own begins. */
const BEGINS_A_PLACE = /[\p{Script=Han}]{1,7}?(?:镇|乡|街道|大道|路|街|村|巷)/uy;
/** Districts that are called by a word which buildings and streets are called by too. */
const ORDINARY_WORD = /^(?:滨江|钟楼|海港|港口|友谊|爱民|前进|东风|红旗|向阳|新兴|振兴|文昌|长江|中原|未央|天河|黄河|海珠|东湖|长乐|福田|金水|金山|金阊|武侯|花都|太和|永定|南湖|东港|西湖|江北|江南|南山|新城|白云|城中|青山|河东|河西|江岸|海城|长安|新华|朝阳|和平|宝山|普陀|金湾|桃城|安居|平安|长岛|大同|北海|南海|东海|新市|永安|太平|仁和|龙泉|兴隆)$/;
/** What a building or a square is called after its place. */
const GOES_ON_WITH = /(?:门|文化|体育|图书|博物|中央|中心|世纪|商务|金融|新村|新天地|家园|家|机场|火车|高铁|汽车|客运|奥体|大|一号|壹|豪|名|御|府|滨|天地|时代|印象|综合|经济|高新|工业|开发|自贸|新区|第[一二三四五六]|[东南西北]站|区|县|市|州)/y;
const WORDS_OF_A_PLACE = /[\p{Script=Han}]{3,12}/uy;
const ZONE = /(?:工业园|高新|经济|开发|经开|新|园)区|高新|经济技术|九龙|新界|港岛|香港岛|$|[\s,]/y;
/** 市 that belongs to the next word: 人才市场. */
const SUFFIX_OF_NEXT_WORD = /市场|区间|县城关?系/y;

/** Reads the divisions that start at this very place; null when none does. */
export function readRegion(text: string, start: number): Region | null {
  const reading = readOn(text, { end: start, paths: [], deepest: 0, steps: [], districtUncertain: false, districtAsWritten: '', needsMore: false });
  if (reading.steps.length === 0) return null;
  const { end, paths, steps, districtUncertain, districtAsWritten } = reading;
  return { start, end, paths, levels: steps.length, startsFull: steps[0] === 'full', districtUncertain, districtAsWritten, beginsZoneOrTown: lengthAt(ZONE, text, end) > 0 || lengthAt(BEGINS_A_TOWN, text, end) > 0 };
}

function readOn(text: string, soFar: Reading): Reading {
  if (soFar.steps.length >= MAX_STEPS) return soFar;
  let best = soFar;
  for (const place of placesAfter(text, soFar)) {
    for (const { length, spellings } of spellingsAt(text, place)) {
      const next = step(text, soFar, place, length, spellings);
      if (!next) continue;
      const whole = readOn(text, next);
      if (next.needsMore && whole.steps.length === next.steps.length) continue;
      if (isBetter(whole, best)) best = whole;
    }
  }
  return best;
}

/** Where the next division may begin: here, after separators, after a placeholder such as 市辖区. */
function placesAfter(text: string, { end, steps }: Reading): number[] {
  if (steps.length === 0) return [end];
  const gap = lengthAt(SEPARATORS, text, end);
  const placeholder = lengthAt(PLACEHOLDER, text, end + gap);
  if (placeholder === 0) return [end + gap];
  const after = end + gap + placeholder;
  return [end + gap, after + lengthAt(SEPARATORS, text, after)];
}

function step(text: string, soFar: Reading, place: number, length: number, spellings: readonly Spelling[]): Reading | null {
  const end = place + length;
  const isOnly = spellings.every((one) => one.path.district === spellings[0]?.path.district && one.path.city === spellings[0].path.city);
  const possible = spellings.filter((one) => fits(one, soFar) && (isLikely(text, end, one, soFar, isOnly) || (isOnly && isKnownByItsTown(text, place, end, one))));
  // 连江县 alone is the one of 福州.
  const mainland = soFar.steps.length > 0 ? [] : possible.filter(({ path }) => !isOfIslands(path));
  const fitting = mainland.length > 0 ? mainland : possible;
  const level = Math.min(...fitting.map((one) => one.level)) as Level;
  const alike = fitting.filter((one) => one.level === level);
  const form = alike.some((one) => one.form === 'full') ? 'full' : alike.some((one) => one.form === 'short') ? 'short' : 'former';
  const chosen = alike.filter((one) => one.form === form);
  if (chosen.length === 0) return null;
  const paths = soFar.steps.length === 0 ? chosen.map((one) => one.path) : narrowed(soFar.paths, chosen.map((one) => one.path));
  if (paths.length === 0) return null;
  const isDistrict = level === 2;
  const isGlued = isDistrict && form === 'short' && lengthAt(SEPARATORS, text, end) === 0 && end < text.length && lengthAt(BEGINS_A_PLACE, text, end) === 0 && text[end] !== '\0' && !isCalledSoAlone(text, place, end, spellings);
  return {
    end,
    paths: distinct(paths),
    deepest: Math.max(level, soFar.deepest) as Level,
    steps: [...soFar.steps, form],
    districtUncertain: isDistrict ? isGlued || (form === 'former' && chosen.every((one) => one.isGuess)) || (form === 'short' && lengthAt(BEGINS_A_ZONE, text, end) > 0 && !chosen.every((one) => one.path.district.endsWith('市'))) : soFar.districtUncertain,
    districtAsWritten: isDistrict && form !== 'full' ? text.slice(place, end) : soFar.districtAsWritten,
    needsMore: form === 'short' && makesAnotherName(text, end),
  };
}

/** A name that at most two districts of the country have, and no word: 昌平. An address of its own follows, not the rest of a building's name. */
function isCalledSoAlone(text: string, start: number, end: number, spellings: readonly Spelling[]): boolean {
  const isOnly = spellings.length <= 2 && !ORDINARY_WORD.test(text.slice(start, end));
  if (isOnly && /\d/.test(text[end] ?? '')) return true;
  return isOnly && lengthAt(WORDS_OF_A_PLACE, text, end) >= 3 && lengthAt(GOES_ON_WITH, text, end) === 0;
}

/** Whether a division can follow what is read: below it, or the same once more. */
function fits({ level, path, form }: Spelling, { paths, deepest, steps }: Reading): boolean {
  if (steps.length === 0) return true;
  // 哈密市 behind 哈密地区 is no city written twice: it was the seat of it.
  if (level === 1 && deepest === 1 && steps.at(-1) === 'former') return false;
  if (level < deepest || (level === deepest && form !== 'full')) {
    const isWritten = form !== 'short' && (form === 'full' || level === 2);
    return isWritten && paths.some((one) => agrees(one, path));
  }
  return paths.some((one) => agrees(one, path));
}

function isLikely(text: string, end: number, spelling: Spelling, soFar: Reading, isOnly: boolean): boolean {
  const { level, form, isGuess } = spelling;
  const hasParent = soFar.steps.length > 0;
  if (lengthAt(SUFFIX_OF_NEXT_WORD, text, end - 1) > 1) return false;
  if (form === 'full') return hasParent || !needsItsCity(spelling);
  if (level === 2 && !hasParent) return form === 'former' && isOnly && !isGuess;
  if (form === 'former') return isOnly || soFar.paths.every((one) => one.city !== '' || one.city === one.province || MUNICIPALITY.test(one.province));
  if (level === 2 && soFar.paths.every((one) => one.city === '') && !/^(?:[省州县旗])$/.test(text[end - 1] ?? '') && soFar.paths.length > 1) return false;
  return level < 2 || !makesAnotherName(text, end);
}

/** 义乌江东街道, 神农架松柏镇: a district whose name nothing else has, before a town. */
function isKnownByItsTown(text: string, start: number, end: number, { level, form }: Spelling): boolean {
  return level === 2 && form === 'short' && !ORDINARY_WORD.test(text.slice(start, end)) && !/^(?:路|街|道|大)/.test(text.slice(end, end + 1)) && lengthAt(BEGINS_A_TOWN, text, end) > 0;
}

function makesAnotherName(text: string, end: number): boolean {
  return lengthAt(MAKES_ANOTHER_NAME, text, end) > 0 && (lengthAt(BEGINS_A_TOWN, text, end) === 0 || /^(?:路|街|道|大)/.test(text.slice(end, end + 1)));
}

/** The paths that both readings allow, each as deep as the deeper of them. */
export function narrowed(some: readonly DivisionPath[], others: readonly DivisionPath[]): DivisionPath[] {
  return distinct(some.flatMap((one) => others.filter((other) => agrees(one, other)).map((other) => deeper(one, other))));
}

function agrees(one: DivisionPath, other: DivisionPath): boolean {
  return one.province === other.province && sameOrOpen(one.city, other.city, one, other) && (!one.district || !other.district || one.district === other.district);
}

/** A city that is not named yet; a district right under its province has none, which no city's name can become. */
function sameOrOpen(city: string, otherCity: string, one: DivisionPath, other: DivisionPath): boolean {
  if (city === otherCity) return true;
  return (!city && !one.district) || (!otherCity && !other.district);
}

function deeper(one: DivisionPath, other: DivisionPath): DivisionPath {
  const depth = (path: DivisionPath) => (path.district ? 2 : path.city ? 1 : 0);
  return depth(one) >= depth(other) ? one : other;
}

function distinct(paths: readonly DivisionPath[]): DivisionPath[] {
  return [...new Map(paths.map((one) => [`${one.province}/${one.city}/${one.district}`, one])).values()];
}

function isBetter(one: Reading, other: Reading): boolean {
  const rank = (reading: Reading) => reading.steps.filter((form) => form === 'full').length * 2 + reading.steps.length + reading.end / 1e7;
  return rank(one) > rank(other);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
