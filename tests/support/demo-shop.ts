import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';
import { startDemoCloud } from '../../scripts/demo-cloud';
import { loadSeedShop, type LoadedShop } from '../../seeds/load';

export interface DemoShop {
  /** Address of the local cloud, without a slash at the end. */
  url: string;
  loaded: LoadedShop;
  /** Stops the cloud and throws its data away. */
  close(): Promise<void>;
}

/**
 * A local cloud of its own for one test file, with our functions and the demonstration shop. Queries without an index are
 * refused, and timers fire only when the test asks.
 * @param customers how many; a small shop loads in seconds
 */
export async function startDemoShop(customers: number): Promise<DemoShop> {
  await buildFunctions();
  const dir = mkdtempSync(join(tmpdir(), 'demo-shop-'));
  const cloud = await startDemoCloud({ dir, port: 0, timers: false, strictIndexes: true });
  const close = async (): Promise<void> => {
    await cloud.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    return { url: cloud.url, loaded: await loadSeedShop({ url: cloud.url, size: customers }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
