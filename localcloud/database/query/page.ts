import type { FindRequest } from '../database-requests';
import type { Document } from '../values/value';
import { project } from './projection';

/** The documents asked for of those that match, reduced to the fields asked for; no more are taken than needed. */
export function pageOf(documents: Iterable<Document>, { offset = 0, limit = Infinity, projection = {} }: FindRequest): Document[] {
  const found: Document[] = [];
  let skipped = 0;
  for (const document of documents) {
    if (skipped < offset) skipped += 1;
    else found.push(project(document, projection));
    if (found.length >= limit) break;
  }
  return found;
}
