import type { ImportView } from '../../core/imports/imports.contract';
import { ok, refuse } from '../../core/kernel/result';
import type { Query } from '../platform/context';
import type { ImportDocument } from '../platform/collections';

const LATEST = 10;

/** The import as the client sees it: without the file and the store's fields. */
export function importView(document: Omit<ImportDocument, 'merchantId' | 'version'>): ImportView {
  const { importId, fileName, state, rowCount, columns, needsProduct, productId, newProducts, counts, people, refused, slices, slicesDone, undoUntil, createdAt } = document;
  return { importId, fileName, state, rowCount, columns, needsProduct, productId, newProducts, counts, people, refused, slices, slicesDone, undoUntil, createdAt };
}

export const getImport: Query<'imports.get'> = async ({ documents }, { importId }) => {
  const found = await documents.get('imports', importId);
  return found === null ? refuse('IMPORT_NOT_FOUND', 'importId') : ok(importView(found));
};

export const listImports: Query<'imports.list'> = async ({ documents }) => {
  const found = await documents.find('imports', { index: 'recent', limit: LATEST });
  return ok({ rows: found.map(({ importId, fileName, state, counts, createdAt, undoUntil }) => ({ importId, fileName, state, counts, createdAt, undoUntil })) });
};
