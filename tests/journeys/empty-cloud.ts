import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';
import { startDemoCloud } from '../../scripts/demo-cloud';
import { toFirstMorning } from '../support/test-cloud';
import { cloudAt } from './cloud';

/** A local cloud with our functions and nobody in it, on the first morning of all tests. */
export async function startTestCloud() {
  await buildFunctions();
  const dir = mkdtempSync(join(tmpdir(), 'empty-cloud-'));
  const { url, close } = await startDemoCloud({ dir, port: 0, timers: false, strictIndexes: true, clockOffsetMs: toFirstMorning() });
  return {
    url,
    today: () => cloudAt(url).dayAfter(0),
    async close(): Promise<void> {
      await close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
