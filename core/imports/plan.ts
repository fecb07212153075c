import type { CustomerId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import { matchPeople, type ExistingCustomer, type PersonMatch } from './match-people';
import type { ImportRow } from './rows';

const PROFILE_FIELDS = ['name', 'phone', 'wechatName', 'remark', 'address', 'birthday', 'source'] as const;
type ProfileField = (typeof PROFILE_FIELDS)[number];

/** What is kept about the person once the import has run. */
export type PlannedFields = Record<ProfileField, string> & { tags: string[] };

export interface PlannedOrder {
  /** null when the row names none: the day of the import. */
  readonly day: ShanghaiDay | null;
  /** Absent when the row names none: the product chosen for the import. */
  readonly productName?: string;
  readonly quantity: number;
  /** Absent when the row names none: the price of the product. */
  readonly amountFen?: Fen;
  readonly rowNumber: number;
}

export interface PlannedPerson {
  readonly key: string;
  /** `duplicate`: the file adds nothing to this person. `refused`: nothing is written. */
  readonly kind: 'new' | 'update' | 'duplicate' | 'refused';
  /** Why it is refused: several customers may be meant. */
  readonly code?: 'AMBIGUOUS_NAME';
  readonly existingId?: CustomerId;
  readonly fields: PlannedFields;
  readonly changedFields: (keyof PlannedFields)[];
  readonly orders: PlannedOrder[];
  /** All rows of the person; each row of the file is in one person. */
  readonly rowNumbers: number[];
  /** Those among them that add nothing to what is kept or to an earlier row. */
  readonly duplicateRowNumbers: number[];
}

export interface ImportPlan {
  /** In the order of their first rows. */
  readonly people: PlannedPerson[];
  /** `new` and `update` count people; `duplicate` and `refused` count rows. */
  readonly counts: { readonly new: number; readonly update: number; readonly duplicate: number; readonly refused: number; readonly orders: number };
}

export interface ImportInput {
  readonly rows: readonly ImportRow[];
  /** At least everybody who has a phone of the rows, or the name of a row without a phone. */
  readonly existing: readonly ExistingCustomer[];
  /** What rows that name no product are orders of, so that they are recognised when the file comes again. */
  readonly defaultProductName?: string;
}

/**
 * Decides what an import will write, and writes nothing. A name or phone that is kept stays; other fields take the last value in the file;
 * tags are added, never removed. An order is known when the person has one of the same day, product and quantity; without a day, of the same product and quantity.
 * Running a plan and planning the same file again gives duplicates (and the same refusals) only.
 */
export function planImport({ rows, existing, defaultProductName = '' }: ImportInput): ImportPlan {
  const people = groupRows(rows, existing).map((group) => planPerson(group.match, group.rows, defaultProductName));
  return { people, counts: countPlan(people) };
}

interface PersonRows {
  readonly match: PersonMatch;
  readonly rows: ImportRow[];
}

/** The rows of each person, people and rows in the order of the file. */
export function groupRows(rows: readonly ImportRow[], existing: readonly ExistingCustomer[]): PersonRows[] {
  const inOrder = [...rows].sort((a, b) => a.rowNumber - b.rowNumber);
  const matches = matchPeople(inOrder, existing);
  const groups = new Map<string, PersonRows>();
  for (const row of inOrder) {
    const match = matches.get(row);
    if (!match) continue;
    const group = groups.get(match.key);
    if (group) group.rows.push(row);
    else groups.set(match.key, { match, rows: [row] });
  }
  return [...groups.values()];
}

function planPerson(match: PersonMatch, rows: readonly ImportRow[], defaultProductName: string): PlannedPerson {
  const { key, existing } = match;
  const fields = mergeFields(rows, existing);
  const rowNumbers = rows.map((row) => row.rowNumber);
  if (match.isAmbiguous) return { key, kind: 'refused', code: 'AMBIGUOUS_NAME', fields, changedFields: [], orders: [], rowNumbers, duplicateRowNumbers: [] };
  const changedFields = changesOf(fields, existing);
  const orders = newOrders(rows, existing, defaultProductName);
  const adding = addingRows(rows, fields, changedFields, orders, existing);
  const kind = existing === undefined ? 'new' : adding.size > 0 ? 'update' : 'duplicate';
  const duplicateRowNumbers = rowNumbers.filter((rowNumber) => !adding.has(rowNumber));
  return { key, kind, existingId: existing?.customerId, fields, changedFields, orders, rowNumbers, duplicateRowNumbers };
}

function mergeFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined): PlannedFields {
  const tags = [...new Set([...(existing?.tags ?? []), ...rows.flatMap((row) => row.tags)])];
  const fields: PlannedFields = { name: '', phone: '', wechatName: '', remark: '', address: '', birthday: '', source: '', tags };
  for (const field of PROFILE_FIELDS) {
    const kept = existing?.[field] ?? '';
    const said = rows.map((row) => row[field]).filter((value) => value !== '');
    const identifies = field === 'name' || field === 'phone';
    fields[field] = identifies ? kept || (said[0] ?? '') : (said[said.length - 1] ?? kept);
  }
  return fields;
}

function changesOf(fields: PlannedFields, existing: ExistingCustomer | undefined): (keyof PlannedFields)[] {
  const changed: (keyof PlannedFields)[] = PROFILE_FIELDS.filter((field) => fields[field] !== (existing?.[field] ?? ''));
  return fields.tags.length > (existing?.tags.length ?? 0) ? [...changed, 'tags'] : changed;
}

function newOrders(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, defaultProductName: string): PlannedOrder[] {
  const known = new Set(existing?.orders.flatMap((order) => [orderKey(order.day, order.productName, order.quantity), orderKey(null, order.productName, order.quantity)]));
  const orders: PlannedOrder[] = [];
  for (const row of rows) {
    if (row.orderDay === null && row.product === '' && row.amountFen === null) continue;
    const quantity = row.quantity ?? 1;
    const key = orderKey(row.orderDay, row.product || defaultProductName, quantity);
    if (known.has(key)) continue;
    known.add(key);
    orders.push({ day: row.orderDay, productName: row.product || undefined, quantity, amountFen: row.amountFen ?? undefined, rowNumber: row.rowNumber });
  }
  return orders;
}

function orderKey(day: ShanghaiDay | null, productName: string, quantity: number): string {
  return JSON.stringify([day, productName, quantity]);
}

/** The rows without which the plan would be another: each change and each order comes from one row. */
function addingRows(rows: readonly ImportRow[], fields: PlannedFields, changed: readonly (keyof PlannedFields)[], orders: readonly PlannedOrder[], existing: ExistingCustomer | undefined): Set<number> {
  const adding = new Set(orders.map((order) => order.rowNumber));
  const addFirst = (says: (row: ImportRow) => boolean) => {
    const row = rows.find(says);
    if (row) adding.add(row.rowNumber);
  };
  if (existing === undefined) addFirst(() => true);
  for (const field of PROFILE_FIELDS) if (changed.includes(field)) addFirst((row) => row[field] === fields[field]);
  const seen = new Set(existing?.tags);
  for (const row of rows) {
    if (row.tags.some((tag) => !seen.has(tag))) adding.add(row.rowNumber);
    for (const tag of row.tags) seen.add(tag);
  }
  return adding;
}

function countPlan(people: readonly PlannedPerson[]): ImportPlan['counts'] {
  const counts = { new: 0, update: 0, duplicate: 0, refused: 0, orders: 0 };
  for (const person of people) {
    if (person.kind === 'new' || person.kind === 'update') counts[person.kind] += 1;
    if (person.kind === 'refused') counts.refused += person.rowNumbers.length;
    counts.duplicate += person.duplicateRowNumbers.length;
    counts.orders += person.orders.length;
  }
  return counts;
}
