import type { ResellerRow } from '@core/resellers/resellers.contract';
import { byLevel } from './by-level';

const row = (name: string, levelId: string) => ({ name, levelId }) as ResellerRow;
const levels = [
  { levelId: 'l1', name: '一级代理' },
  { levelId: 'l2', name: '二级代理' },
];

test('levels come in their own order and empty ones are left out', () => {
  const groups = byLevel([row('何姐', 'l2'), row('周敏', 'l1'), row('吴倩', 'l2')], levels);
  expect(groups.map(({ name, rows }) => [name, rows.map((one) => one.name)])).toEqual([
    ['一级代理', ['周敏']],
    ['二级代理', ['何姐', '吴倩']],
  ]);
});

test('nobody is lost while the levels are on their way', () => {
  expect(byLevel([row('周敏', 'l1')], [])).toEqual([{ levelId: '', name: '代理', rows: [row('周敏', 'l1')] }]);
});
