import type { ImportView } from '../../core/imports/imports.contract';
import { ok, refuse } from '../../core/kernel/result';
import type { ImportId } from '../../core/kernel/ids';
import type { Query } from '../platform/context';
import type { ImportDocument } from '../platform/collections';
import type { Documents, TransactionDocuments } from '../platform/merchant-documents';

const LATEST = 10;

/** What imports of before there were modes, remarks and follow-ups did. */
const EARLIER = { form: 'table', mode: 'overwrite', differing: 0, words: [], tagWords: [], mended: {}, endsAt: null } as const satisfies Partial<ImportDocument>;

export async function readImport(documents: Documents | TransactionDocuments, importId: ImportId): Promise<ImportDocument | null> {
  const found = await documents.get('imports', importId);
  return found && withDefaults(found);
}

function withDefaults(document: ImportDocument): ImportDocument {
  return { ...document, ...Object.fromEntries(Object.entries(EARLIER).filter(([field]) => !(field in document))), counts: { ...document.counts, notes: document.counts.notes ?? 0 } };
}

/** The import as the client sees it: without the file and the store's fields. */
export function importView(document: Omit<ImportDocument, 'merchantId' | 'version'>): ImportView {
  const { importId, fileName, state, rowCount, columns, form, mode, differing, words, needsProduct, productId, newProducts, counts, people, refused, slices, slicesDone, undoUntil, createdAt } = document;
  return { importId, fileName, state, rowCount, columns, form, mode, differing, words, needsProduct, productId, newProducts, counts, people, refused, slices, slicesDone, undoUntil, createdAt };
}

export const getImport: Query<'imports.get'> = async ({ documents }, { importId }) => {
  const found = await readImport(documents, importId);
  return found === null ? refuse('IMPORT_NOT_FOUND', 'importId') : ok(importView(found));
};

export const listImports: Query<'imports.list'> = async ({ documents }) => {
  const found = await documents.find('imports', { index: 'recent', limit: LATEST });
  return ok({ rows: found.map(withDefaults).map(({ importId, fileName, state, counts, createdAt, undoUntil }) => ({ importId, fileName, state, counts, createdAt, undoUntil })) });
};
