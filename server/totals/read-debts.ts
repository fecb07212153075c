import { displayName, formOfAddress } from '../../core/customers/customer';
import type { OrderId } from '../../core/kernel/ids';
import { addFen, fen } from '../../core/kernel/money';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { dueReasons } from '../../core/reminders/contact';
import { owingOrders, toldIn } from '../../core/reminders/contact-facts';
import { debtsByAge } from '../../core/totals/debts';
import type { DebtorRow } from '../../core/totals/debts.contract';
import { chooseWordings } from '../../core/words/choose-wording';
import { debtValues } from '../../core/words/debt-words';
import type { Wording } from '../../core/words/wording';
import { isListKey, pageOf } from '../customers/pages';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { readDesk } from '../reminders/desk-repository';
import { daysOf } from './count-totals';

/** Months with something owing that are looked at: ten years in which every month has a debt. */
const MOST_MONTHS = 120;

export const openDebts: Query<'debts.open'> = async ({ documents, now }) => {
  const day = shanghaiDayOf(now);
  const months = await documents.find('months', { index: 'owing', equals: { owing: true }, limit: MOST_MONTHS });
  const days = months.flatMap((stored) => Object.entries(daysOf(stored)).map(([date, totals]) => ({ day: `${stored.month}-${date}` as ShanghaiDay, ...totals })));
  const ages = debtsByAge(days, day);
  return ok({ day, ages, owedFen: addFen(fen(0), ...ages.map(({ debt }) => debt.owedFen)), orders: ages.reduce((sum, { debt }) => sum + debt.orders, 0) });
};

export const listDebtors: Query<'debts.list'> = async ({ documents, caller, now }, { by, after, limit }) => {
  if (after && !PLACES[by](after)) return refuse('CURSOR_INVALID', 'after');
  const { wordings } = await readDesk(documents, caller.merchantId);
  const { debtors, next } = await (by === 'amount' ? byAmount : byAge)(documents, after ?? null, limit);
  const today = shanghaiDayOf(now);
  return ok({ rows: debtors.map((customer) => debtorRow(customer, wordings, today)), next });
};

interface DebtorPage {
  debtors: CustomerDocument[];
  next: string | null;
}

const PLACES = { amount: (text: string) => /^\d{15}\.\w{1,60}$/.test(text), age: isListKey };
/** Stands before every key, and behind those who owe nothing. */
const FIRST = '!';

async function byAmount(documents: Documents, after: string | null, limit: number): Promise<DebtorPage> {
  const found = await documents.find('customers', { index: 'byDebt', after: after ?? FIRST, limit: limit + 1 });
  const debtors = found.slice(0, limit);
  return { debtors, next: found.length > limit ? (debtors[limit - 1]?.owedKey ?? null) : null };
}

/** Along the orders, where each person stands at their oldest one. */
async function byAge(documents: Documents, after: string | null, limit: number): Promise<DebtorPage> {
  const found = await documents.find('orders', { index: 'owing', equals: { owing: true }, after, limit: limit + 1 });
  const { rows: orders, next } = pageOf(found, limit, (order) => order);
  const customers = await documents.getMany('customers', [...new Set(orders.map(({ customerId }) => customerId))]);
  const byId = new Map(customers.map((customer) => [customer.customerId, customer]));
  const debtors = orders.flatMap(({ orderId, customerId }) => {
    const customer = byId.get(customerId);
    return customer && isOldest(customer, orderId) ? [customer] : [];
  });
  return { debtors: [...new Set(debtors)], next };
}

/** Of very many open orders the oldest are not in the book any more. */
function isOldest({ contact }: CustomerDocument, orderId: OrderId): boolean {
  const [oldest, ...others] = owingOrders(contact);
  return oldest?.orderId === orderId || others.every((order) => order.orderId !== orderId);
}

/** Who was removed is chased no more. */
const NO_WORDS = { texts: [], usedUp: null };

function debtorRow(customer: CustomerDocument, wordings: readonly Wording[], today: ShanghaiDay): DebtorRow {
  const { customerId, stage, contact, totals, removed } = customer;
  const [customerName, erased] = customer.erased ? ['', true] : [displayName(customer), false];
  const orders = owingOrders(contact);
  const values = debtValues(orders, totals.owedFen, formOfAddress(customerName), today);
  const words = removed ? NO_WORDS : chooseWordings(wordings, { kind: 'unpaid', stage, productId: null, about: null, values, said: contact.said, told: toldIn(contact), personId: customerId }, undefined, 1);
  const key = dueReasons(customer, today).find(({ kind }) => kind === 'unpaid')?.key ?? `owe.${orders[0]?.orderId ?? customerId}`;
  return { customerId, customerName, removed, erased, owedFen: totals.owedFen, orders, ...words, key, copied: contact.copied?.key === key ? contact.copied : null };
}
