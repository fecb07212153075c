import { addDays, weekdayOf, type ShanghaiDay } from '../kernel/time';
import { FESTIVALS, type FestivalId } from './festival-names';
import { newYearsEve, solarDayOf } from './lunar-day';

export interface Festival {
  id: FestivalId;
  day: ShanghaiDay;
}

const lunar = (month: number, day: number) => (year: number) => solarDayOf(year, { month, day, leap: false });
const solar = (date: string) => (year: number) => `${year}-${date}` as ShanghaiDay;

/** Each in the year by whose name it goes; those that fall after its end (除夕, 腊八) belong to the lunar year. */
const DAY_OF: Record<FestivalId, (year: number) => ShanghaiDay | null> = {
  'new-year': solar('01-01'),
  'new-years-eve': newYearsEve,
  spring: lunar(1, 1),
  lantern: lunar(1, 15),
  women: solar('03-08'),
  mother: secondSundayOfMay,
  'dragon-boat': lunar(5, 5),
  qixi: lunar(7, 7),
  'mid-autumn': lunar(8, 15),
  'double-ninth': lunar(9, 9),
  national: solar('10-01'),
  laba: lunar(12, 8),
};

function secondSundayOfMay(year: number): ShanghaiDay {
  const first = `${year}-05-01` as ShanghaiDay;
  return addDays(first, ((7 - weekdayOf(first)) % 7) + 7);
}

/** The festivals from `from` to `to`, both included, in order. */
export function festivalsBetween(from: ShanghaiDay, to: ShanghaiDay): Festival[] {
  const found: Festival[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) {
    for (const id of FESTIVALS) {
      const day = DAY_OF[id](year);
      if (day !== null && day >= from && day <= to) found.push({ id, day });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
