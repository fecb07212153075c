import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInto, prepareFolder } from './cloud-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cloud-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const runCloud = (): void => mkdirSync(join(dir, 'system'));

test('an empty or new folder wants the shop, one with a cloud keeps its data', () => {
  expect(prepareFolder(join(dir, 'new'), false)).toBe(true);
  rmSync(join(dir, 'new'), { recursive: true });
  expect(prepareFolder(dir, false)).toBe(true);
  runCloud();
  expect(prepareFolder(dir, false)).toBe(false);
  expect(readdirSync(dir)).toEqual(['system']);
});

test('fresh throws the data of a cloud away', () => {
  runCloud();
  expect(prepareFolder(dir, true)).toBe(true);
  expect(readdirSync(dir)).toEqual([]);
});

test('a folder with other files is never emptied', () => {
  writeFileSync(join(dir, 'thesis.docx'), 'years of work');
  expect(() => prepareFolder(dir, true)).toThrow('--dir');
  expect(existsSync(join(dir, 'thesis.docx'))).toBe(true);
});

test('a shop that was never finished is loaded anew, a finished one is kept', async () => {
  runCloud();
  await expect(loadInto(dir, () => Promise.reject(new Error('power cut')))).rejects.toThrow('power cut');
  expect(prepareFolder(dir, false)).toBe(true);
  runCloud();
  await loadInto(dir, () => Promise.resolve());
  expect(prepareFolder(dir, false)).toBe(false);
});
