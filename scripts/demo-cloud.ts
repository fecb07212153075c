import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../localcloud/local-cloud';
import { collections } from '../server/platform/indexes';
import { projectRoot } from './content-stamp';

export interface DemoOptions {
  dir: string;
  port: number;
  /** Off where a test wants to fire the timers itself. */
  timers?: boolean;
  strictIndexes?: boolean;
  /** By how much the cloud's clock is ahead of the machine's, in ms; left out, as when it last ran. */
  clockOffsetMs?: number;
  /** On where functions are built anew while the cloud runs. */
  hotReload?: boolean;
  log?(line: string): void;
}

const PORTS_TO_TRY = 20;

/** Starts the local cloud with our functions, our collections and the local browser build; they must be built. */
export async function startDemoCloud(options: DemoOptions): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    ...options,
    functionsDir: join(projectRoot, 'dist', 'cloudfunctions'),
    staticDir: join(projectRoot, 'dist', 'h5'),
  });
  const response = await fetch(`${cloud.url}/_cloud/api/collections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collections }),
  });
  if (response.ok) return cloud;
  const { error } = (await response.json()) as { error?: { message?: string } };
  await cloud.close();
  throw new Error(`${error?.message ?? 'The local cloud refused our collections'} (npm start -- --fresh throws the old data away)`);
}

/** The first port from `port` on that is free. @throws when twenty in a row are taken */
export async function startOnFreePort(options: DemoOptions, start: (options: DemoOptions) => Promise<LocalCloud> = startDemoCloud): Promise<LocalCloud> {
  for (let port = options.port; port < options.port + PORTS_TO_TRY; port += 1) {
    try {
      return await start({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      options.log?.(`Port ${port} is taken by another program; trying ${port + 1}.`);
    }
  }
  throw new Error(`No free port from ${options.port} to ${options.port + PORTS_TO_TRY - 1}; choose one with --port`);
}
