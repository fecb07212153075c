import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CloudDatabase } from './database/database';
import type { Quota } from './database/quota';
import { invalidParameter } from './database/database-errors';

export interface EnvironmentOptions {
  directory: string;
  now: () => number;
  strictIndexes: boolean;
  disorderSeed: number | undefined;
  quota: Quota;
}

/** The databases of all environments, opened when first named; any id is an environment. */
export class Environments {
  private readonly databases = new Map<string, CloudDatabase>();

  constructor(private readonly options: EnvironmentOptions) {}

  database(env: string): CloudDatabase {
    const known = this.databases.get(env);
    if (known) return known;
    const directory = join(this.options.directory, 'environments', directoryName(env));
    mkdirSync(directory, { recursive: true });
    const opened = new CloudDatabase({ ...this.options, directory });
    this.databases.set(env, opened);
    return opened;
  }

  /** Every environment that was ever named, open or not. */
  names(): string[] {
    const directory = join(this.options.directory, 'environments');
    return existsSync(directory) ? readdirSync(directory).map(environmentName).sort() : [];
  }

  async close(): Promise<void> {
    await Promise.all([...this.databases.values()].map((database) => database.close()));
    this.databases.clear();
  }
}

/** A safe folder name: what is not a letter, digit, `-` or `_` is written as its UTF-8 bytes in hex after `%`. */
function directoryName(env: string): string {
  if (env.length === 0 || env.length > 100) throw invalidParameter('the environment id must have 1 to 100 characters');
  return env.replace(/[^A-Za-z0-9_-]/gu, (char) => `%${Buffer.from(char, 'utf8').toString('hex')}`);
}

/** The environment of a folder; the first byte of a character tells how many follow it. */
function environmentName(directory: string): string {
  return directory.replace(/%((?:[0-7].|[cd].{3}|e.{5}|f.{7}))/g, (_all, hex: string) => Buffer.from(hex, 'hex').toString('utf8'));
}
