import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import type { FunctionRuntime } from '../functions/function-runtime';
import { archiveLines, putArchive } from './archive';
import { closeStores, openStores, type Stores, type StoreSettings } from './stores';

export interface WholeStateParts {
  directory: string;
  stores: Stores;
  /** How stores like these are opened, for the rehearsal of an import. */
  settings: StoreSettings;
  functions: FunctionRuntime;
}

/** Everything a local cloud keeps, as lines of JSON: databases, messages, settings, files, and the clock. */
export class WholeState {
  private readonly pending: string;

  constructor(private readonly parts: WholeStateParts) {
    this.pending = join(parts.directory, 'import.ndjson');
  }

  /** The archive line by line. What is written meanwhile may or may not be in it. */
  export(): Generator<string> {
    return archiveLines(this.parts.stores);
  }

  /** Throws away all there is. Instances of functions end too, so that nothing lives on in their memory. */
  async reset(): Promise<void> {
    const { stores, functions } = this.parts;
    await functions.restart();
    for (const env of stores.environments.names()) stores.environments.database(env).clear();
    stores.files.clear();
    stores.system.clear();
    stores.clock.setOffset(0);
  }

  /**
   * Puts an archive in the place of all there is, whole or not at all: it is built beside first, and one that fails
   * there changes nothing; then it is noted on disk, so that a crash from there on is made good by {@link finishImport}.
   * Throws INVALID_PARAM.
   */
  async import(archive: string): Promise<void> {
    await this.rehearse(archive);
    this.note(archive);
    await this.finishImport();
  }

  /** Does the import that was noted, if there is one. */
  async finishImport(): Promise<void> {
    if (!existsSync(this.pending)) return;
    await this.reset();
    putArchive(readFileSync(this.pending, 'utf8'), this.parts.stores);
    rmSync(this.pending);
  }

  private async rehearse(archive: string): Promise<void> {
    const directory = mkdtempSync(join(this.parts.directory, 'rehearsal-'));
    const beside = openStores(directory, this.parts.settings);
    try {
      putArchive(archive, beside);
      this.parts.stores.system.refuseUnknown(beside.system.dump());
    } catch (error) {
      throw new CloudError('INVALID_PARAM', (error as Error).message);
    } finally {
      await closeStores(beside);
      rmSync(directory, { recursive: true, force: true });
    }
  }

  private note(archive: string): void {
    const partial = `${this.pending}.partial`;
    const handle = openSync(partial, 'w');
    writeFileSync(handle, archive);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(partial, this.pending);
  }
}
