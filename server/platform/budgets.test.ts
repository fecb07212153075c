import { contract, type ActionName } from '../../core/contract';
import type { Action } from '../../core/kernel/contract';
import { measureActions, type ActionCosts } from '../../tests/support/measure-actions';
import type { SeenOperation } from '../../tests/support/test-cloud';

/** A budget allows for the dearest case of its action, which a sample need not be; beyond this it would allow a mistake. */
const MOST_UNUSED = 3;

const names = Object.keys(contract) as ActionName[];
const operations = new Map<ActionName, readonly SeenOperation[]>();
let costs: ActionCosts;
beforeAll(async () => {
  costs = await measureActions((action, seen) => operations.set(action, seen));
}, 120_000);

const budgetOf = (name: ActionName) => (contract[name] as unknown as Action).budget;

it.each(names)('%s stays within the operations that its contract allows', (name) => {
  expect(costs[name].reads).toBeLessThanOrEqual(budgetOf(name).reads);
  expect(costs[name].writes).toBeLessThanOrEqual(budgetOf(name).writes);
});

/** Those that take many at once: rows, people (`server/rules/hold-rules.test.ts`), or pictures, whose cost `server/files/picture-costs.test.ts` counts. */
const OF_MANY = /^((imports|merges|exports)\.|tags\.(leave|undoMerge|ofMany)$|rules\.holdSlice$|privacy\.erase$|orders\.(place|annotate)$|products\.save$)/;

it.each(names.filter((name) => !OF_MANY.test(name)))('%s is allowed little more than it needs', (name) => {
  expect(budgetOf(name).reads - costs[name].reads).toBeLessThanOrEqual(MOST_UNUSED);
  expect(budgetOf(name).writes - costs[name].writes).toBeLessThanOrEqual(MOST_UNUSED);
});

it.each(names)('%s asks the database nothing without an index', (name) => {
  const asked = operations.get(name) ?? [];
  expect(asked.length).toBeGreaterThan(0);
  const unplanned = asked.filter(({ action, plan }) => /getDocument|modifyDocument|removeDocument|calculateDocument|aggregate/.test(action) && (plan === '' || plan.includes('COLLSCAN')));
  expect(unplanned).toEqual([]);
});
