import chineseDays from 'chinese-days';
import type { DayMark, DoneDay, MonthView } from '../../core/calendar/calendar.contract';
import { festivalsBetween } from '../../core/calendar/festivals';
import { displayName } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { addDays, shanghaiDayOf, weekdayOf, type ShanghaiDay } from '../../core/kernel/time';
import { dueReasons, openReasons } from '../../core/reminders/contact';
import type { DaysOfMonth } from '../../core/totals/day-totals';
import { addMonths, firstDayOf, monthOf, type Month } from '../../core/totals/period';
import type { CustomerDocument } from '../platform/collections';
import type { Query, QueryContext } from '../platform/context';
import { readDesk } from '../reminders/desk-repository';
import { monthIdOf } from '../totals/count-totals';

export const openMonth: Query<'calendar.month'> = async (context, input) => {
  const month = input.month as Month;
  const today = shanghaiDayOf(context.now);
  const [from, to] = [firstDayOf(month), addDays(firstDayOf(addMonths(month, 1)), -1)];
  return ok({ today, counts: await countsOf(context, from, to, today), done: await doneOf(context, month, today), marks: marksBetween(from, to) });
};

/** Who is overdue stands in today: the days behind it have nobody left to contact. */
async function countsOf({ documents }: QueryContext, from: ShanghaiDay, to: ShanghaiDay, today: ShanghaiDay): Promise<MonthView['counts']> {
  const now = from <= today && today <= to ? await documents.count('customers', { index: 'today', equals: { removed: false, inToday: true } }) : 0;
  const begin = from > today ? from : addDays(today, 1);
  const later = begin > to ? [] : await documents.countBy('customers', { index: 'byContactDay', equals: { removed: false }, field: 'contactDay', from: begin, to });
  return [...(now > 0 ? [{ day: today, people: now }] : []), ...later.map(({ value, count }) => ({ day: value as ShanghaiDay, people: count }))];
}

async function doneOf({ documents, caller }: QueryContext, month: Month, today: ShanghaiDay): Promise<DoneDay[]> {
  if (firstDayOf(month) > today) return [];
  const { doneDays } = await readDesk(documents, caller.merchantId);
  const days: DaysOfMonth = (await documents.get('months', monthIdOf(caller.merchantId, month)))?.days ?? {};
  const dates = new Set([...Object.keys(days), ...Object.keys(doneDays).filter((day) => monthOf(day as ShanghaiDay) === month).map((day) => day.slice(8))]);
  return [...dates]
    .sort()
    .map((date) => ({ day: `${month}-${date}` as ShanghaiDay, contacted: doneDays[`${month}-${date}` as ShanghaiDay] ?? 0, orders: days[date]?.orders ?? 0 }))
    .filter(({ day, contacted, orders }) => day <= today && contacted + orders > 0);
}

export const openDay: Query<'calendar.day'> = async ({ documents, now }, { day, after, limit }) => {
  const today = shanghaiDayOf(now);
  if (day < today) return ok({ rows: [], next: null });
  const page = { after: after ?? null, limit: limit + 1 };
  const found =
    day === today
      ? await documents.find('customers', { index: 'today', equals: { removed: false, inToday: true }, ...page })
      : await documents.find('customers', { index: 'byContactDay', equals: { removed: false, contactDay: day }, ...page });
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return ok({ rows: rows.map((customer) => dayRow(customer, day, today)), next: found.length <= limit || !last ? null : day === today ? last.todayKey : last.customerId });
};

/** What there is to talk about on the day: what is due now, or what begins then. */
function dayRow(customer: CustomerDocument, day: ShanghaiDay, today: ShanghaiDay) {
  const reasons = day === today ? dueReasons(customer, today) : openReasons(customer, today).filter((reason) => reason.day <= day);
  return { customerId: customer.customerId, customerName: displayName(customer), reasons };
}

/** Festivals by our own reckoning; public holidays, and the weekends worked for them, as the State Council has announced them. */
function marksBetween(from: ShanghaiDay, to: ShanghaiDay): DayMark[] {
  const festivals = festivalsBetween(from, to);
  const marks: DayMark[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const festival = festivals.find((candidate) => candidate.day === day)?.id ?? null;
    const holiday = holidayOn(day);
    if (festival !== null || holiday !== null) marks.push({ day, festival, holiday });
  }
  return marks;
}

function holidayOn(day: ShanghaiDay): DayMark['holiday'] {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const works = chineseDays.isWorkday(day);
  if (works === !isWeekend) return null;
  return works ? 'work' : 'rest';
}
