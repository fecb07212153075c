import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './build-functions';
import { projectRoot } from './content-stamp';

/** What the functions are made of. */
const SOURCES = ['cloudfunctions', 'core', 'server'];
/** An editor writes a file in several steps. */
const QUIET_MS = 150;

/** Builds the functions again after every change of their sources; the local cloud takes them up. @returns ends the watch */
export function watchFunctions(log: (line: string) => void, build: () => Promise<{ fresh: boolean }> = buildFunctions, root = projectRoot): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      if (!(await build()).fresh) log('functions built anew');
    } catch (error) {
      log(`the functions stay as they were: ${(error as Error).message}`);
    }
  };
  const watchers = SOURCES.map((folder) =>
    watch(join(root, folder), { recursive: true, persistent: false }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (building = building.then(rebuild)), QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(waiting);
    watchers.forEach((watcher) => watcher.close());
  };
}
