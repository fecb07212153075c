import type { ShanghaiDay } from '../../core/kernel/time';

export interface Line {
  product: number;
  quantity: number;
  returned: number;
  taken: number;
}

export interface Order {
  customer: number;
  day: ShanghaiDay;
  lines: Line[];
  total: number;
  paid: number;
  refunded: number;
  state: 'requested' | 'declined' | 'waiting' | 'shipped' | 'signed' | 'cancelled' | 'returned';
  /** The number of each, or nothing. */
  parcels: string[];
}

/** Whether both sides have agreed, and it was no mistake. */
export function isBinding({ state }: Order): boolean {
  return state !== 'requested' && state !== 'declined' && state !== 'cancelled';
}
