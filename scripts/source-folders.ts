import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './content-stamp';

/** The top folders that hold our own code, as far as they are there. */
export function sourceFolders(): string[] {
  const all = ['core', 'server', 'cloudfunctions', 'miniprogram', 'localcloud', 'seeds', 'tests', 'bench', 'scripts'];
  return all.filter((folder) => existsSync(join(projectRoot, folder)));
}
