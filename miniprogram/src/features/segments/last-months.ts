import { addDays, shanghaiDay, type ShanghaiDay } from '@core/kernel/time';

const MONTHS = 12;

/** The last twelve months, this one first: "3月", of an earlier year "25年12月". */
export function lastMonths(today: ShanghaiDay): { label: string; period: { from: ShanghaiDay; until: ShanghaiDay } }[] {
  const months = [];
  let from = firstOf(today);
  for (let count = 0; count < MONTHS; count += 1) {
    const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
    months.push({ label: year === today.slice(0, 4) ? `${month}月` : `${year.slice(2)}年${month}月`, period: { from, until: addDays(firstOf(addDays(from, 31)), -1) } });
    from = firstOf(addDays(from, -1));
  }
  return months;
}

function firstOf(day: ShanghaiDay): ShanghaiDay {
  return shanghaiDay(`${day.slice(0, 8)}01`);
}
