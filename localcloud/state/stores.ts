import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CloudClock } from '../clock/cloud-clock';
import { Environments, type EnvironmentOptions } from '../environments';
import { FileStore } from '../storage/file-store';
import { SystemStore } from './system-store';

/** All that a local cloud keeps. */
export interface Stores {
  environments: Environments;
  system: SystemStore;
  files: FileStore;
  clock: CloudClock;
}

export type StoreSettings = Omit<EnvironmentOptions, 'directory' | 'now'>;

/** Opens what lies in the folder, which is created when missing; the clock's last offset holds unless one is given. */
export function openStores(directory: string, settings: StoreSettings, clockOffsetMs?: number): Stores {
  mkdirSync(join(directory, 'system'), { recursive: true });
  const system = new SystemStore(join(directory, 'system'));
  const clock = new CloudClock(system.table('clock'), clockOffsetMs);
  const now = () => clock.now();
  return { system, clock, environments: new Environments({ ...settings, directory, now }), files: new FileStore(join(directory, 'files'), system, now) };
}

export async function closeStores({ environments, system }: Stores): Promise<void> {
  await environments.close();
  await system.close();
}
