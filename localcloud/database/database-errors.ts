import { CloudError } from '../cloud-error';

/** Texts the real service was seen to answer with; clients match on their fixed parts. */

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.';
const PERSISTS = 'Please check your request, but if the problem persists, contact us.';

/** The collection was never created: errCode -502005 in the SDK. */
export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  );
}

export function collectionExists(name: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[ResourceExist] Table exist: ${name} already exists. ${CONTACT}`);
}

/** Another transaction wrote the document first; the SDK reruns the callback when commit says so. */
export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${PERSISTS}`,
  );
}

/** The transaction ended, lost a conflict, or lived longer than 30 seconds. */
export function transactionMissing(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${PERSISTS}`,
  );
}

/** A plain write waited too long for a transaction's lock. */
export function transactionBusy(): CloudError {
  return new CloudError('DATABASE_TRANSACTION_BUSY', `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${PERSISTS}`);
}

/** A unique index, `_id` included, already holds the key. */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${key} }}]}, {<nil>}]`,
  );
}

/** The server understood the request and could not do it. */
export function failedOperation(codeName: string, text: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (${codeName}) ${text}`);
}

/** A parameter of the request itself is wrong. */
export function invalidParameter(text: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${text}`);
}

/** Strict mode only: the query would read the whole collection, or sort in memory. */
export function indexMissing(text: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (NoQueryExecutionPlans) ${text}`);
}
