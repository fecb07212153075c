import { addDays } from '../kernel/time';
import type { ProductCycle } from '../reorder/product-cycle';
import type { PurchaseRecord } from '../reorder/purchase-record';
import type { Reason } from './reason';

/** The product that somebody would have needed last. @throws of a record without any */
export function slowestOf({ cycles }: PurchaseRecord): ProductCycle {
  return cycles.reduce((best, cycle) => (addDays(cycle.lastDay, cycle.expectedDays) > addDays(best.lastDay, best.expectedDays) ? cycle : best));
}

/**
 * What to speak of with somebody who is about to be lost, or is already: the same occasion either way, so that words which were
 * said before they were lost are not said again. Null of who never bought anything that runs out.
 */
export function winBackReason(record: PurchaseRecord): Extract<Reason, { kind: 'lapsing' }> | null {
  if (record.lastDay === null || record.cycles.length === 0) return null;
  const { productName, lastDay, expectedDays } = slowestOf(record);
  return { kind: 'lapsing', key: `lapsing.${lastDay}`, day: lastDay, until: null, productName, lastDay, expectedDays };
}
