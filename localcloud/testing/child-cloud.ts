import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A local cloud started from the command line in a process of its own, so that it can be killed. */
export interface ChildCloud {
  url: string;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<void>;
}

export async function startChildCloud(dir: string, extra: string[] = []): Promise<ChildCloud> {
  const child = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), join(__dirname, '..', 'cli.ts'), '--dir', dir, '--port', '0', ...extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  return { url: await readyAddress(child), ended, kill: (signal) => (child.kill(signal), ended) };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const found = /ready at (\S+)/.exec(line);
    if (found) return found[1] as string;
  }
  throw new Error('the local cloud ended before it was ready');
}
