import type { Clause, Condition } from '@core/segments/condition';
import { withClause, withGroup, withoutClause } from './condition-edit';

const [twice, often, tiktok, redbook] = [{ test: 'orders', atLeast: 2 }, { test: 'orders', atLeast: 5 }, { test: 'source', is: '抖音' }, { test: 'source', is: '小红书' }] as [Clause, Clause, Clause, Clause];
const empty: Condition = { join: 'all', of: [] };

it('a condition is put together, changed and taken apart clause by clause, a group with its last one', () => {
  let condition = withClause(empty, { group: null, at: null }, twice);
  condition = withClause(condition, { group: 1, at: null }, tiktok);
  condition = withClause(condition, { group: 1, at: null }, redbook);
  expect(condition).toEqual({ join: 'all', of: [twice, { join: 'any', of: [tiktok, redbook] }] });
  condition = withClause(condition, { group: null, at: 0 }, often);
  condition = withGroup(condition, 1, { join: 'all', of: [tiktok, redbook] });
  condition = withoutClause(condition, { group: 1, at: 0 });
  expect(condition).toEqual({ join: 'all', of: [often, { join: 'all', of: [redbook] }] });
  condition = withoutClause(condition, { group: 1, at: 0 });
  expect(withoutClause(condition, { group: null, at: 0 })).toEqual(empty);
});
