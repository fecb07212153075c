import { duplicateGroups, type DuplicateSign } from '../../core/customers/duplicates';
import type { DuplicateRow } from '../../core/customers/merges.contract';
import { ok } from '../../core/kernel/result';
import { rowOf } from '../customers/customer-views';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';

/** Customers looked through in one call. */
const LOOKED_THROUGH = 300;
const INDEX: Record<DuplicateSign, string> = { phone: 'byPhone', name: 'byName', wechatName: 'byWechatName' };
/** Before every text that is not empty. */
const FIRST = ' ';

export const findDuplicates: Query<'merges.find'> = async ({ documents }, { sign, after }) => {
  const found = await documents.find('customers', { index: INDEX[sign], equals: { removed: false }, after: after || FIRST, limit: LOOKED_THROUGH + 1 });
  const { whole, next } = wholeValues(found, sign);
  return ok({ groups: duplicateGroups(whole, sign).map((group) => group.map(duplicateRow)), next });
};

/** The last value of a full page may go on behind it: it is left to the next page, unless it fills this one. */
function wholeValues(found: readonly CustomerDocument[], sign: DuplicateSign): { whole: readonly CustomerDocument[]; next: string | null } {
  const last = found[found.length - 1];
  if (!last || found.length <= LOOKED_THROUGH) return { whole: found, next: null };
  const whole = found.filter((customer) => customer[sign] !== last[sign]);
  return whole.length > 0 ? { whole, next: whole[whole.length - 1]?.[sign] ?? null } : { whole: found, next: last[sign] };
}

function duplicateRow(customer: CustomerDocument): DuplicateRow {
  const { address, wechatName, createdAt, record } = customer;
  return { ...rowOf(customer), address, wechatName, orderCount: record.orderCount, createdAt };
}
