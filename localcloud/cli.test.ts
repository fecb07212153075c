import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'localcloud-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const ROOT = join(__dirname, '..');

/** The output up to the first text that matches, or up to the end. */
async function outputUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  let output = '';
  const found = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (pattern.test(output)) resolve();
      });
    }
  });
  await Promise.race([found, once(child, 'exit')]);
  return output;
}

const start = (...options: string[]) => spawn('npm', ['run', 'localcloud', '--', '--dir', dir, ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });

/** Resolves when nothing listens there any more. */
async function gone(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/_cloud/api/clock`)).text();
    } catch {
      return;
    }
  }
}

test('SIGTERM to npm ends the local cloud behind it', async () => {
  const npm = start('--port', '0');
  const [, url = ''] = /ready at (\S+)/.exec(await outputUntil(npm, /ready at \S+/)) ?? [];
  expect((await fetch(`${url}/_cloud/api/clock`)).status).toBe(200);
  npm.kill('SIGTERM');
  await gone(url);
});

test('an address beyond this machine needs an explicit flag', async () => {
  expect(await outputUntil(start('--host', '0.0.0.0'), /needs --allow-remote/)).toContain('0.0.0.0 needs --allow-remote');
});

test('without a folder the usage is shown', async () => {
  const child = spawn('npm', ['run', 'localcloud'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  expect(await outputUntil(child, /--dir is required/)).toContain('--strict-indexes');
});

test.each([
  [['--port', 'many'], '--port must be a number'],
  [['--functions', '/none/such'], '--functions: there is no folder /none/such'],
])('%j is refused by name', async (options, says) => {
  expect(await outputUntil(start(...options), /must be|no folder/)).toContain(says);
});

test('an empty folder stays empty of collections, whatever is asked', async () => {
  const npm = start('--port', '0');
  const [, url = ''] = /ready at (\S+)/.exec(await outputUntil(npm, /ready at \S+/)) ?? [];
  const asked = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify({ action: 'database.insertDocument', envName: 'any', collectionName: 'c', data: ['{}'] }) });
  expect(await asked.json()).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  expect(await (await fetch(`${url}/_cloud/api/collections?env=any`)).json()).toEqual({ collections: [] });
  npm.kill('SIGTERM');
  await gone(url);
});
