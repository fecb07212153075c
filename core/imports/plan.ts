import type { CustomerId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import { matchPeople, type ExistingCustomer, type PersonMatch } from './match-people';
import { linesOf, newNotes, type PlannedNote } from './plan-notes';
import type { ImportRow } from './rows';

/** What a table does to what is kept of a person: fills what is empty, or has the last word. Either way a name or phone that is kept stays. */
export const IMPORT_MODES = ['fill', 'overwrite'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export const PROFILE_FIELDS = ['name', 'phone', 'wechatName', 'remark', 'address', 'birthday', 'source'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
/** By these rows find their person: the same file would find somebody else if they changed. */
const IDENTIFYING: readonly ProfileField[] = ['name', 'phone'];

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
  /** Where the file says something else than what is kept, whichever of the two will stand. */
  readonly differing: ProfileField[];
  readonly orders: PlannedOrder[];
  readonly notes: PlannedNote[];
  /** All rows of the person; each row of the file is in one person. */
  readonly rowNumbers: number[];
  /** Those among them that add nothing to what is kept or to an earlier row. */
  readonly duplicateRowNumbers: number[];
}

export interface ImportPlan {
  /** In the order of their first rows. */
  readonly people: PlannedPerson[];
  /** `new` and `update` count people; `duplicate` and `refused` count rows. */
  readonly counts: { readonly new: number; readonly update: number; readonly duplicate: number; readonly refused: number; readonly orders: number; readonly notes: number };
}

export interface ImportInput {
  readonly rows: readonly ImportRow[];
  /** At least everybody who has a phone of the rows, or the name of a row without a phone. */
  readonly existing: readonly ExistingCustomer[];
  readonly mode: ImportMode;
  /** What rows that name no product are orders of, so that they are recognised when the file comes again. */
  readonly defaultProductName?: string;
}

/**
 * Decides what an import will write, and writes nothing. A name or phone that is kept stays; other fields take the last value in the file,
 * those that are kept only when it overwrites; tags are added, never removed. An order is known when the person has one of the same day, product and quantity; without a day, of the same product and quantity;
 * a note when their timeline has the same words on the same day, without a day on any.
 * Running a plan and planning the same file again gives duplicates (and the same refusals) only.
 */
export function planImport({ rows, existing, mode, defaultProductName = '' }: ImportInput): ImportPlan {
  const people = groupRows(rows, existing).map((group) => planPerson(group, mode, defaultProductName));
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

function planPerson({ match, rows }: PersonRows, mode: ImportMode, defaultProductName: string): PlannedPerson {
  const { key, existing } = match;
  const fields = mergeFields(rows, existing, mode);
  const rowNumbers = rows.map((row) => row.rowNumber);
  if (match.isAmbiguous) return { key, kind: 'refused', code: 'AMBIGUOUS_NAME', fields, changedFields: [], differing: [], orders: [], notes: [], rowNumbers, duplicateRowNumbers: [] };
  const changedFields = changesOf(fields, existing);
  const orders = newOrders(rows, existing, defaultProductName);
  const followUps = newNotes(rows, existing);
  const adding = addingRows(rows, fields, changedFields, [...orders, ...followUps], existing);
  const kind = existing === undefined ? 'new' : adding.size > 0 ? 'update' : 'duplicate';
  const duplicateRowNumbers = rowNumbers.filter((rowNumber) => !adding.has(rowNumber));
  const notes = [...followUps, ...linesOf(rows, adding)];
  return { key, kind, existingId: existing?.customerId, fields, changedFields, differing: differingFields(rows, existing), orders, notes, rowNumbers, duplicateRowNumbers };
}

function mergeFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, mode: ImportMode): PlannedFields {
  const tags = [...new Set([...(existing?.tags ?? []), ...rows.flatMap((row) => row.tags)])];
  const fields: PlannedFields = { name: '', phone: '', wechatName: '', remark: '', address: '', birthday: '', source: '', tags };
  for (const field of PROFILE_FIELDS) {
    const kept = existing?.[field] ?? '';
    const said = rows.map((row) => row[field]).filter((value) => value !== '');
    const last = said[said.length - 1] ?? '';
    if (IDENTIFYING.includes(field)) fields[field] = kept || (said[0] ?? '');
    else fields[field] = mode === 'fill' ? kept || last : last || kept;
  }
  return fields;
}

function differingFields(rows: readonly ImportRow[], existing: ExistingCustomer | undefined): ProfileField[] {
  if (!existing) return [];
  return PROFILE_FIELDS.filter((field) => !IDENTIFYING.includes(field) && existing[field] !== '' && rows.some((row) => row[field] !== '' && row[field] !== existing[field]));
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

/** The rows without which the plan would be another: each change, each order and each follow-up comes from one row. */
function addingRows(rows: readonly ImportRow[], fields: PlannedFields, changed: readonly (keyof PlannedFields)[], added: readonly { readonly rowNumber: number }[], existing: ExistingCustomer | undefined): Set<number> {
  const adding = new Set(added.map((one) => one.rowNumber));
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
  const counts = { new: 0, update: 0, duplicate: 0, refused: 0, orders: 0, notes: 0 };
  for (const person of people) {
    if (person.kind === 'new' || person.kind === 'update') counts[person.kind] += 1;
    if (person.kind === 'refused') counts.refused += person.rowNumbers.length;
    counts.duplicate += person.duplicateRowNumbers.length;
    counts.orders += person.orders.length;
    counts.notes += person.notes.filter(({ entry }) => entry.kind !== 'pasted').length;
  }
  return counts;
}
