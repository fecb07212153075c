import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/content-stamp';

/** What jest says of a test file that goes wrong; it is ended from outside only when it does not end by itself. */
function jestOn(source: string): { said: string; endedByItself: boolean } {
  // Outside the folders of our own code, which other tests read meanwhile.
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, 'dist', 'scratch-'));
  writeFileSync(join(folder, 'wrong.test.ts'), `import { createServer } from 'node:http';\nimport { opensForTests } from '../../tests/support/open-for-tests';\nconst open = opensForTests();\n${SERVER}\n${source}`);
  try {
    execFileSync(process.execPath, ['node_modules/jest/bin/jest.js', '--runInBand', '--roots', folder], { cwd: projectRoot, stdio: 'pipe', timeout: 60_000 });
    return { said: '', endedByItself: true };
  } catch (error) {
    const { status, stderr } = error as { status: number | null; stderr: Buffer };
    return { said: stderr.toString(), endedByItself: status !== null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SERVER = `async function serve() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { close: () => new Promise((resolve) => server.close(resolve)) };
}`;

test('jest ends by itself when a hook fails after something was opened', () => {
  const { said, endedByItself } = jestOn("beforeAll(async () => { await open(serve()); throw new Error('no shop'); });\ntest('never', () => undefined);");
  expect(said).toContain('no shop');
  expect(endedByItself).toBe(true);
}, 90_000);

test('jest ends by itself when a hook runs out of time and opens something afterwards', () => {
  const late = 'async function late() { await new Promise((resolve) => setTimeout(resolve, 400)); return serve(); }';
  const { said, endedByItself } = jestOn(`${late}\nbeforeAll(async () => { await open(late()); }, 100);\ntest('never', () => undefined);`);
  expect(said).toContain('Exceeded timeout of 100 ms for a hook');
  expect(endedByItself).toBe(true);
}, 90_000);
