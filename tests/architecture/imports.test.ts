import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/content-stamp';
import { breaking, keeping } from './probes';

let fired: string[][];

beforeAll(() => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'cruise-probes.ts')], { cwd: projectRoot, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  fired = JSON.parse(run.stdout) as string[][];
});

test.each(breaking.map((probe, index) => [probe.rule, probe.when, index] as const))('%s fires when %s', (rule, _when, index) => {
  expect(fired[index]).toContain(rule);
});

test.each(keeping.map((probe, index) => [probe.when, index] as const))('no rule fires when %s', (_when, index) => {
  expect(fired[breaking.length + index]).toEqual([]);
});

test('every rule has a probe that breaks it', () => {
  const { forbidden } = createRequire(__filename)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
  const names = new Set(forbidden.map((rule) => rule.name));
  expect(new Set(breaking.map((probe) => probe.rule))).toEqual(names);
});
