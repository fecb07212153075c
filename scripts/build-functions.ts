import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction, EXTERNAL } from './bundle-function';
import { folderBytes } from './build-client';
import { hashInputs, projectRoot, Stamp } from './content-stamp';

export interface BuiltFunction {
  name: string;
  /** Size of all its scripts. */
  bytes: number;
}

export interface FunctionsBuild {
  /** True when nothing had changed since the last build. */
  fresh: boolean;
  functions: BuiltFunction[];
}

const INPUTS = ['cloudfunctions', 'core', 'server', 'package-lock.json', 'tsconfig.json', 'scripts/build-functions.ts', 'scripts/bundle-function.ts', 'scripts/join-scripts.ts'];

/**
 * Bundles each cloudfunctions/<name> into dist/cloudfunctions/<name>, ready to be uploaded: index.js and
 * the scripts that it loads when an action needs them, its settings, and a package.json that pins the SDK to the version of the lockfile.
 * Does nothing when the sources are those of the last build.
 * @throws when an import does not resolve or a package other than the SDK would be missing in the cloud
 */
export async function buildFunctions(root = projectRoot): Promise<FunctionsBuild> {
  const outDir = join(root, 'dist', 'cloudfunctions');
  const names = functionNames(root);
  const stamp = new Stamp(root, 'functions', names.map((name) => join(outDir, name, 'index.js')));
  const hash = hashInputs(root, INPUTS);
  if (stamp.isFresh(hash)) return { fresh: true, functions: names.map((name) => measured(outDir, name)) };

  mkdirSync(join(root, 'dist'), { recursive: true });
  const building = mkdtempSync(join(root, 'dist', '.functions-'));
  try {
    const version = lockedVersion(readFileSync(join(root, 'package-lock.json'), 'utf8'), EXTERNAL);
    await Promise.all(names.map((name) => assemble(root, join(building, name), name, version)));
    // Test files run side by side: another one may have finished the same build meanwhile.
    if (!stamp.isFresh(hash)) {
      stamp.clear();
      rmSync(outDir, { recursive: true, force: true });
      renameSync(building, outDir);
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  stamp.write(hash);
  return { fresh: false, functions: names.map((name) => measured(outDir, name)) };
}

function functionNames(root: string): string[] {
  const folder = join(root, 'cloudfunctions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.ts')));
}

/** @throws when the lockfile does not hold the package */
export function lockedVersion(lockfile: string, name: string): string {
  const lock = JSON.parse(lockfile) as { packages: Record<string, { version?: string }> };
  const version = lock.packages[`node_modules/${name}`]?.version;
  if (version === undefined) throw new Error(`${name} is not in package-lock.json`);
  return version;
}

async function assemble(root: string, target: string, name: string, sdkVersion: string): Promise<void> {
  await bundleFunction(root, name, target);
  writeFileSync(join(target, 'package.json'), packageJson(name, sdkVersion));
  copyFileSync(join(root, 'cloudfunctions', name, 'config.json'), join(target, 'config.json'));
}

function packageJson(name: string, sdkVersion: string): string {
  const content = { name, version: '1.0.0', private: true, main: 'index.js', dependencies: { [EXTERNAL]: sdkVersion } };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function measured(outDir: string, name: string): BuiltFunction {
  return { name, bytes: folderBytes(join(outDir, name)) };
}
