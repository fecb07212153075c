import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderBytes } from './build-client';
import { buildFunctions, lockedVersion } from './build-functions';
import { projectRoot } from './content-stamp';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'functions-'));
  for (const file of ['package-lock.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
  mkdirSync(join(root, 'server'));
  mkdirSync(join(root, 'cloudfunctions', 'hello'), { recursive: true });
  writeFileSync(join(root, 'server', 'greet.ts'), `export const greet = (name: string) => \`你好 \${name}\`;`);
  writeFileSync(join(root, 'cloudfunctions', 'hello', 'config.json'), '{"timeout":20}');
  entry(`import { greet } from '../../server/greet'; export const main = () => greet('张三');`);
});
afterEach(() => rmSync(root, { recursive: true }));

const entry = (source: string): void => writeFileSync(join(root, 'cloudfunctions', 'hello', 'index.ts'), source);
const built = (file: string): string => join(root, 'dist', 'cloudfunctions', 'hello', file);

test('a function is a folder that runs by itself, with its settings and the SDK pinned as locked', async () => {
  const { functions } = await buildFunctions(root);
  expect((require(built('index.js')) as { main(): string }).main()).toBe('你好 张三');
  expect(functions).toEqual([{ name: 'hello', bytes: folderBytes(built('')) }]);
  expect(JSON.parse(readFileSync(built('config.json'), 'utf8'))).toEqual({ timeout: 20 });
  const pinned = JSON.parse(readFileSync(built('package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const locked = lockedVersion(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'), 'wx-server-sdk');
  expect(pinned.dependencies).toEqual({ 'wx-server-sdk': locked });
});

test('what is imported on demand is a script of its own, loaded when it is asked for', async () => {
  entry(`export const main = async () => (await import('../../server/greet')).greet('李四');`);
  await buildFunctions(root);
  for (const script of ['index.js', 'start.js']) expect(readFileSync(built(script), 'utf8')).not.toContain('你好');
  expect(await (require(built('index.js')) as { main(): Promise<string> }).main()).toBe('你好 李四');
});

test('nothing is rebuilt until a source changes', async () => {
  expect((await buildFunctions(root)).fresh).toBe(false);
  expect((await buildFunctions(root)).fresh).toBe(true);
  writeFileSync(join(root, 'server', 'greet.ts'), `export const greet = () => 'changed';`);
  expect((await buildFunctions(root)).fresh).toBe(false);
  expect(readFileSync(built('start.js'), 'utf8')).toContain('changed');
});

test('an import that does not resolve fails the build and keeps what was built before', async () => {
  await buildFunctions(root);
  entry(`import { nothing } from '../../server/nothing'; export const main = nothing;`);
  await expect(buildFunctions(root)).rejects.toThrow(/server\/nothing/);
  expect(existsSync(built('index.js'))).toBe(true);
  await expect(buildFunctions(root)).rejects.toThrow(/server\/nothing/);
});
