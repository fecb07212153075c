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
}
