import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { projectRoot } from '../../scripts/content-stamp';
import { loadedAtOnce } from '../../scripts/join-scripts';

/** The source files of a script and of all that it loads at once; what it imports on demand is not among them. */
export function sourcesLoadedBy({ outputs }: Metafile, scripts: readonly string[]): Set<string> {
  const loaded = loadedAtOnce(outputs, scripts);
  return new Set(Object.entries(outputs).filter(([path]) => loaded.has(basename(path))).flatMap(([, { inputs }]) => Object.keys(inputs)));
}

/** The script that esbuild made for a source file that is imported on demand. */
export function scriptOf(metafile: Metafile, source: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === source);
  if (!found) throw new Error(`${source} is no script of its own: is it imported with import()?`);
  return basename(found[0]);
}

/** Which source file each line of a map of `import()`s names, such as server/use-cases.ts. */
export function importedOnDemand(file: string): Record<string, string> {
  const lines = readFileSync(join(projectRoot, file), 'utf8').matchAll(/^ {2}'?([\w.]+)'?: \(\) => import\('(\.[^']+)'\)/gm);
  return Object.fromEntries([...lines].map(([, name = '', path = '']) => [name, `${join('server', path)}.ts`]));
}
