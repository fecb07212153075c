import chineseDays from 'chinese-days';
import type { DayMark } from '../../core/calendar/calendar.contract';
import { festivalsBetween } from '../../core/calendar/festivals';
import { displayName } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { addDays, shanghaiDayOf, weekdayOf, type ShanghaiDay } from '../../core/kernel/time';
import { dueReasons, openReasons } from '../../core/reminders/contact';
import { addMonths, firstDayOf, type Month } from '../../core/totals/period';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';

export const openMonth: Query<'calendar.month'> = async ({ documents, now }, { month }) => {
  const [from, to] = [firstDayOf(month as Month), addDays(firstDayOf(addMonths(month as Month, 1)), -1)];
  const counts = await documents.countBy('customers', { index: 'byContactDay', equals: { removed: false }, field: 'contactDay', from, to });
  return ok({ today: shanghaiDayOf(now), counts: counts.map(({ value, count }) => ({ day: value as ShanghaiDay, people: count })), marks: marksBetween(from, to) });
};

export const openDay: Query<'calendar.day'> = async ({ documents, now }, { day, after, limit }) => {
  const today = shanghaiDayOf(now);
  const found = await documents.find('customers', { index: 'byContactDay', equals: { removed: false, contactDay: day }, after: after ?? null, limit: limit + 1 });
  const rows = found.slice(0, limit);
  return ok({ rows: rows.map((customer) => dayRow(customer, day, today)), next: found.length > limit ? (rows[rows.length - 1]?.customerId ?? null) : null });
};

/** What there is to talk about on the day: what is due now, or what begins then. */
function dayRow(customer: CustomerDocument, day: ShanghaiDay, today: ShanghaiDay) {
  const reasons = day <= today ? dueReasons(customer, today) : openReasons(customer, today).filter((reason) => reason.day <= day);
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
