import { openTestCloud } from '../tests/support/test-cloud';
import { runHistories } from '../tests/model/run-histories';

/** Longer histories than the tests run: `npm run bench -- model 1000`. */
export async function benchModel([count = '1000']: readonly string[]): Promise<void> {
  const { cloud, close } = await openTestCloud();
  const started = performance.now();
  try {
    await runHistories(cloud, Number(count), 30);
    console.log(`${count} histories of up to 30 steps agree with the plain books, in ${Math.round((performance.now() - started) / 1000)} s`);
  } finally {
    await close();
  }
}
