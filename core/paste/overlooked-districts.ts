import { spellingsAt, type DivisionPath } from './divisions';

/** How far into an address a district is looked for that did not follow its city. */
const NEAR = 16;
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
  return [...found];
}

/** Places that an address without any division begins with, written short: 昆山前进路5号. What follows may make it a street's name. */
export function placesItBeginsWith(detail: string): DivisionPath[] {
  const longest = spellingsAt(detail, 0).filter(({ length }) => length > 1).at(-1);
  return longest ? longest.spellings.filter(({ level }) => level > 0).map(({ path }) => path) : [];
}

/** Whether an address begins with a district that its city does not have: 南京市西湖区. */
export function beginsWithForeignDistrict({ district }: DivisionPath, detail: string): boolean {
  return district === '' && spellingsAt(detail, 0).some(({ length, spellings }) => length > 2 && spellings.some(({ level, form }) => level === 2 && form === 'full'));
}
