import { SIZE_LIMITS, type PackageSizes } from './package-sizes';
import { readableBytes } from './report-step';

export type ActionBudgets = Readonly<Record<string, { reads: number; writes: number }>>;
export type ActionCosts = Readonly<Record<string, { reads: number; writes: number; documents: number }>>;

/** What is measured beside what is allowed; a line over its budget ends with a mark. */
export function budgetTable(sizes: PackageSizes, costs: ActionCosts, allowed: ActionBudgets): string {
  const packages: string[][] = [
    ['package', 'size', 'at most', ''],
    sizeRow('main', sizes.mainBytes, SIZE_LIMITS.mainBytes),
    ...Object.entries(sizes.subpackages).map(([name, bytes]) => sizeRow(name, bytes, SIZE_LIMITS.subpackageBytes)),
    sizeRow('total', sizes.totalBytes, SIZE_LIMITS.totalBytes),
  ];
  const actions: string[][] = [
    ['action', 'reads', 'writes', 'documents', ''],
    ...Object.entries(costs).map(([name, cost]) => actionRow(name, cost, allowed[name])),
  ];
  return `${aligned(packages)}\n\n${aligned(actions)}`;
}

const OVER = '← over';

function sizeRow(name: string, bytes: number, limit: number): string[] {
  return [name, readableBytes(bytes), readableBytes(limit), bytes > limit ? OVER : ''];
}

function actionRow(name: string, cost: ActionCosts[string], budget: ActionBudgets[string] | undefined): string[] {
  const over = budget !== undefined && (cost.reads > budget.reads || cost.writes > budget.writes);
  return [name, `${cost.reads}/${budget?.reads ?? '?'}`, `${cost.writes}/${budget?.writes ?? '?'}`, String(cost.documents), over ? OVER : ''];
}

function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}
