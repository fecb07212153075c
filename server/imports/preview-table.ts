import { displayName } from '../../core/customers/customer';
import { valueText, type CustomField } from '../../core/profile/custom-fields';
import { maskPhone, type Phone } from '../../core/customers/phone';
import type { ExistingCustomer } from '../../core/imports/match-people';
import { planImport, type ImportPlan, type PlannedPerson } from '../../core/imports/plan';
import { changedCustom, type ImportMode } from '../../core/imports/plan-fields';
import type { ImportRow } from '../../core/imports/rows';
import type { ImportPreviewPerson, ImportView } from '../../core/imports/imports.contract';
import type { ImportRecord } from './import-record';
import { isOrderRow, sliceRows } from './read-rows';
import type { ReadSource } from './read-source';

const PEOPLE_SHOWN = 50;
const REFUSED_SHOWN = 200;

/** Characters of a value that a preview shows. */
const SHOWN = 40;

export type Preview = Pick<ImportRecord, 'rowCount' | 'differing' | 'words' | 'needsProduct' | 'newProducts' | 'counts' | 'people' | 'refused' | 'slices'>;

/** What the shop knows already, as far as the rows speak of it. */
export interface KnownShop {
  readonly existing: readonly ExistingCustomer[];
  readonly productNames: readonly string[];
  readonly mode: ImportMode;
  /** The merchant's own fields. */
  readonly own: readonly CustomField[];
  /** Of orders whose rows name none. */
  readonly defaultProductName?: string;
}

export type PreviewedRows = Pick<ReadSource, 'rows' | 'refused' | 'rowCount' | 'words'>;

/** What an import of the rows would do, as far as the seller is shown it. */
export function previewRows({ rows, refused, rowCount, words }: PreviewedRows, shop: KnownShop): Preview {
  const plan = planImport({ rows, ...shop });
  return {
    rowCount,
    words,
    differing: plan.people.filter((person) => person.differing.length > 0).length,
    needsProduct: rows.some((row) => isOrderRow(row) && row.product === ''),
    newProducts: newProductNames(rows, shop.productNames),
    counts: { ...plan.counts, refused: plan.counts.refused + refused.length },
    people: shownPeople(plan, rows, shop),
    refused: allRefused(plan, refused).slice(0, REFUSED_SHOWN),
    slices: sliceRows(rows).length,
  };
}

/** Rows that cannot be read, and those of whom nobody can say who is meant, in the order of the file. */
export function allRefused(plan: ImportPlan, refused: ImportView['refused']): ImportView['refused'] {
  const ambiguous = plan.people.flatMap((person) => (person.kind === 'refused' ? person.rowNumbers.map((rowNumber) => ({ rowNumber, code: person.code ?? '', column: '' })) : []));
  return [...refused, ...ambiguous].sort((a, b) => a.rowNumber - b.rowNumber);
}

export function newProductNames(rows: readonly ImportRow[], productNames: readonly string[]): string[] {
  const known = new Set(productNames);
  return [...new Set(rows.map((row) => row.product).filter((name) => name !== '' && !known.has(name)))];
}

function shownPeople(plan: ImportPlan, rows: readonly ImportRow[], { existing, own }: KnownShop): ImportView['people'] {
  const rowAt = new Map(rows.map((row) => [row.rowNumber, row]));
  const written = plan.people.filter(({ kind }) => kind === 'new' || kind === 'update').map((person) => ({ person, row: rowAt.get(person.rowNumbers[0] ?? 0) }));
  const inDoubt = ({ row }: { row: ImportRow | undefined }): boolean => (row?.doubtful.length ?? 0) > 0;
  const shown = [...written.filter(inDoubt), ...written.filter((one) => !inDoubt(one))].slice(0, PEOPLE_SHOWN);
  return shown.map(({ person, row }) => shownPerson(person, existing.find(({ customerId }) => customerId === person.existingId), row, own));
}

function shownPerson({ kind, fields, changedFields, referrer, orders, notes }: PlannedPerson, before: ExistingCustomer | undefined, row: ImportRow | undefined, own: readonly CustomField[]): ImportPreviewPerson {
  const changes = changedFields.flatMap((field): ImportPreviewPerson['changes'] => {
    if (field === 'name' || field === 'phone') return [];
    if (field === 'custom') return ownChanges(fields, before, own);
    if (field === 'tags') return [{ field, before: '', after: fields.tags.filter((tag) => !before?.tags.includes(tag)).join('、') }];
    return [{ field, before: shortened(before?.[field] ?? ''), after: shortened(fields[field]) }];
  });
  return {
    name: displayName(fields),
    maskedPhone: fields.phone ? maskPhone(fields.phone as Phone) : '',
    kind: kind === 'new' ? 'new' : 'update',
    changes: referrer === null ? changes : [...changes, { field: 'referrer', before: '', after: shortened(referrer.name) }],
    orders: orders.length,
    notes: notes.filter(({ entry }) => entry.kind !== 'pasted').length,
    line: row?.note?.entry.kind === 'pasted' ? row.note.entry.text : '',
    doubtful: [...(row?.doubtful ?? [])],
  };
}

function ownChanges(fields: PlannedPerson['fields'], before: ExistingCustomer | undefined, own: readonly CustomField[]): ImportPreviewPerson['changes'] {
  const changed = changedCustom(fields, before);
  return own.filter(({ fieldId }) => changed.includes(fieldId)).map((field) => ({ field: 'custom', label: field.name, before: shortened(valueText(field, before?.custom ?? {})), after: shortened(valueText(field, fields.custom)) }));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN - 1).join('')}…`;
}
