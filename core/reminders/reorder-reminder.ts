import { derivedId, type CustomerId, type ProductId, type ReminderId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import { favouriteWeekday, runOutDay, usualDays, type ProductCycle } from '../reorder/product-cycle';
import type { ReorderReason } from './reorder-reason';

/**
 * scheduled: waits for its day · queued: its notice is in the outbox · open: in 今天, for the seller ·
 * unknown: its notice was handed over and never confirmed · noticed: the customer was told · done: the seller acted ·
 * idle: nothing to remind of
 */
export type ReminderState = 'scheduled' | 'queued' | 'open' | 'unknown' | 'noticed' | 'done' | 'idle';

/** One per customer: about the product that runs out first. */
export interface ReorderReminder {
  reminderId: ReminderId;
  customerId: CustomerId;
  customerName: string;
  state: ReminderState;
  dueDay: ShanghaiDay;
  productId: ProductId;
  productName: string;
  reason: ReorderReason;
}

export function reminderIdOf(customerId: CustomerId): ReminderId {
  return derivedId('reminder', customerId);
}

/** Whether it is the seller's, now or on its day; the others are a notice's, or done with. */
export function isForSeller(state: ReminderState): state is 'scheduled' | 'open' | 'unknown' {
  return state === 'scheduled' || state === 'open' || state === 'unknown';
}

/** The reminder that a customer's next run-out calls for. */
export function scheduleReminder(customer: { customerId: CustomerId; name: string }, cycle: ProductCycle): ReorderReminder {
  return {
    reminderId: reminderIdOf(customer.customerId),
    customerId: customer.customerId,
    customerName: customer.name,
    state: 'scheduled',
    dueDay: runOutDay(cycle),
    productId: cycle.productId,
    productName: cycle.productName,
    reason: {
      lastDay: cycle.lastDay,
      lastQuantity: cycle.lastQuantity,
      unit: cycle.unit,
      expectedDays: cycle.expectedDays,
      intervalsKnown: cycle.intervals.length,
      usualDays: usualDays(cycle),
      favouriteWeekday: favouriteWeekday(cycle),
    },
  };
}
