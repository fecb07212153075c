const MOST_PLACES = 10;
/** A province and an autonomous region are left out: they hold too many to be chosen by. */
const PROVINCE = /^.{2,8}?(?:省|自治区)/;
const PLACE = /[\u4e00-\u9fa5]{2,5}?(?:自治州|市|区|县|旗)/g;

/** Cities, counties and districts that stand where addresses begin, those of most people first. */
export function placesInUse(places: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const place of places) for (const name of new Set(place.replace(PROVINCE, '').match(PLACE) ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_PLACES).map(([name]) => name);
}
