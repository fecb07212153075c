import { stamp } from '../../core/kernel/list-key';
import { ok, refuse } from '../../core/kernel/result';
import { DAY_MS, utcMs } from '../../core/kernel/time';
import { purchasesIn } from '../../core/reorder/purchase-record';
import type { IndexedPerson } from '../../core/search/indexed-person';
import { PLACE_CHARACTERS } from '../../core/search/person-row';
import { isListKey } from '../customers/pages';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import { spellingOf } from './spell';

/**
 * A command takes its time when it begins and may commit later: a function lives 60 s at most, and clocks of instances may
 * differ. Changes younger than this are therefore answered and asked for again.
 */
const UNSETTLED_MS = 120_000;
/** A phone that slept longer begins anew. */
const OLDEST_MS = 60 * DAY_MS;
/** A reply of more than a megabyte does not reach a mini-program; the rest of it is for what stands around the people. */
const MOST_BYTES = 900 * 1024;
const NO_TIME = utcMs(0);

export const readChanges: Query<'people.changes'> = async ({ documents, now }, { since, limit }) => {
  if (since !== null && !isPlace(since)) return refuse('CURSOR_INVALID', 'since');
  if (since !== null && since < stamp(utcMs(now - OLDEST_MS)) && since.length === stamp(NO_TIME).length) return refuse('CHANGES_TOO_OLD', 'since');
  const found = await documents.find('customers', { index: 'changes', equals: {}, after: since, limit });
  const told = asManyAsFit(found.map((customer) => ({ customer, person: customer.removed ? null : indexedPerson(customer) })));
  const more = found.length === limit || told.length < found.length;
  return ok({
    people: told.flatMap(({ person }) => person ?? []),
    removed: since === null ? [] : told.flatMap(({ customer, person }) => (person === null ? customer.customerId : [])),
    next: more ? (told[told.length - 1]?.customer.changeKey ?? '') : stamp(utcMs(now - UNSETTLED_MS)),
    more,
  });
};

/** Those from the first on that one reply can carry, and always one. */
function asManyAsFit<T extends { person: IndexedPerson | null }>(rows: readonly T[]): T[] {
  let bytes = 0;
  const tooMuch = rows.findIndex(({ person }) => (bytes += Buffer.byteLength(JSON.stringify(person))) > MOST_BYTES);
  return rows.slice(0, tooMuch === -1 ? rows.length : Math.max(1, tooMuch));
}

/** A change key, or the moment that the last page of a reading names. */
function isPlace(text: string): boolean {
  return /^[0-9a-z]{9}$/.test(text) || isListKey(text);
}

export function indexedPerson(customer: CustomerDocument): IndexedPerson {
  const { customerId, version, name, wechatName, remark, phone, stage, stagePinned, tagIds, source, birthday, bound, silenced, nextRunOutDay, lapseDay, record, totals, grade, createdAt, updatedAt } = customer;
  return {
    customerId,
    version,
    name,
    wechatName,
    remark,
    phone,
    // One who was saved before there were spellings gets theirs here, and keeps it from the next save on.
    spelling: customer.spelling ?? spellingOf(customer),
    stage,
    stagePinned,
    tagIds,
    source,
    place: [...customer.address].slice(0, PLACE_CHARACTERS).join(''),
    birthday,
    bound,
    silenced,
    orderCount: record.orderCount,
    spendFen: record.spendFen,
    owedFen: totals.owedFen,
    grade,
    firstDay: record.firstDay,
    lastDay: record.lastDay,
    nextRunOutDay,
    lapseDay,
    purchases: purchasesIn(record),
    createdAt,
    changedAt: updatedAt,
  };
}
