import { build, type Metafile, type Plugin } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { joinedOutputs, joinScripts, loadedAtOnce, SUPPORTED } from './join-scripts';

/** The one package that the cloud installs by itself. */
export const EXTERNAL = 'wx-server-sdk';
const NODE = 'node18';
/** What each phone asks of an instance first, `session.open`: its start includes it. */
const OPENING = ['core/merchants/merchants.contract.ts', 'server/merchants/read-merchant.ts'];

/**
 * Bundles one function into a folder: index.js, and a script for each part that is imported with `import()`, so that a
 * cold start reads and compiles only what its action needs. esbuild splits ES modules alone; the cloud takes CommonJS,
 * so each script is rewritten after the split. A package that a function of ours requires when it runs is a script of its
 * own too: such a call waits for nothing, which an `import()` would. What every start loads is one script.
 * @param target the folder; made when it is not there
 * @returns which source files each script holds, with paths from `root`
 * @throws when an import does not resolve or a package other than the SDK would be missing in the cloud
 */
export async function bundleFunction(root: string, name: string, target: string): Promise<Metafile> {
  const required = new Set<string>();
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
    plugins: [requiredOnDemand(required)],
    legalComments: 'none',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
    metafile: true,
    supported: SUPPORTED,
  });
  for (const name of required) await bundlePackage(root, name, join(target, scriptOfPackage(name)));
  const missing = missingInCloud(metafile);
  if (missing.length > 0) throw new Error(`cloudfunctions/${name} needs ${missing.join(', ')}, which the cloud would not have`);
  const scripts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const opening = Object.entries(metafile.outputs).filter(([, { entryPoint = '' }]) => OPENING.includes(entryPoint)).map(([path]) => basename(path));
  const joined = loadedAtOnce(metafile.outputs, ['index.js', ...opening]);
  mkdirSync(target, { recursive: true });
  for (const [script, text] of await joinScripts(scripts, joined, NODE)) writeFileSync(join(target, script), text);
  return { ...metafile, outputs: joinedOutputs(metafile.outputs, joined) };
}

const scriptOfPackage = (name: string): string => `${name.replace(/[^\w-]/g, '-')}.js`;

/** Leaves each package that our own source requires, rather than imports, to a script beside, and notes its name. */
function requiredOnDemand(names: Set<string>): Plugin {
  return {
    name: 'required-on-demand',
    setup({ onResolve }) {
      onResolve({ filter: /^[\w@]/ }, ({ path, kind, importer }) => {
        const ours = kind === 'require-call' && !importer.includes('node_modules') && !known.has(path);
        if (!ours) return undefined;
        names.add(path);
        return { path: `./${scriptOfPackage(path)}`, external: true };
      });
    },
  };
}

async function bundlePackage(root: string, name: string, outfile: string): Promise<void> {
  await build({ absWorkingDir: root, stdin: { contents: `module.exports = require('${name}');`, resolveDir: root }, outfile, bundle: true, platform: 'node', target: NODE, format: 'cjs', minify: true, legalComments: 'none', logLevel: 'silent' });
}

const known = new Set([...builtinModules, EXTERNAL]);

/** The packages that a bundle still requires at run time, beyond Node's own and the SDK. */
export function missingInCloud(metafile: Metafile): string[] {
  const external = Object.values(metafile.outputs).flatMap((output) => output.imports.filter((one) => one.external));
  const packages = external.map((one) => one.path.replace(/^node:/, '')).filter((path) => !path.startsWith('./'));
  return [...new Set(packages)].filter((path) => !known.has(path));
}
