import type { ShanghaiDay } from '../kernel/time';

/** A calendar month of Shanghai, "2026-03": sorts and compares as text. */
export type Month = string & { readonly __unit: 'Month' };

export function monthOf(day: ShanghaiDay): Month {
  return day.slice(0, 7) as Month;
}

/** The month `months` after `month`; before it when negative. */
export function addMonths(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + (number - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}` as Month;
}

export function firstDayOf(month: Month): ShanghaiDay {
  return `${month}-01` as ShanghaiDay;
}

/** Whether `text` is a month of the years 1900 to 2199. */
export function isMonth(text: string): text is Month {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);
}
