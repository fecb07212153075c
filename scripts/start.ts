import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOvernight } from '../seeds/load-overnight';
import { personas } from '../seeds/personas';
import { buildSteps } from './build-steps';
import { prepareFolder } from './cloud-folder';
import { startOnFreePort } from './demo-cloud';
import { openerOf } from './open-browser';
import { reportStep } from './report-step';
import { watchFunctions } from './watch-functions';

const USAGE = `npm start [-- --port 8700 --dir .local/cloud --fresh]
  --port   the port to listen on; the next free one is taken when it is in use
  --dir    where the cloud keeps its data
  --fresh  throw that data away and load the demonstration shop anew`;

/** Builds what is stale, starts the local cloud with the demonstration shop, and says where to look. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8700' },
      dir: { type: 'string', default: '.local/cloud' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const dir = resolve(values.dir);
  await buildSteps.functions();
  await buildSteps.h5({ local: true });
  prepareFolder(dir, values.fresh);
  const cloud = await startOnFreePort({ dir, hotReload: true, port: Number(values.port), log: (line) => console.error(line) });
  const endWatch = watchFunctions((line) => console.log(line));
  stopOnSignal(() => {
    endWatch();
    return cloud.close();
  });
  await reportStep('demonstration shop', async () => {
    const { customers, orders } = await loadOvernight({ url: cloud.url });
    return `${customers} customers, ${orders} orders`;
  });
  console.log(addressBlock(cloud.url, dir));
  openBrowser(cloud.url);
}

function addressBlock(url: string, dir: string): string {
  return [
    '',
    `  回客        ${url}/`,
    `  messages    ${url}/_cloud/messages     what customers receive`,
    `  console     ${url}/_cloud`,
    `  people      ${personas.map(({ label }) => label).join('  ')}`,
    `  data        ${dir}`,
    '',
    '  Ctrl-C stops it; the data stays.',
    '',
  ].join('\n');
}

function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A convenience: where there is no desktop, or no browser, the address above is enough. */
function openBrowser(url: string): void {
  const opener = openerOf(process.platform, process.env);
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
