import type { CustomerId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';
import { groupsOf, referrersFirst, type PersonRows } from './group-rows';
import { matchPeople, type ExistingCustomer } from './match-people';
import { changedCustom, changesOf, differingFields, mergeFields, PROFILE_FIELDS, type ImportMode, type PlannedFields, type ProfileField } from './plan-fields';
import { linesOf, newNotes, type PlannedNote } from './plan-notes';
import { referrerPlanner, type PlannedReferrer, type ReferrerFault } from './plan-referrer';
import type { ImportRow } from './rows';

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
  /** Why it is refused: several customers may be meant, or who brought them is not clear. */
  readonly code?: 'AMBIGUOUS_NAME' | ReferrerFault;
  readonly existingId?: CustomerId;
  readonly fields: PlannedFields;
  readonly changedFields: (keyof PlannedFields)[];
  /** Where the file says something else than what is kept, whichever of the two will stand. */
  readonly differing: (ProfileField | 'custom')[];
  /** Who will stand as having brought them; null when that stays as it is. */
  readonly referrer: PlannedReferrer | null;
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
  /** None of them in a circle of referrers. */
  readonly rows: readonly ImportRow[];
  /** Of a part of a file: the rows of other parts that may speak of whom these name as referrers. */
  readonly others?: readonly ImportRow[];
  /** At least everybody who has a phone of the rows, or the name of a row without a phone; and likewise of the referrers whom they name. */
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
export function planImport({ rows, others = [], existing, mode, defaultProductName = '' }: ImportInput): ImportPlan {
  const people = matchPeople([...rows, ...others], existing);
  const groups = groupsOf(rows, people);
  const referrers = referrerPlanner(people, mode);
  const planned = new Map<PersonRows, PlannedPerson>();
  for (const group of referrersFirst(groups)) {
    const referrer = referrers.planOf(group);
    const code = group.match.isAmbiguous ? 'AMBIGUOUS_NAME' : referrer.ok ? undefined : referrer.code;
    planned.set(group, code ? refusedPerson(group, mode, code) : planPerson(group, mode, defaultProductName, referrer.ok ? referrer.value : null));
    referrers.told(group.match.key, code !== undefined);
  }
  const inOrder = groups.flatMap((group) => planned.get(group) ?? []);
  return { people: inOrder, counts: countPlan(inOrder) };
}

function refusedPerson({ match: { key, existing }, rows }: PersonRows, mode: ImportMode, code: PlannedPerson['code']): PlannedPerson {
  const rowNumbers = rows.map((row) => row.rowNumber);
  return { key, kind: 'refused', code, fields: mergeFields(rows, existing, mode), changedFields: [], differing: [], referrer: null, orders: [], notes: [], rowNumbers, duplicateRowNumbers: [] };
}

function planPerson({ match, rows }: PersonRows, mode: ImportMode, defaultProductName: string, referrer: PlannedReferrer | null): PlannedPerson {
  const { key, existing } = match;
  const fields = mergeFields(rows, existing, mode);
  const rowNumbers = rows.map((row) => row.rowNumber);
  const changedFields = changesOf(fields, existing);
  const orders = newOrders(rows, existing, defaultProductName);
  const followUps = newNotes(rows, existing);
  const adding = addingRows(rows, fields, changedFields, [...orders, ...followUps], existing);
  const naming = referrer && rows.find((row) => row.referrer !== null);
  if (naming) adding.add(naming.rowNumber);
  const kind = existing === undefined ? 'new' : adding.size > 0 ? 'update' : 'duplicate';
  const duplicateRowNumbers = rowNumbers.filter((rowNumber) => !adding.has(rowNumber));
  const notes = [...followUps, ...linesOf(rows, adding)];
  return { key, kind, existingId: existing?.customerId, fields, changedFields, differing: differingFields(rows, existing), referrer, orders, notes, rowNumbers, duplicateRowNumbers };
}

function newOrders(rows: readonly ImportRow[], existing: ExistingCustomer | undefined, defaultProductName: string): PlannedOrder[] {
  const known = new Set<string>();
  for (const { day, productName, quantity } of existing?.orders ?? []) known.add(orderKey(day, productName, quantity)).add(orderKey(null, productName, quantity));
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
  return `${day ?? ''}/${quantity}/${productName}`;
}

/** The rows without which the plan would be another: each change, each order and each follow-up comes from one row. */
function addingRows(rows: readonly ImportRow[], fields: PlannedFields, changed: readonly (keyof PlannedFields)[], added: readonly { readonly rowNumber: number }[], existing: ExistingCustomer | undefined): Set<number> {
  const [only] = rows;
  if (only && rows.length === 1) return new Set(existing === undefined || changed.length > 0 || added.length > 0 ? [only.rowNumber] : []);
  const adding = new Set(added.map((one) => one.rowNumber));
  const addFirst = (says: (row: ImportRow) => boolean) => {
    const row = rows.find(says);
    if (row) adding.add(row.rowNumber);
  };
  if (existing === undefined) addFirst(() => true);
  for (const field of PROFILE_FIELDS) if (changed.includes(field)) addFirst((row) => row[field] === fields[field]);
  for (const fieldId of changedCustom(fields, existing)) addFirst((row) => row.custom[fieldId] === fields.custom[fieldId]);
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
