import { displayName } from '../../core/customers/customer';
import { maskPhone, type Phone } from '../../core/customers/phone';
import type { ExistingCustomer } from '../../core/imports/match-people';
import { planImport, type ImportPlan } from '../../core/imports/plan';
import type { ImportRow } from '../../core/imports/rows';
import type { ImportView } from '../../core/imports/imports.contract';
import type { ImportRecord } from './import-record';
import { isOrderRow, sliceRows, type ReadRows } from './read-rows';

const PEOPLE_SHOWN = 50;
const REFUSED_SHOWN = 200;

export type Preview = Pick<ImportRecord, 'rowCount' | 'columns' | 'needsProduct' | 'newProducts' | 'counts' | 'people' | 'refused' | 'slices'>;

/** What the shop knows already, as far as the rows speak of it. */
export interface KnownShop {
  readonly existing: readonly ExistingCustomer[];
  readonly productNames: readonly string[];
  /** Of orders whose rows name none. */
  readonly defaultProductName?: string;
}

/** What an import of the rows would do, as far as the seller is shown it. */
export function previewRows({ rows, refused }: ReadRows, rowCount: number, columns: ImportView['columns'], shop: KnownShop): Preview {
  const plan = planImport({ rows, existing: shop.existing, defaultProductName: shop.defaultProductName });
  const ambiguous = plan.people.flatMap((person) => (person.kind === 'refused' ? person.rowNumbers.map((rowNumber) => ({ rowNumber, code: person.code ?? '', column: '' })) : []));
  return {
    rowCount,
    columns,
    needsProduct: rows.some((row) => isOrderRow(row) && row.product === ''),
    newProducts: newProductNames(rows, shop.productNames),
    counts: { ...plan.counts, refused: plan.counts.refused + refused.length },
    people: shownPeople(plan),
    refused: [...refused, ...ambiguous].sort((a, b) => a.rowNumber - b.rowNumber).slice(0, REFUSED_SHOWN),
    slices: sliceRows(rows).length,
  };
}

export function newProductNames(rows: readonly ImportRow[], productNames: readonly string[]): string[] {
  const known = new Set(productNames);
  return [...new Set(rows.map((row) => row.product).filter((name) => name !== '' && !known.has(name)))];
}

function shownPeople(plan: ImportPlan): ImportView['people'] {
  return plan.people
    .flatMap(({ kind, fields, changedFields, orders }) => {
      if (kind !== 'new' && kind !== 'update') return [];
      const maskedPhone = fields.phone ? maskPhone(fields.phone as Phone) : '';
      return [{ name: displayName(fields), maskedPhone, kind, changedFields: [...changedFields], orders: orders.length }];
    })
    .slice(0, PEOPLE_SHOWN);
}
