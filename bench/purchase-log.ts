import { isShanghaiDay, type ShanghaiDay } from '../core/kernel/time';

/** The days on which each customer bought, each once, oldest first; customers in order of their ids. */
export type PurchaseLog = ReadonlyMap<string, readonly ShanghaiDay[]>;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a log with the columns customer and date (2026-03-05, 2026/3/5 or with a time behind it), in any order and case.
 * @throws with a message for the person at the keyboard when a column is missing or a date is none.
 */
export function readPurchaseLog(csv: string): PurchaseLog {
  const text = csv.startsWith(BYTE_ORDER_MARK) ? csv.slice(1) : csv;
  const [head = '', ...lines] = text.split(/\r\n|\n|\r/);
  const names = cellsOf(head).map((name) => name.toLowerCase());
  const [customerAt, dateAt] = [names.indexOf('customer'), names.indexOf('date')];
  if (customerAt < 0 || dateAt < 0) throw new Error('the first line must name the columns customer and date');
  const people = new Map<string, Set<ShanghaiDay>>();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = cellsOf(line);
    const [customer = '', date = ''] = [cells[customerAt], cells[dateAt]];
    if (customer === '') throw new Error(`line ${index + 2}: no customer`);
    people.set(customer, (people.get(customer) ?? new Set()).add(dayOf(date, index + 2)));
  });
  return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([customer, days]) => [customer, [...days].sort()]));
}

/** No quoted commas: neither column needs them. */
function cellsOf(line: string): string[] {
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
}

function dayOf(text: string, line: number): ShanghaiDay {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isShanghaiDay(day)) throw new Error(`line ${line}: "${text}" is not a date such as 2026-03-05`);
  return day;
}
