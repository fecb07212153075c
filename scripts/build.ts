import { parseArgs } from 'node:util';
import { buildSteps } from './build-steps';

const USAGE = 'npm run build [-- --h5]     dist/cloudfunctions and dist/miniprogram; with --h5 the browser build too';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { h5: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) return console.log(USAGE);
  await buildSteps.functions();
  await buildSteps.weapp();
  if (values.h5) await buildSteps.h5({ local: false });
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
