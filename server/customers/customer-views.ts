import { displayName } from '../../core/customers/customer';
import type { CustomerRow, CustomerView, CycleView } from '../../core/customers/customers.contract';
import type { TimelineEntry } from '../../core/customers/timeline-entry';
import { growthOf } from '../../core/totals/grade';
import { maskPhone, type Phone } from '../../core/customers/phone';
import { nextBirthday, readBirthday } from '../../core/calendar/birthday';
import { detailsOf } from '../../core/profile/details';
import type { ShanghaiDay } from '../../core/kernel/time';
import { asksOf } from '../../core/reminders/own-asks';
import { livePlans } from '../../core/reminders/plan';
import { favouriteWeekday, phaseOf, runOutDay, usualDays, type ProductCycle } from '../../core/reorder/product-cycle';
import type { CustomerDocument, TimelineDocument } from '../platform/collections';

export function rowOf(customer: CustomerDocument): CustomerRow {
  return {
    customerId: customer.customerId,
    name: displayName(customer),
    maskedPhone: customer.phone ? maskPhone(customer.phone as Phone) : '',
    remark: customer.remark,
    stage: customer.stage,
    grade: customer.grade,
    tagIds: customer.tagIds,
    nextRunOutDay: customer.nextRunOutDay,
    lastOrderDay: customer.record.lastDay,
    bound: customer.bound,
  };
}

export function viewOf(customer: CustomerDocument, today: ShanghaiDay): CustomerView {
  const { addresses, custom, referrerId, buyers, traits } = detailsOf(customer);
  const { version, phone, wechatName, address, source, birthday, stagePinned, stageReason, levelId, record, totals, createdAt } = customer;
  return {
    ...rowOf(customer),
    version,
    givenName: customer.name,
    phone,
    wechatName,
    address,
    source,
    birthday,
    nextBirthday: nextBirthdayOf(birthday, today),
    addresses,
    custom,
    referrerId,
    buyers,
    traits,
    stagePinned,
    stageReason,
    levelId,
    orderCount: record.orderCount,
    spendFen: record.spendFen,
    owedFen: totals.owedFen,
    growth: growthOf(customer.totals, today),
    silenced: customer.silenced,
    complaint: customer.contact.complaint,
    asks: asksOf(customer.contact),
    plans: livePlans(customer.contact),
    cycles: record.cycles.map((cycle) => cycleView(cycle, today)).sort((a, b) => (a.nextDay < b.nextDay ? -1 : 1)),
    createdAt,
  };
}

function nextBirthdayOf(birthday: string, today: ShanghaiDay): ShanghaiDay | null {
  const read = readBirthday(birthday);
  return read === null ? null : nextBirthday(read, today);
}

function cycleView(cycle: ProductCycle, today: ShanghaiDay): CycleView {
  const { productId, productName, unit, lastDay, lastQuantity, intervals } = cycle;
  return {
    productId,
    productName,
    unit,
    lastDay,
    lastQuantity,
    phase: phaseOf(cycle, today),
    nextDay: runOutDay(cycle),
    expectedDays: cycle.expectedDays,
    intervalsKnown: intervals.length,
    usualDays: usualDays(cycle),
    favouriteWeekday: favouriteWeekday(cycle),
  };
}

export function entryOf(document: TimelineDocument): TimelineEntry {
  return { entryId: document._id, at: document.at, ...document.entry } as TimelineEntry;
}
