import { displayName } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import { sumOfDays, type DayTotals } from '../../core/totals/day-totals';
import { gradedSales, growthOf } from '../../core/totals/grade';
import type { Sales, TopCustomer } from '../../core/totals/totals.contract';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import { daysOf } from './count-totals';

const MONTHS = 24;
const MONTHS_BY_DAY = 2;
const TOP = 20;

export const openTotals: Query<'totals.open'> = async ({ documents, caller, now }) => {
  const today = shanghaiDayOf(now);
  const found = await documents.find('months', { index: 'byMonth', limit: MONTHS });
  const months = found.map((stored) => ({ month: stored.month, days: daysOf(stored) }));
  const top = await documents.find('customers', { index: 'bySales', after: '!', limit: TOP });
  const told = (totals: DayTotals): Sales => (caller.seesCosts ? totals : { ...totals, profitFen: null, uncostedFen: null });
  return ok({
    day: today,
    months: months.map(({ month, days }) => ({ month, ...told(sumOfDays(days)) })),
    days: months.slice(0, MONTHS_BY_DAY).flatMap(({ month, days }) =>
      Object.keys(days).sort().reverse().flatMap((date) => {
        const totals = days[date];
        return totals ? [{ day: `${month}-${date}` as ShanghaiDay, ...told(totals) }] : [];
      }),
    ),
    top: top.map((customer) => topCustomer(customer, today)),
  });
};

function topCustomer(customer: CustomerDocument, today: ShanghaiDay): TopCustomer {
  const { customerId, grade, totals, record } = customer;
  return {
    customerId,
    name: displayName(customer),
    grade,
    salesFen: gradedSales(totals, today),
    growth: growthOf(totals, today),
    owedFen: totals.owedFen,
    lastOrderDay: record.lastDay,
  };
}
