import { chooseColumns, matchColumns } from '../../core/imports/columns';
import type { ImportView } from '../../core/imports/imports.contract';
import { listKey } from '../../core/kernel/list-key';
import type { ProductId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { isUploadOf } from '../platform/cloud-files';
import type { Command, QueryContext } from '../platform/context';
import type { ImportDocument } from '../platform/collections';
import { MOST_PRODUCTS } from '../products/product-repository';
import type { SheetTable } from '../spreadsheets/sheet-table';
import { existingPeople, existingView, ordersOf } from './existing-people';
import { readImportFile } from './import-file';
import type { ImportRecord } from './import-record';
import { importView } from './read-imports';
import { previewRows, type Preview } from './preview-table';
import { isOrderRow, readRows } from './read-rows';

const SAMPLE_ROWS = 50;

/** What the import would do for the customers as they are now. Writes nothing. */
async function preview({ documents, caller, now }: QueryContext, table: SheetTable, columns: ImportView['columns'], productId: ProductId | null): Promise<Preview> {
  const read = readRows(table, columns, shanghaiDayOf(now));
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const merchant = await documents.get('merchants', caller.merchantId);
  const people = await existingPeople(documents, read.rows);
  const orders = read.rows.some(isOrderRow) ? await ordersOf(documents, people.map((customer) => customer.customerId)) : [];
  return previewRows(read, table.rows.length, columns, {
    existing: people.map((customer) => existingView(customer, merchant?.tags ?? [], orders)),
    productNames: products.map((product) => product.name),
    defaultProductName: products.find((product) => product.productId === productId)?.name,
  });
}

export const openImport: Command<'imports.open', Preview> = {
  async before(context, { fileId, fileName }) {
    if (!isUploadOf('imports', context.caller.merchantId, fileId)) return refuse('FILE_NOT_FOUND', 'fileId');
    const table = await readImportFile(context.files, fileId, fileName);
    if (!table.ok) return table;
    const columns = matchColumns(table.value.header, table.value.rows.slice(0, SAMPLE_ROWS));
    return ok(await preview(context, table.value, columns, null));
  },
  async run({ documents, now }, { importId, fileId, fileName }, planned) {
    const record: ImportRecord = { importId, fileId, fileName, productId: null, state: 'planned', slicesDone: 0, undoUntil: null, createdAt: now, ...planned };
    const draft = { _id: importId, ...record, listKey: listKey(now, importId) };
    await documents.create('imports', draft);
    return ok(importView(draft));
  },
};

export const planImportAgain: Command<'imports.plan', Preview> = {
  async before(context, { importId, columns: chosen, productId }) {
    const stored = await context.documents.get('imports', importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    if (productId !== null && (await context.documents.get('products', productId)) === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    const table = await readImportFile(context.files, stored.fileId, stored.fileName);
    if (!table.ok) return table;
    const mapping = chooseColumns(stored.columns, Object.fromEntries(chosen.map(({ index, field }) => [index, field])));
    if (!mapping.ok) return refuse('FIELD_TWICE', 'columns');
    const columns = stored.columns.map((column) => ({ ...column, field: mapping.value[column.index] ?? 'ignore' }));
    return ok(await preview(context, table.value, columns, productId));
  },
  async run({ documents }, { importId, productId }, planned) {
    const stored = await documents.get('imports', importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    if (stored.state !== 'planned') return refuse('IMPORT_ALREADY_RUN', 'importId');
    const next: ImportDocument = { ...stored, ...planned, productId };
    await documents.replace('imports', next);
    return ok(importView(next));
  },
};
