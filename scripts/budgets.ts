import { parseArgs } from 'node:util';
import { contract, type ActionName } from '../core/contract';
import { measureActions } from '../tests/support/measure-actions';
import { buildWeapp } from './build-client';
import { budgetTable, type ActionBudgets } from './budget-table';
import { readPageCounts } from './page-table';
import { packageSizes } from './package-sizes';

const USAGE = 'npm run budgets [-- --json]     package sizes, what pages asked of the phone in the last journeys, and database operations of each action';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) return console.log(USAGE);
  console.error('Building what is stale, then running every action once…');
  const sizes = packageSizes((await buildWeapp()).outDir);
  const pages = readPageCounts();
  const actions = await measureActions();
  console.log(values.json ? JSON.stringify({ ...sizes, pages, actions }, null, 2) : budgetTable(sizes, pages, actions, allowedBudgets()));
}

function allowedBudgets(): ActionBudgets {
  return Object.fromEntries(Object.entries(contract).map(([name, { budget }]) => [name, budget])) as Record<ActionName, { reads: number; writes: number }>;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
