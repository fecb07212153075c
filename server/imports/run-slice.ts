import type { ActionInput, ActionRefusal } from '../../core/contract';
import { changeTags, type Tag } from '../../core/customers/tags';
import { rowsOfReferrers } from '../../core/imports/group-rows';
import { planImport, type PlannedPerson } from '../../core/imports/plan';
import type { ImportRow } from '../../core/imports/rows';
import { newId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf, utcMs } from '../../core/kernel/time';
import { comesInOrder } from '../../core/reorder/purchase-record';
import { historyOf } from '../orders/order-repository';
import type { Command, QueryContext } from '../platform/context';
import type { CustomerDocument, OrderDocument, ProductDocument } from '../platform/collections';
import type { Documents, TransactionDocuments } from '../platform/merchant-documents';
import { newProduct } from '../../core/products/product';
import { MOST_PRODUCTS, productDraft } from '../products/product-repository';
import type { OrderMaking, ProductSheet } from './import-orders';
import { knownPeople } from './known-shop';
import { newProductNames } from './preview-table';
import { importView, readImport } from './read-imports';
import { isOrderRow, sliceRows } from './read-rows';
import { importedInto, readSource } from './read-source';
import { writeSlice } from './write-slice';

const UNDO_MS = 24 * 3_600_000;
const DEFAULT_CYCLE_DAYS = 30;

export interface SlicePeople {
  people: PlannedPerson[];
  stored: CustomerDocument[];
  /** Of customers who get an order from before their last one. */
  histories: Map<string, OrderDocument[]>;
}

interface Found extends SlicePeople {
  rows: ImportRow[];
  products: ProductDocument[];
}

/** What this part of the file means for the customers as they are now. */
async function planSlice(context: QueryContext, { importId, slice }: ActionInput<'imports.runSlice'>): Promise<Result<Found, ActionRefusal<'imports.runSlice'>>> {
  const { documents, files, now } = context;
  const stored = await readImport(documents, importId);
  if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
  const shop = await importedInto(context);
  const read = await readSource(files, stored, shop, shanghaiDayOf(now));
  if (!read.ok) return read;
  const rows = sliceRows(read.value.rows)[slice];
  if (!rows) return refuse('SLICE_OUT_OF_ORDER', 'slice');
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const byDefault = products.find((product) => product.productId === stored.productId);
  if (!byDefault && rows.some((row) => isOrderRow(row) && row.product === '')) return refuse('PRODUCT_NEEDED', 'productId');
  const others = rowsOfReferrers(rows, read.value.rows);
  const known = await knownPeople(documents, rows, shop.tags, others);
  const plan = planImport({ rows, others, existing: known.existing, mode: stored.mode, defaultProductName: byDefault?.name });
  return ok({ rows, products, people: plan.people, stored: known.stored, histories: await historiesFor(documents, plan.people, known.stored) });
}

async function historiesFor(documents: Documents, people: readonly PlannedPerson[], stored: readonly CustomerDocument[]): Promise<Map<string, OrderDocument[]>> {
  const histories = new Map<string, OrderDocument[]>();
  for (const person of people) {
    const customer = stored.find((candidate) => candidate.customerId === person.existingId);
    if (customer && person.orders.some((order) => order.day !== null && !comesInOrder(customer.record, order.day))) {
      histories.set(customer.customerId, await historyOf(documents, customer.customerId));
    }
  }
  return histories;
}

export const runImportSlice: Command<'imports.runSlice', Found> = {
  before: planSlice,
  async run(context, { importId, slice }, found) {
    const { documents, caller, now, random } = context;
    const stored = await readImport(documents, importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    const canRun = stored.state === 'planned' || stored.state === 'running';
    if (!canRun || stored.slicesDone !== slice) return refuse('SLICE_OUT_OF_ORDER', 'slice');
    const tags = await addTags(documents, caller.merchantId, found.people, random);
    if (!tags.ok) return tags;
    const names = newProductNames(found.rows, found.products.map((product) => product.name));
    if (found.products.length + names.length > MOST_PRODUCTS) return refuse('TOO_MANY_PRODUCTS');
    const products: ProductSheet[] = [...found.products, ...(await createProducts(documents, names, found.rows, random))];
    const byName = new Map(products.map((product) => [product.name, product]));
    const byDefault = products.find((product) => product.productId === stored.productId);
    if (byDefault) byName.set('', byDefault);
    const making: OrderMaking = { products: byName, today: shanghaiDayOf(now), now, random };
    const written = await writeSlice(context, found, tags.value, making);
    await documents.create('import_slices', { _id: `${importId}.${slice}`, importId, slice, ...written });
    const slicesDone = slice + 1;
    const undoUntil = utcMs(now + UNDO_MS);
    const next = { ...stored, slicesDone, state: slicesDone === stored.slices ? ('done' as const) : ('running' as const), undoUntil, endsAt: undoUntil };
    await documents.replace('imports', next);
    return ok(importView(next));
  },
};

async function addTags(documents: TransactionDocuments, merchantId: string, people: readonly PlannedPerson[], random: () => number): Promise<Result<Tag[], 'TOO_MANY_TAGS'>> {
  const names = [...new Set(people.flatMap((person) => person.fields.tags))];
  const merchant = await documents.get('merchants', merchantId);
  if (merchant === null) throw new Error('a member has a merchant');
  const add = names.map((name) => ({ tagId: newId('tag', random), name }));
  let book = merchant.tags;
  for (const tag of add) {
    const changed = changeTags(book, [], { add: [tag], remove: [] });
    if (!changed.ok) return refuse('TOO_MANY_TAGS', 'tags');
    book = changed.value.book;
  }
  if (book.length > merchant.tags.length) await documents.replace('merchants', { ...merchant, tags: book });
  return ok(book);
}

/** Products the file names and the shop does not have, priced as the first row that has an amount says. */
async function createProducts(documents: TransactionDocuments, names: readonly string[], rows: readonly ImportRow[], random: () => number): Promise<ProductSheet[]> {
  const drafts = names.map((name) => {
    const priced = rows.find((row) => row.product === name && row.amountFen !== null);
    const productId = newId('product', random);
    const priceFen = fen(Math.round((priced?.amountFen ?? 0) / (priced?.quantity ?? 1)));
    return productDraft(newProduct({ productId, name, unit: '件', cycleDays: DEFAULT_CYCLE_DAYS, priceFen }));
  });
  await documents.create('products', ...drafts);
  return drafts;
}
