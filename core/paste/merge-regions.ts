import type { DivisionPath } from './divisions';
import type { PastedField } from './pasted-person';
import { narrowed, type Region } from './read-region';

export interface MergedRegion {
  fields: DivisionPath;
  doubtful: PastedField[];
  candidates: Partial<Record<PastedField, string[]>>;
  /** The regions that say something else than the first; their text stays in the address. */
  conflicting: Region[];
}

const FIELDS = ['province', 'city', 'district'] as const;
const MUNICIPALITY = /^(?:北京市|天津市|上海市|重庆市|香港特别行政区|澳门特别行政区)$/;

/** One province, city and district from all that a person's text names; whatever is open or contradicted is doubtful. */
export function mergeRegions(regions: readonly Region[]): MergedRegion {
  const strongest = [...regions].sort((one, other) => other.levels - one.levels || Number(other.startsFull) - Number(one.startsFull))[0];
  let paths = strongest?.paths ?? [];
  const conflicting: Region[] = [];
  for (const region of regions) {
    const both = narrowed(paths, region.paths);
    if (both.length > 0) paths = both;
    else conflicting.push(region);
  }
  const strongConflicts = conflicting.filter((one) => one.startsFull);
  const allPaths = [...paths, ...strongConflicts.flatMap((one) => one.paths)].map(withOwnCity);
  const kept = paths.map(withOwnCity);
  const fields: DivisionPath = { province: '', city: '', district: '' };
  const merged: MergedRegion = { fields, doubtful: [], candidates: {}, conflicting };
  for (const field of FIELDS) {
    const values = [...new Set(allPaths.map((one) => one[field]))];
    const keptValues = new Set(kept.map((one) => one[field]));
    if (keptValues.size === 1) fields[field] = kept[0]?.[field] ?? '';
    if (values.length > 1) doubt(merged, field, values);
  }
  const isSure = regions.some((one) => one.levels > 1 && one.paths.length === 1 && one.paths[0]?.district === fields.district && !one.districtUncertain);
  if (!isSure && regions.some((one) => one.districtUncertain)) doubt(merged, 'district', regions.flatMap((one) => [...one.paths.map((path) => path.district), one.districtAsWritten]));
  if (strongest && regions.length === 1 && strongest.levels === 1 && !strongest.startsFull && !strongest.beginsZoneOrTown && !/^[香澳]/.test(fields.province)) for (const field of ['province', 'city'] as const) doubt(merged, field, [fields[field]]);
  return merged;
}

function withOwnCity(path: DivisionPath): DivisionPath {
  return !path.city && !path.district && MUNICIPALITY.test(path.province) ? { ...path, city: path.province } : path;
}

function doubt(merged: MergedRegion, field: PastedField, values: readonly string[]): void {
  if (!merged.doubtful.includes(field)) merged.doubtful.push(field);
  merged.candidates[field] = [...new Set([...(merged.candidates[field] ?? []), ...values])].filter((one) => one !== '');
}
