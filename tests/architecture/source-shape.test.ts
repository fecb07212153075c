import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/content-stamp';
import { sourceFolders } from '../../scripts/source-folders';
import { shapeFaults } from './source-shape';

function sources(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.(tsx?|[cm]?js|scss)$/.test(entry.name) ? [path] : [];
  });
}

test('every source is in shape', () => {
  const files = sourceFolders().flatMap(sources);
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((path) => shapeFaults(path, readFileSync(join(projectRoot, path), 'utf8')))).toEqual([]);
});

const lines = (count: number): string => 'export const a = 1;\n'.repeat(count);

test.each([
  ['a file over 250 lines', 'server/orders/x.ts', lines(251), /251 lines/],
  ['an entry of 20 lines', 'cloudfunctions/api/index.ts', lines(20), /wiring/],
  ['a barrel', 'core/orders/index.ts', `export * from './a';\nexport { b } from './b';\n`, /only hands on/],
  ['a barrel of types', 'core/orders/types.ts', `/** All of them. */\nexport type { A } from './a';\n`, /only hands on/],
  ['a browser that a late hook leaves open', 'tests/journeys/x.test.ts', `beforeAll(async () => void (await launchBrowser()));\n`, /opensForTests/],
  ['a name in camelCase', 'server/orders/placeOrder.ts', lines(1), /kebab-case/],
])('%s is named as a fault', (_what, path, source, fault) => {
  expect(shapeFaults(path, source)).toEqual([expect.stringMatching(fault)]);
});

test.each([
  ['a file of 250 lines', 'server/orders/x.ts', lines(250)],
  ['an entry of 19 lines', 'cloudfunctions/api/index.ts', lines(19)],
  ['a file that hands on one thing beside its own', 'core/orders/x.ts', `export { b } from './b';\nexport const a = 1;\n`],
  ['a platform file', 'miniprogram/src/shared/cloud/platform.weapp.ts', lines(1)],
  ['a file without statements', 'miniprogram/src/x.scss', ''],
])('%s is in order', (_what, path, source) => {
  expect(shapeFaults(path, source)).toEqual([]);
});
