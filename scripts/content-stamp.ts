import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where the repository begins. */
export const projectRoot = resolve(__dirname, '..');

const NEVER_AN_INPUT = /(^|\/)(node_modules|dist|\.[^/]+)(\/|$)|\.test\.tsx?$|\.md$/;

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    return NEVER_AN_INPUT.test(entry.name) ? [] : filesBelow(child);
  });
}

/**
 * A fingerprint of what a build reads: names and contents, not times, so that a fresh clone, a
 * checkout back and forth or a touched file give the same answer. Tests and notes do not count.
 * @param salt what else decides the output, such as the variant that is built
 */
export function hashInputs(root: string, paths: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  const files = paths.flatMap((path) => filesBelow(join(root, path)));
  for (const file of files.sort()) {
    hash.update('\0').update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** A note of which inputs an output was made from, kept outside the output since builders empty theirs. */
export class Stamp {
  private readonly file: string;

  constructor(
    root: string,
    name: string,
    private readonly outputs: readonly string[],
  ) {
    this.file = join(root, 'dist', '.stamps', name);
  }

  isFresh(hash: string): boolean {
    const present = [this.file, ...this.outputs].every((path) => existsSync(path));
    return present && readFileSync(this.file, 'utf8') === hash;
  }

  /** Called before a build touches its output, so that a build cut short never looks finished. */
  clear(): void {
    rmSync(this.file, { force: true });
  }

  write(hash: string): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, hash);
  }
}
