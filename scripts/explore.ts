import { spawnSync } from 'node:child_process';
import { projectRoot } from './content-stamp';
import { rulesStep } from './test-steps';

const SEEDS = 2 ** 31;

/**
 * `npm run explore`: the rules, use cases and the local cloud with ever new chance (`SEED`), or so many times as is said, until
 * something fails. `npm test` begins with the same chance each time.
 */
const rounds = Number(process.argv[2] ?? Infinity);
for (let round = 1; round <= rounds; round += 1) {
  const seed = Math.floor(Math.random() * SEEDS);
  console.log(`round ${round}: SEED=${seed}`);
  const { status } = spawnSync(process.execPath, rulesStep.command, { cwd: projectRoot, env: { ...process.env, ...rulesStep.env, SEED: String(seed) }, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
