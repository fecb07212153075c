import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudDatabase } from '../database/database';

export interface TemporaryDatabase {
  database: CloudDatabase;
  discard(): Promise<void>;
}

/** A database in a folder of its own; `now` stands still unless given. */
export function openTemporaryDatabase(options: { strictIndexes?: boolean; disorderSeed?: number; now?: () => number } = {}): TemporaryDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'clouddb-'));
  const database = new CloudDatabase({ directory, now: options.now ?? (() => 0), strictIndexes: options.strictIndexes ?? false, disorderSeed: options.disorderSeed, lockWaitMs: 50 });
  return {
    database,
    async discard() {
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
