import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchFunctions } from './watch-functions';

test('a change of the sources builds the functions, and a build that fails is told and does not end the watch', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  for (const folder of ['cloudfunctions', 'core', 'server']) mkdirSync(join(root, folder));
  const lines: string[] = [];
  let told: () => void = () => undefined;
  let works = false;
  const build = () => (works ? Promise.resolve({ fresh: false }) : Promise.reject(new Error('a comma is missing')));
  const end = watchFunctions((line) => (lines.push(line), told()), build, root);
  const changed = async (text: string): Promise<void> => {
    const said = new Promise<void>((resolve) => (told = resolve));
    writeFileSync(join(root, 'core', 'a.ts'), text);
    await said;
  };
  await changed('1');
  works = true;
  await changed('2');
  end();
  expect(lines).toEqual(['the functions stay as they were: a comma is missing', 'functions built anew']);
  rmSync(root, { recursive: true });
});
