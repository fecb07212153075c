import { CloudError } from '../cloud-error';
import { failedOperation } from './database-errors';
import type { StoredCollection } from './store/index-definition';

/** How much an environment may hold. */
export interface Quota {
  collections: number;
  /** Of one collection, `_id_` included. */
  indexes: number;
}

/** WeChat's quota page (wxcloud/basis/concepts/quota): 100 collections, 20 indexes each. A larger plan has more. */
export const BASIC_QUOTA: Quota = { collections: 100, indexes: 20 };
/** Fields of one index (docs.cloudbase.net, FAQ of the database). */
const MAX_INDEX_FIELDS = 31;

/** Throws DATABASE_COLLECTION_EXCEED_LIMIT when the environment is full. */
export function refuseOneMoreCollection(present: number, { collections }: Quota): void {
  if (present >= collections) throw new CloudError('DATABASE_COLLECTION_EXCEED_LIMIT', `[LimitExceeded] an environment may hold ${collections} collections.`);
}

/** Throws CannotCreateIndex when the collection holds more indexes, or an index more fields, than it may. */
export function refuseTooManyIndexes({ name, indexes, geo = [] }: StoredCollection, quota: Quota): void {
  const count = indexes.length + geo.length;
  if (count > quota.indexes) throw failedOperation('CannotCreateIndex', `add index fails, too many indexes for ${name}: it may have ${quota.indexes}, _id_ included`);
  const wide = [...indexes, ...geo].find(({ keys }) => keys.length > MAX_INDEX_FIELDS);
  if (wide) throw failedOperation('CannotCreateIndex', `the index ${wide.name} has more than ${MAX_INDEX_FIELDS} fields`);
}
