import { packageRows, type PackageSizes } from './package-sizes';
import { pageRows, type PageCounts } from './page-table';

export type ActionBudgets = Readonly<Record<string, { reads: number; writes: number }>>;
export type ActionCosts = Readonly<Record<string, { reads: number; writes: number; documents: number }>>;

/**
 * What is measured beside what is allowed; a line over its budget ends with a mark.
 * @param pages as the journeys last counted them
 */
export function budgetTable(sizes: PackageSizes, pages: Readonly<Record<string, PageCounts>>, costs: ActionCosts, allowed: ActionBudgets): string {
  const actions: string[][] = [
    ['action', 'reads', 'writes', 'documents', ''],
    ...Object.entries(costs).map(([name, cost]) => actionRow(name, cost, allowed[name])),
  ];
  return [packageRows(sizes), pageRows(pages), actions].map(aligned).join('\n\n');
}

function actionRow(name: string, cost: ActionCosts[string], budget: ActionBudgets[string] | undefined): string[] {
  const over = budget !== undefined && (cost.reads > budget.reads || cost.writes > budget.writes);
  return [name, `${cost.reads}/${budget?.reads ?? '?'}`, `${cost.writes}/${budget?.writes ?? '?'}`, String(cost.documents), over ? '← over' : ''];
}

/** Rows as a table of text: the first column to the left, the others to the right. */
export function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}
