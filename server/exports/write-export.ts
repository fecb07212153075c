import { FOLLOW_UP_KINDS, followUpOf } from '../../core/customers/follow-up';
import type { ActionInput } from '../../core/contract';
import { displayName } from '../../core/customers/customer';
import { detailsOf } from '../../core/profile/details';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { isListKey } from '../customers/pages';
import { chunks } from '../imports/existing-people';
import type { CustomerDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import type { Query, QueryContext } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { fieldBookOf } from '../profile/field-book';
import { customerHeader, customerRow, FOLLOW_UP_COLUMNS, followUpRow, ORDER_COLUMNS, orderRows, type ExportTable } from './export-tables';
import { writeExportFile } from './write-export-file';

const PAGE = 500;
const PAGES = 10;
const LIST = 100;
type What = ActionInput<'exports.write'>['what'];
const TITLES: Readonly<Record<What, string>> = { customers: '客户', orders: '订单', 'follow-ups': '跟进' };

interface Part<D> {
  documents: D[];
  next: string | null;
}

interface TablePart {
  table: ExportTable;
  next: string | null;
}

export const writeExport: Query<'exports.write'> = async (context, { what, format, after }) => {
  const part = await TABLES[what](context, after ?? null);
  if (!part.ok) return part;
  const { table, next } = part.value;
  if (table.rows.length === 0) return refuse('NOTHING_TO_EXPORT', 'what');
  const fileName = `${TITLES[what]}${shanghaiDayOf(context.now)}${after ? '续' : ''}.${format}`;
  const written = await writeExportFile(context, format, table);
  return ok({ fileName, ...written, rows: table.rows.length, next });
};

const TABLES: Readonly<Record<What, (context: QueryContext, after: string | null) => Promise<Result<TablePart, 'CURSOR_INVALID'>>>> = {
  async customers({ documents, caller }, after) {
    if (after !== null && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
    const merchant = await documents.get('merchants', caller.merchantId);
    const part = await partOf<CustomerDocument>((place) => documents.find('customers', { index: 'recent', equals: { removed: false }, after: place, limit: PAGE }), after);
    const fields = merchant ? fieldBookOf(merchant).fields : [];
    const referrers = await namesOf(documents, part.documents);
    const rows = part.documents.map((customer) => customerRow(customer, merchant?.tags ?? [], fields, referrers.get(detailsOf(customer).referrerId ?? '') ?? ''));
    return ok({ table: { sheet: TITLES.customers, header: customerHeader(fields), rows }, next: part.next });
  },
  async orders({ documents }, after) {
    if (after !== null && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
    const part = await partOf<OrderDocument>((place) => documents.find('orders', { index: 'byTime', after: place, limit: PAGE }), after);
    const customers = await customersOf(documents, part.documents);
    const rows = part.documents.flatMap((order) => orderRows(order, customers.get(order.customerId)));
    return ok({ table: { sheet: TITLES.orders, header: ORDER_COLUMNS, rows }, next: part.next });
  },
  'follow-ups': followUpTable,
};

type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** One kind of entry after the other, each newest first; the file itself goes by time. A place is "<kind>~<list key>". */
async function followUpTable({ documents }: QueryContext, after: string | null): Promise<Result<TablePart, 'CURSOR_INVALID'>> {
  const [kind = FOLLOW_UP_KINDS[0], place = null] = after?.split('~') ?? [];
  const first = FOLLOW_UP_KINDS.indexOf(kind as FollowUpKind);
  if (first === -1 || (after !== null && (place === null || (place !== '' && !isListKey(place))))) return refuse('CURSOR_INVALID', 'after');
  const found: TimelineDocument[] = [];
  let next: string | null = null;
  let from = place || null;
  for (let index = first, pages = 0; index < FOLLOW_UP_KINDS.length; ) {
    if (pages === PAGES) {
      next = `${FOLLOW_UP_KINDS[index]}~${from ?? ''}`;
      break;
    }
    pages += 1;
    const page = await documents.find('timeline', { index: 'byKind', equals: { 'entry.kind': FOLLOW_UP_KINDS[index] ?? '' }, after: from, limit: PAGE });
    found.push(...page);
    from = page.length < PAGE ? null : (page[page.length - 1]?.listKey ?? null);
    if (page.length < PAGE) index += 1;
  }
  const customers = await customersOf(documents, found);
  const byTime = [...found].sort((a, b) => (a.listKey < b.listKey ? 1 : -1));
  const rows = byTime.flatMap(({ at, entry, customerId }) => {
    const followUp = followUpOf(entry);
    const customer = customers.get(customerId);
    return followUp && customer && !customer.removed ? [followUpRow(followUp, at, customer)] : [];
  });
  return ok({ table: { sheet: TITLES['follow-ups'], header: FOLLOW_UP_COLUMNS, rows }, next });
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

async function customersOf(documents: Documents, about: readonly (OrderDocument | TimelineDocument)[]): Promise<Map<string, CustomerDocument>> {
  const found = await customersById(documents, about.map(({ customerId }) => customerId));
  return new Map(found.map((customer) => [customer._id, customer]));
}

/** How the referrers of the customers are called. */
async function namesOf(documents: Documents, customers: readonly CustomerDocument[]): Promise<Map<string, string>> {
  const found = await customersById(documents, customers.flatMap((customer) => detailsOf(customer).referrerId ?? []));
  return new Map(found.filter(({ removed }) => !removed).map((customer) => [customer._id, displayName(customer)]));
}

async function customersById(documents: Documents, ids: readonly string[]): Promise<CustomerDocument[]> {
  const found: CustomerDocument[] = [];
  for (const part of chunks([...new Set(ids)], LIST)) found.push(...(await documents.getMany('customers', part)));
  return found;
}
