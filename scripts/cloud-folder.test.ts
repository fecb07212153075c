import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder } from './cloud-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cloud-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a new folder is made, one with a cloud keeps its data', () => {
  prepareFolder(join(dir, 'new'), false);
  expect(readdirSync(join(dir, 'new'))).toEqual([]);
  rmSync(join(dir, 'new'), { recursive: true });
  mkdirSync(join(dir, 'system'));
  prepareFolder(dir, false);
  expect(readdirSync(dir)).toEqual(['system']);
});

test('fresh throws the data of a cloud away', () => {
  mkdirSync(join(dir, 'system'));
  prepareFolder(dir, true);
  expect(readdirSync(dir)).toEqual([]);
});

test('a folder with other files is never emptied', () => {
  writeFileSync(join(dir, 'thesis.docx'), 'years of work');
  expect(() => prepareFolder(dir, true)).toThrow('--dir');
  expect(existsSync(join(dir, 'thesis.docx'))).toBe(true);
});
