import type { ShanghaiDay } from '../kernel/time';

/** Why the day of a reorder was proposed; the client words it ("平均 34 天一次，上次买 2 盒"). */
export interface ReorderReason {
  lastDay: ShanghaiDay;
  lastQuantity: number;
  unit: string;
  expectedDays: number;
  intervalsKnown: number;
  /** The person's own median for as much as was bought last; null while no interval is known. The day proposed may differ. */
  usualDays: number | null;
  /** 0 is Sunday; null without a habit. */
  favouriteWeekday: number | null;
}
