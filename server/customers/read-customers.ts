import { searchText } from '../../core/customers/search-keys';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { normalizePhone } from '../../core/customers/phone';
import type { Query } from '../platform/context';
import type { MerchantQuery } from '../platform/merchant-documents';
import { readCustomer } from './customer-repository';
import { rowOf, viewOf } from './customer-views';
import { isListKey, pageOf } from './pages';
import { timelinePage } from './timeline';

const SEARCH_ROWS = 20;
const SAME_PHONE_ROWS = 10;
const TIMELINE_ROWS = 20;

export const listCustomers: Query<'customers.list'> = async ({ documents }, { stage, tagId, grade, after, limit }) => {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const by: Pick<MerchantQuery, 'index' | 'equals'> = stage
    ? { index: 'byStage', equals: { removed: false, stage } }
    : tagId
      ? { index: 'byTag', equals: { removed: false, tagIds: tagId } }
      : grade
        ? { index: 'byGrade', equals: { removed: false, grade } }
        : { index: 'recent', equals: { removed: false } };
  const found = await documents.find('customers', { ...by, after: after ?? null, limit: limit + 1 });
  return ok(pageOf(found, limit, rowOf));
};

export const searchCustomers: Query<'customers.search'> = async ({ documents }, { text }) => {
  const prefix = searchText(text).slice(0, 20);
  if (!prefix) return ok({ rows: [] });
  const found = await documents.find('customers', { index: 'bySearchKey', equals: { removed: false }, prefix, limit: SEARCH_ROWS });
  return ok({ rows: found.map(rowOf) });
};

export const findCustomersByPhone: Query<'customers.findByPhone'> = async ({ documents }, { phone: typed }) => {
  const phone = normalizePhone(typed);
  if (!phone.ok) return ok({ rows: [] });
  const found = await documents.find('customers', { index: 'byPhone', equals: { removed: false }, oneOf: [phone.value], limit: SAME_PHONE_ROWS });
  return ok({ rows: found.map(rowOf) });
};

export const getCustomer: Query<'customers.get'> = async ({ documents, now }, { customerId }) => {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  const timeline = await timelinePage(documents, customerId, null, TIMELINE_ROWS);
  if (!timeline.ok) throw new Error('the first page needs no cursor');
  return ok({ customer: viewOf(customer, shanghaiDayOf(now)), timeline: timeline.value });
};

export const readTimeline: Query<'customers.timeline'> = async ({ documents }, { customerId, after, limit }) => {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
  return timelinePage(documents, customerId, after ?? null, limit);
};
