import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE_LIMITS, PAGE_METERS, pageRows, readPageCounts } from './page-table';

test('a page is in the table with the most that any test file has counted', () => {
  const root = mkdtempSync(join(tmpdir(), 'meters-'));
  mkdirSync(join(root, PAGE_METERS), { recursive: true });
  writeFileSync(join(root, PAGE_METERS, 'a.json'), '{"today":{"nodes":40,"setDataBytes":9,"setDataCalls":3}}');
  writeFileSync(join(root, PAGE_METERS, 'b.json'), '{"today":{"nodes":30,"setDataBytes":99,"setDataCalls":1}}');
  expect(readPageCounts(root)).toEqual({ today: { nodes: 40, setDataBytes: 99, setDataCalls: 3 } });
  rmSync(root, { recursive: true });
});

test('a page over a limit has a mark, one at its limits has none', () => {
  const [, , at, over] = pageRows({ at: PAGE_LIMITS, over: { ...PAGE_LIMITS, setDataCalls: PAGE_LIMITS.setDataCalls + 1 } });
  expect([at?.at(-1), over?.at(-1)]).toEqual(['', '← over']);
});
