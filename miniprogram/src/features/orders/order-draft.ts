import { shopStorage } from '../../shared/cloud/shop-storage';
import type { OrderEntry } from './order-entry';

/** Changes when {@link OrderEntry} does: older drafts are then dropped. */
const SHAPE = 4;

const keyOf = (customerId: string | undefined) => `draft.order.${customerId ?? 'new'}`;

/** The order that was begun for this customer and neither saved nor dropped; null when there is none. */
export function readDraft(customerId: string | undefined): OrderEntry | null {
  const text = shopStorage.getItem(keyOf(customerId));
  if (text === null) return null;
  const kept = JSON.parse(text) as { shape: number; entry: OrderEntry };
  return kept.shape === SHAPE ? kept.entry : null;
}

/** Keeps what is typed until the order is saved. A form with nothing in it leaves no draft. */
export function keepDraft(customerId: string | undefined, entry: OrderEntry): void {
  if (entry.lines.length === 0 && entry.note === '' && entry.pictureIds.length === 0) dropDraft(customerId);
  else shopStorage.setItem(keyOf(customerId), JSON.stringify({ shape: SHAPE, entry }));
}

export function dropDraft(customerId: string | undefined): void {
  shopStorage.removeItem(keyOf(customerId));
}
