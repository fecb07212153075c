import type { TodayRow } from '@core/reminders/reminders.contract';

/** What was done on this page with rows that the last answer still holds, by customer. */
export type Handled = Readonly<Record<string, { version: number; done: boolean }>>;

/** A row that was handled stays away until the server shows a newer version of it. */
function handlingOf(row: TodayRow, handled: Handled) {
  const handling = handled[row.customerId];
  return handling?.version === row.version ? handling : undefined;
}

export function rowsLeft(rows: readonly TodayRow[], handled: Handled): TodayRow[] {
  return rows.filter((row) => !handlingOf(row, handled));
}

/** How many of the rows were completed here and are not in the server's count yet. */
export function doneAmong(rows: readonly TodayRow[], handled: Handled): number {
  return rows.filter((row) => handlingOf(row, handled)?.done).length;
}
