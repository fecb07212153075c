import type { ActionInput } from '../../core/contract';
import { remarkOf } from '../../core/imports/remark-of';
import { chooseColumns, matchColumns } from '../../core/imports/columns';
import type { ImportColumn, ImportForm } from '../../core/imports/imports.contract';
import type { ImportMode } from '../../core/imports/plan-fields';
import { listKey } from '../../core/kernel/list-key';
import type { ProductId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf, utcMs } from '../../core/kernel/time';
import { isUploadOf } from '../platform/cloud-files';
import type { Command, QueryContext } from '../platform/context';
import type { ImportDocument } from '../platform/collections';
import { MOST_PRODUCTS } from '../products/product-repository';
import { readImportFile } from './import-file';
import type { ImportRecord } from './import-record';
import { knownPeople } from './known-shop';
import { previewRows, type Preview } from './preview-table';
import { importView, readImport } from './read-imports';
import { importedInto, readSource, remarkLines, type ImportSource, type SourceRefusal } from './read-source';

const SAMPLE_ROWS = 50;

interface Wishes {
  mode: ImportMode;
  productId: ProductId | null;
}

type Planned = ImportSource & Wishes & Preview;

/** What the import would do for the customers as they are now. Writes nothing. */
async function preview(context: QueryContext, source: ImportSource, { mode, productId }: Wishes): Promise<Result<Planned, SourceRefusal>> {
  const { documents, files, now } = context;
  const shop = await importedInto(context);
  const read = await readSource(files, source, shop, shanghaiDayOf(now));
  if (!read.ok) return read;
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const { existing } = await knownPeople(documents, read.value.rows, shop.tags);
  const defaultProductName = products.find((product) => product.productId === productId)?.name;
  return ok({ ...source, mode, productId, ...previewRows(read.value, { existing, mode, own: shop.own, productNames: products.map((product) => product.name), defaultProductName }) });
}

/** The columns as they are guessed; a list of remarks has none. */
async function guessColumns(context: QueryContext, fileId: string, fileName: string, form: ImportForm): Promise<Result<ImportColumn[], SourceRefusal>> {
  if (form === 'remarks') return ok([]);
  const table = await readImportFile(context.files, fileId, fileName);
  return table.ok ? ok(matchColumns(table.value.header, table.value.rows.slice(0, SAMPLE_ROWS), (await importedInto(context)).own)) : table;
}

/** The file is gone then too. */
const DAY_MS = 24 * 3_600_000;

export const openImport: Command<'imports.open', Planned> = {
  async before(context, { fileId, fileName, form }) {
    if (!isUploadOf('imports', context.caller.merchantId, fileId)) return refuse('FILE_NOT_FOUND', 'fileId');
    await context.files.expire(fileId);
    const columns = await guessColumns(context, fileId, fileName, form);
    if (!columns.ok) return columns;
    return preview(context, { fileId, fileName, form, columns: columns.value, tagWords: [], mended: {} }, { mode: 'fill', productId: null });
  },
  async run({ documents, now }, { importId }, planned) {
    const record: ImportRecord = { ...recordOf(planned), importId, state: 'planned', slicesDone: 0, undoUntil: null, endsAt: utcMs(now + DAY_MS), createdAt: now };
    const draft = { _id: importId, ...record, listKey: listKey(now, importId) };
    await documents.create('imports', draft);
    return ok(importView(draft));
  },
};

export const planImportAgain: Command<'imports.plan', Planned> = {
  async before(context, { importId, columns: chosen, productId, mode, tagWords, mended: wish }) {
    const stored = await readImport(context.documents, importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    if (productId !== null && (await context.documents.get('products', productId)) === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    const mapping = chooseColumns(stored.columns, Object.fromEntries(chosen.map(({ index, field }) => [index, field])));
    if (!mapping.ok) return refuse('FIELD_TWICE', 'columns');
    const columns = stored.columns.map((column) => ({ ...column, field: mapping.value[column.index] ?? 'ignore' }));
    const { fileId, fileName, form } = stored;
    const mended = await withMended(context.files, stored, wish);
    if (!mended.ok) return mended;
    return preview(context, { fileId, fileName, form, columns, tagWords, mended: mended.value }, { mode, productId });
  },
  async run({ documents }, { importId }, planned) {
    const stored = await readImport(documents, importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    if (stored.state !== 'planned') return refuse('IMPORT_ALREADY_RUN', 'importId');
    const next: ImportDocument = { ...stored, ...recordOf(planned) };
    await documents.replace('imports', next);
    return ok(importView(next));
  },
};

/** The lines written anew, with one more. */
async function withMended(files: QueryContext['files'], stored: ImportRecord, wish: ActionInput<'imports.plan'>['mended']): Promise<Result<Record<string, string>, SourceRefusal | 'LINE_NOT_FOUND'>> {
  if (wish === null) return ok(stored.mended);
  const lines = await remarkLines(files, stored);
  if (!lines.ok) return lines;
  const at = lines.value.findIndex((line) => remarkOf(line) === wish.line);
  return at === -1 || stored.form !== 'remarks' ? refuse('LINE_NOT_FOUND', 'mended') : ok({ ...stored.mended, [at + 1]: wish.text });
}

function recordOf({ columns, tagWords, ...rest }: Planned): Omit<ImportRecord, 'importId' | 'state' | 'slicesDone' | 'undoUntil' | 'endsAt' | 'createdAt'> {
  return { ...rest, columns: [...columns], tagWords: [...tagWords], mended: { ...rest.mended } };
}
