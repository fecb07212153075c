import type { ShanghaiDay } from '../kernel/time';

/** One parcel of an order. */
export interface Parcel {
  /** Of {@link COURIERS}, or empty when nobody said. */
  courier: string;
  /** The courier's number, or empty: sent without one. */
  number: string;
  day: ShanghaiDay;
}
