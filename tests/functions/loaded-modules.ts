import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { projectRoot } from '../../scripts/content-stamp';

/** The source files of a script and of all that it loads at once; what it imports on demand is not among them. */
export function sourcesLoadedBy(metafile: Metafile, scripts: readonly string[]): Set<string> {
  const byName = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const seen = new Set<string>();
  const sources = new Set<string>();
  const visit = (name: string): void => {
    const output = byName.get(name);
    if (!output || seen.has(name)) return;
    seen.add(name);
    Object.keys(output.inputs).forEach((input) => sources.add(input));
    output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external).forEach(({ path }) => visit(basename(path)));
  };
  scripts.forEach(visit);
  return sources;
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
