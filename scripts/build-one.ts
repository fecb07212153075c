import { buildSteps } from './build-steps';

const BUILDS: Record<string, () => Promise<void>> = {
  functions: buildSteps.functions,
  weapp: buildSteps.weapp,
  'h5-local': () => buildSteps.h5({ local: true }),
};

const build = BUILDS[process.argv[2] ?? ''];
if (!build) throw new Error(`name one of ${Object.keys(BUILDS).join(', ')}`);
build().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
