import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { buildFunctions } from '../../scripts/build-functions';
import { hashInputs, projectRoot } from '../../scripts/content-stamp';
import { startDemoCloud } from '../../scripts/demo-cloud';
import { loadSeedShop } from '../../seeds/load';
import { toFirstMorning } from './test-cloud';

export interface DemoShop {
  /** Address of the local cloud, without a slash at the end. */
  url: string;
  /** Stops the cloud and throws its data away. */
  close(): Promise<void>;
}

/** The shop is loaded so long before the tests begin, which takes less. */
const LOADING_MINUTES = 30;

const KEPT = join(projectRoot, 'dist', '.demo-shops');
const INPUTS = ['cloudfunctions', 'core', 'server', 'localcloud', 'seeds', 'scripts/demo-cloud.ts', 'tests/support/test-cloud.ts', 'tests/support/demo-shop.ts', 'package-lock.json'];

/**
 * A local cloud of its own for one test file, with our functions and the demonstration shop. Queries without an index are
 * refused, timers fire only when the test asks, and it is the first morning of all tests. The shop is loaded through the actions
 * once for a state of the sources, which takes ten seconds for 60 customers; each call gets a copy of its files.
 * @param customers how many
 */
export async function startDemoShop(customers: number): Promise<DemoShop> {
  await buildFunctions();
  const kept = await keptShop(customers);
  const dir = mkdtempSync(join(tmpdir(), 'demo-shop-'));
  cpSync(kept, dir, { recursive: true });
  const cloud = await startCloud(dir, toFirstMorning());
  return {
    url: cloud.url,
    async close() {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function keptShop(customers: number): Promise<string> {
  const kept = join(KEPT, `${customers}-${hashInputs(projectRoot, INPUTS).slice(0, 16)}`);
  if (existsSync(kept)) return kept;
  mkdirSync(KEPT, { recursive: true });
  for (const old of readdirSync(KEPT).filter((name) => name.startsWith(`${customers}-`))) rmSync(join(KEPT, old), { recursive: true, force: true });
  const loading = mkdtempSync(join(KEPT, '.loading-'));
  await loadInto(loading, customers);
  // Another test file may have loaded the same shop meanwhile.
  if (existsSync(kept)) rmSync(loading, { recursive: true, force: true });
  else renameSync(loading, kept);
  return kept;
}

async function loadInto(dir: string, customers: number): Promise<void> {
  const cloud = await startCloud(dir, toFirstMorning(LOADING_MINUTES));
  try {
    await loadSeedShop({ url: cloud.url, size: customers });
  } catch (error) {
    await cloud.close();
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  await cloud.close();
}

function startCloud(dir: string, clockOffsetMs: number): Promise<LocalCloud> {
  return startDemoCloud({ dir, port: 0, timers: false, strictIndexes: true, clockOffsetMs });
}
