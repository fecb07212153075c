import { invalidParameter } from '../database-errors';

/** One field of an index and the way it is sorted. */
export interface IndexKey {
  field: string;
  direction: 1 | -1;
}

/** An index as it is declared. */
export interface IndexSpec {
  name: string;
  keys: IndexKey[];
  unique?: boolean;
}

/** A geo index: it permits queries by distance, and nothing is kept for it. */
export interface GeoIndexSpec {
  name: string;
  keys: { field: string; direction: 1 | -1 | '2dsphere' }[];
}

/** A declared index with what the store keeps about it. */
export interface StoredIndex extends Required<IndexSpec> {
  id: number;
  /** The fields for which some document has had several keys; they narrow what the index may be used for. */
  multikey: string[];
}

/** A collection as the catalog keeps it; `_id_` is always the first index. */
export interface StoredCollection {
  id: number;
  name: string;
  indexes: StoredIndex[];
  geo?: GeoIndexSpec[];
}

/** Any index as a declaration names it. */
export interface DeclaredIndex extends GeoIndexSpec {
  unique?: boolean;
}

/** The declaration as an ordered index, undefined for a geo index; throws INVALID_PARAM for anything that is neither. */
export function orderedIndex({ name, keys, unique }: DeclaredIndex): IndexSpec | undefined {
  const valid = typeof name === 'string' && Array.isArray(keys) && keys.length > 0 && keys.every(({ field, direction }) => typeof field === 'string' && [1, -1, '2dsphere'].includes(direction));
  if (!valid) throw invalidParameter(`not an index: ${JSON.stringify({ name, keys })}; give name and keys of {field, direction: 1, -1 or "2dsphere"}`);
  const ordered = keys.filter((key): key is IndexKey => key.direction !== '2dsphere');
  return ordered.length < keys.length ? undefined : { name, keys: ordered, unique };
}
