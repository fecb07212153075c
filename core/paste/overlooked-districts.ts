import { spellingsAt, type DivisionPath } from './divisions';
import type { PastedField } from './pasted-person';
import { readRegion } from './read-region';

/** How far into an address a district is looked for that did not follow its city. */
const NEAR = 16;
const UNKNOWN_DIVISION = /^[\p{Script=Han}](?:(?![镇乡路村道])[\p{Script=Han}]){1,3}?(?<![小园社校库街市厂矿营军景住工老新一二三四五六七八九十ABCD]|开发|工业|高新|其[它他]|大亚湾|莞城|(?:开发|高新)[东西南北]|经开|保税|试验|示范|风景|度假|商业|商务|物流|技术|自贸|产业|合作|经济|管理|自治|安置|生活|住宅|家属|别墅)([区县旗市])(?!场)|^(新)区|^[\p{Script=Han}](县)(?!城)|^[\p{Script=Han}]{0,6}族自治([县旗])/u;
const WITHOUT_DISTRICTS = /^(?:东莞|中山|儋州|嘉峪关)市$/;
const STREET = /^[东南西北中]?(?:路|街|大道|巷|弄|道)/;

/** Districts of the province and city that an address names although none was read before it: 第一师阿拉尔市, 义乌商城. */
export function overlookedDistricts({ province, city, district }: DivisionPath, detail: string): string[] {
  if (!province || district) return [];
  const found = new Set<string>();
  for (let at = 0; at < Math.min(NEAR, detail.length); at += 1) {
    for (const { length, spellings } of spellingsAt(detail, at)) {
      const isStreet = STREET.test(detail.slice(at + length, at + length + 3));
      for (const { level, form, path } of spellings) {
        const isInside = level === 2 && path.province === province && (!city || path.city === city);
        const isMeant = form === 'full' ? length > 2 : at === 0 && !isStreet;
        if (isInside && isMeant) found.add(path.district);
      }
    }
  }
  // 青岛市南… is 青岛 with its 市南区.
  for (const { level, path } of spellingsAt(`市${detail.slice(0, 1)}区`, 0).flatMap((one) => one.spellings)) {
    if (level === 2 && path.city === city && path.province === province) found.add(path.district);
  }
  return [...found];
}

/** Places that an address without any division names near its beginning, or begins with, written short: 昆山前进路5号. What follows may make it a street's name. */
export function placesItBeginsWith(detail: string): DivisionPath[] {
  if (detail === '') return [];
  for (let at = 1; at < Math.min(NEAR, detail.length); at += 1) {
    const region = readRegion(detail, at);
    if (region && (region.levels > 1 || (region.startsFull && region.end - region.start > 2))) return region.paths;
  }
  const longest = spellingsAt(detail, 0).filter(({ length }) => length > 1).at(-1);
  return longest ? longest.spellings.map(({ path }) => path) : [];
}

/**
 * What is in doubt when an address begins with a district that its city does not have (南京市西湖区), with a city that was
 * not read before it (河北唐山路南…), or with another province than was read (黄山 as a name, 天津河西… as the address).
 */
export function doubtsOfStrangePlace({ province, city, district }: DivisionPath, detail: string): PastedField[] {
  if (district !== '') return [];
  const doubts = new Set<PastedField>();
  // Whatever is called a district or a city there is one that this project does not know.
  const unknown = UNKNOWN_DIVISION.exec(detail)?.slice(1).find((one) => one) ?? '';
  if (province !== '' && unknown !== '' && !WITHOUT_DISTRICTS.test(city)) (unknown === '市' && city === '' ? (['city', 'detail'] as const) : (['district', 'detail'] as const)).forEach((field) => doubts.add(field));
  for (const { length, spellings } of spellingsAt(detail, 0)) {
    const isStreet = STREET.test(detail.slice(length, length + 3));
    for (const { level, form, path } of spellings) {
      const isDistrict = level === 2 && form === 'full' && length > 2;
      const isCity = level === 1 && path.province === province && (city === '' || (path.city !== city && !isStreet));
      const isElsewhere = level < 2 && path.province !== province && !isStreet;
      if (isElsewhere) doubts.add('province');
      if (isDistrict || isCity || isElsewhere) (['city', 'district', 'detail'] as const).forEach((field) => doubts.add(field));
    }
  }
  return [...doubts];
}
