import { mkdirSync, readdirSync, rmSync } from 'node:fs';

/** What the local cloud makes first in a folder of its own. */
const CLOUD = 'system';

/**
 * Makes the folder of the local cloud ready: created, and emptied when asked to.
 * @throws when the folder holds something else than a local cloud, which stays as it is
 */
export function prepareFolder(dir: string, fresh: boolean): void {
  mkdirSync(dir, { recursive: true });
  const found = readdirSync(dir);
  if (found.length > 0 && !found.includes(CLOUD)) throw new Error(`${dir} holds other files: give --dir an empty folder`);
  if (!fresh) return;
  rmSync(dir, { recursive: true });
  mkdirSync(dir);
}
