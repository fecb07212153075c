import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalCloud } from './local-cloud';

const USAGE = `npm run localcloud -- --port PORT --dir DIR [--functions DIR] [--static DIR] [--strict-indexes]
                     [--shuffle [--seed N] | --no-shuffle] [--env ID]
                     [--host ADDRESS --allow-remote]`;

const PARENT_CHECK_MS = 200;

/** Starts the local cloud from the command line; the ready line carries its address. */
async function main(): Promise<void> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const cloud = await startLocalCloud({ ...options, log: (line) => console.error(line) });
  console.log(`local cloud ready at ${cloud.url}`);
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (process.env.npm_lifecycle_event) whenOrphaned(stop);
}

/** A signal to npm ends the shell that npm started, not what runs in it: then this process has another parent. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, PARENT_CHECK_MS);
  watch.unref();
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      dir: { type: 'string' },
      functions: { type: 'string' },
      static: { type: 'string' },
      env: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-remote': { type: 'boolean', default: false },
      'strict-indexes': { type: 'boolean', default: false },
      shuffle: { type: 'boolean', default: false },
      'no-shuffle': { type: 'boolean', default: false },
      seed: { type: 'string' },
    },
  });
  if (!values.dir) return `--dir is required\n${USAGE}`;
  if (!/^\d{1,5}$/.test(values.port)) return `--port must be a number, not ${values.port}\n${USAGE}`;
  for (const [option, folder] of [['--functions', values.functions], ['--static', values.static]] as const) {
    if (folder && !existsSync(folder)) return `${option}: there is no folder ${resolve(folder)}`;
  }
  if (!['127.0.0.1', 'localhost', '::1'].includes(values.host) && !values['allow-remote']) {
    return `The local cloud checks no credentials, so it listens on this machine only; ${values.host} needs --allow-remote.`;
  }
  return {
    dir: resolve(values.dir),
    port: Number(values.port),
    host: values.host,
    env: values.env,
    functionsDir: values.functions && resolve(values.functions),
    hotReload: true,
    staticDir: values.static && resolve(values.static),
    strictIndexes: values['strict-indexes'],
    shuffleSeed: values['no-shuffle'] ? (false as const) : values.seed !== undefined || values.shuffle ? Number(values.seed ?? 1) : undefined,
  };
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
