import type { ActionInput } from '../../core/contract';
import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { isListKey } from '../customers/pages';
import { chunks } from '../imports/existing-people';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Query, QueryContext } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { writeCsv } from '../spreadsheets/write-csv';
import { writeXlsx } from '../spreadsheets/write-xlsx';
import { CUSTOMER_COLUMNS, customerRow, ORDER_COLUMNS, orderRows, type ExportTable } from './export-tables';

const PAGE = 500;
const PAGES = 10;
const LIST = 100;
const TITLES = { customers: '客户', orders: '订单' } as const;

interface Part<D> {
  documents: D[];
  next: string | null;
}

export const writeExport: Query<'exports.write'> = async (context, { what, format, after }) => {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const { table, next } = await tableOf(context, what, after ?? null);
  if (table.rows.length === 0) return refuse('NOTHING_TO_EXPORT', 'what');
  const bytes = format === 'xlsx' ? writeXlsx(table.sheet, [table.header, ...table.rows]) : writeCsv(table.header, table.rows);
  const fileName = `${TITLES[what]}${shanghaiDayOf(context.now)}${after ? '续' : ''}.${format}`;
  const { merchantId } = context.caller;
  const stored = await context.files.write(`exports/${merchantId}/${newId('import', context.random)}.${format}`, bytes);
  return ok({ fileName, ...stored, rows: table.rows.length, next });
};

async function tableOf(context: QueryContext, what: ActionInput<'exports.write'>['what'], after: string | null): Promise<{ table: ExportTable; next: string | null }> {
  const { documents, caller } = context;
  if (what === 'customers') {
    const merchant = await documents.get('merchants', caller.merchantId);
    const part = await partOf<CustomerDocument>((place) => documents.find('customers', { index: 'recent', equals: { removed: false }, after: place, limit: PAGE }), after);
    return { table: { sheet: TITLES[what], header: CUSTOMER_COLUMNS, rows: part.documents.map((customer) => customerRow(customer, merchant?.tags ?? [])) }, next: part.next };
  }
  const part = await partOf<OrderDocument>((place) => documents.find('orders', { index: 'byTime', after: place, limit: PAGE }), after);
  const customers = await customersOf(documents, part.documents);
  return { table: { sheet: TITLES[what], header: ORDER_COLUMNS, rows: part.documents.flatMap((order) => orderRows(order, customers.get(order.customerId))) }, next: part.next };
}

async function partOf<D extends { listKey: string }>(page: (after: string | null) => Promise<D[]>, after: string | null): Promise<Part<D>> {
  const documents: D[] = [];
  let place = after;
  for (let pages = 0; pages < PAGES; pages += 1) {
    const found = await page(place);
    documents.push(...found);
    if (found.length < PAGE) return { documents, next: null };
    place = found[found.length - 1]?.listKey ?? place;
  }
  return { documents, next: place };
}

async function customersOf(documents: Documents, orders: readonly OrderDocument[]): Promise<Map<string, CustomerDocument>> {
  const ids = [...new Set(orders.map((order) => order.customerId))];
  const found: CustomerDocument[] = [];
  for (const part of chunks(ids, LIST)) found.push(...(await documents.getMany('customers', part)));
  return new Map(found.map((customer) => [customer._id, customer]));
}
