import { build, transform, type Metafile } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';

/** The one package that the cloud installs by itself. */
export const EXTERNAL = 'wx-server-sdk';
const NODE = 'node18';

/**
 * Bundles one function into a folder: index.js, and a script for each part that is imported with `import()`, so that a
 * cold start reads and compiles only what its action needs. esbuild splits ES modules alone; the cloud takes CommonJS,
 * so each script is rewritten after the split.
 * @param target the folder; made when it is not there
 * @returns which source files each script holds, with paths from `root`
 * @throws when an import does not resolve or a package other than the SDK would be missing in the cloud
 */
export async function bundleFunction(root: string, name: string, target: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'cloudfunctions', name, 'index.ts')],
    outdir: target,
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    target: NODE,
    format: 'esm',
    external: [EXTERNAL],
    legalComments: 'none',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
    metafile: true,
  });
  const missing = missingInCloud(metafile);
  if (missing.length > 0) throw new Error(`cloudfunctions/${name} needs ${missing.join(', ')}, which the cloud would not have`);
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { format: 'cjs', platform: 'node', target: NODE, supported: { 'dynamic-import': false }, minifyWhitespace: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  return metafile;
}

/** The packages that a bundle still requires at run time, beyond Node's own and the SDK. */
export function missingInCloud(metafile: Metafile): string[] {
  const external = Object.values(metafile.outputs).flatMap((output) => output.imports.filter((one) => one.external));
  const known = new Set([...builtinModules, EXTERNAL]);
  return [...new Set(external.map((one) => one.path.replace(/^node:/, '')))].filter((path) => !known.has(path));
}
