import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** There while the shop loads: a folder that has it holds half a shop. */
const LOADING = '.loading-shop';
/** What the local cloud makes first in a folder of its own. */
const CLOUD = 'system';

/**
 * Makes the folder of the local cloud ready: emptied when asked to, or when the shop in it was never finished.
 * @returns whether the shop has to be loaded
 * @throws when the folder holds something else than a local cloud, which stays as it is
 */
export function prepareFolder(dir: string, fresh: boolean): boolean {
  mkdirSync(dir, { recursive: true });
  const found = readdirSync(dir);
  if (found.length === 0) return true;
  const isHalfLoaded = existsSync(join(dir, LOADING));
  if (!isHalfLoaded && !found.includes(CLOUD)) throw new Error(`${dir} holds other files: give --dir an empty folder`);
  if (!fresh && !isHalfLoaded) return false;
  rmSync(dir, { recursive: true });
  mkdirSync(dir);
  return true;
}

/** Fills the folder's cloud. Cut short, it begins again at the next start. */
export async function loadInto(dir: string, load: () => Promise<void>): Promise<void> {
  writeFileSync(join(dir, LOADING), '');
  await load();
  rmSync(join(dir, LOADING));
}
