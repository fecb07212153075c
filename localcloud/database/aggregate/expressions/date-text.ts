import { failedOperation } from '../../database-errors';
import { calendarParts, isoWeekDay, utc, type CalendarParts } from './calendar';
import { fromZone, zoneOffset } from './time-zone';

const WRITTEN: Record<string, (parts: CalendarParts, offsetMs: number) => string> = {
  Y: ({ year }) => pad(year, 4),
  m: ({ month }) => pad(month, 2),
  d: ({ dayOfMonth }) => pad(dayOfMonth, 2),
  H: ({ hour }) => pad(hour, 2),
  M: ({ minute }) => pad(minute, 2),
  S: ({ second }) => pad(second, 2),
  L: ({ millisecond }) => pad(millisecond, 3),
  j: ({ dayOfYear }) => pad(dayOfYear, 3),
  w: ({ dayOfWeek }) => String(dayOfWeek),
  u: ({ isoDayOfWeek }) => String(isoDayOfWeek),
  U: ({ week }) => pad(week, 2),
  V: ({ isoWeek }) => pad(isoWeek, 2),
  G: ({ isoWeekYear }) => pad(isoWeekYear, 4),
  z: (_parts, offsetMs) => `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offsetMs) / 3_600_000), 2)}${pad((Math.abs(offsetMs) / 60_000) % 60, 2)}`,
  Z: (_parts, offsetMs) => `${offsetMs < 0 ? '-' : '+'}${Math.abs(offsetMs) / 60_000}`,
  '%': () => '%',
};

/** A date as `$dateToString` writes it. */
export function formatDate(date: Date, format: string, zone: string): string {
  const offset = zoneOffset(zone, date.getTime());
  const parts = calendarParts(date.getTime() + offset);
  return format.replace(/%(.?)/gs, (_all, letter: string) => {
    const write = WRITTEN[letter];
    if (!write) throw failedOperation('Location18536', `Invalid format character '%${letter}' in format string`);
    return write(parts, offset);
  });
}

/** What each letter of a format takes when a date is read. */
const READ: Record<string, { pattern: string; field?: string }> = {
  Y: { pattern: '\\d{4}', field: 'year' },
  m: { pattern: '\\d{1,2}', field: 'month' },
  d: { pattern: '\\d{1,2}', field: 'day' },
  H: { pattern: '\\d{1,2}', field: 'hour' },
  M: { pattern: '\\d{1,2}', field: 'minute' },
  S: { pattern: '\\d{1,2}', field: 'second' },
  L: { pattern: '\\d{1,3}', field: 'millisecond' },
  G: { pattern: '\\d{4}', field: 'isoWeekYear' },
  V: { pattern: '\\d{1,2}', field: 'isoWeek' },
  u: { pattern: '[1-7]', field: 'isoDayOfWeek' },
  z: { pattern: 'Z|[+-]\\d{2}:?\\d{2}', field: 'zone' },
  '%': { pattern: '%' },
};

/** Reads text by a format; undefined when it does not fit. */
export function parseDate(text: string, format: string, zone: string): Date | undefined {
  const fields: string[] = [];
  const pattern = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (all, letter: string | undefined) => {
    if (letter === undefined) return `\\${all}`;
    const known = READ[letter];
    if (!known) throw failedOperation('Location18536', `Invalid format character '%${letter}' in format string`);
    if (!known.field) return known.pattern;
    fields.push(known.field);
    return `(${known.pattern})`;
  });
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (!found) return undefined;
  return fromFields(Object.fromEntries(fields.map((field, i) => [field, found[i + 1] as string])), zone);
}

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads ISO 8601 text; undefined when it is none. */
export function parseIsoDate(text: string, zone: string): Date | undefined {
  const found = ISO_DATE.exec(text.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction, given] = found;
  const millisecond = fraction === undefined ? undefined : fraction.padEnd(3, '0').slice(0, 3);
  return fromFields({ year, month, day, hour, minute, second, millisecond, zone: given }, zone);
}

/** Undefined when a part is out of its range, such as month 13. */
function fromFields(fields: Record<string, string | undefined>, zone: string): Date | undefined {
  const number = (name: string, otherwise: number) => (fields[name] === undefined ? otherwise : Number(fields[name]));
  const [month, day, hour, minute, second] = [number('month', 1), number('day', 1), number('hour', 0), number('minute', 0), number('second', 0)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  const start =
    fields.isoWeekYear === undefined ? utc(number('year', 1970), month, day) : isoWeekDay(number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1));
  const local = start + ((hour * 60 + minute) * 60 + second) * 1000 + number('millisecond', 0);
  return new Date(fromZone(fields.zone ?? zone, local));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
