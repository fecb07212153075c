import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { personas } from '../seeds/personas';
import { hashInputs, projectRoot, Stamp } from './content-stamp';

export interface ClientBuild {
  /** True when nothing had changed since the last build. */
  fresh: boolean;
  outDir: string;
  /** Size of everything in the output. */
  bytes: number;
}

interface Variant {
  /** Where the app's config folder is, from the project's root. */
  folder: string;
  platform: 'weapp' | 'h5';
  outDir: string;
  /** A file of the output without which nothing was built: Taro may end with code 0 and no output. */
  proof: string;
  local: boolean;
}

const INPUTS = ['core', 'package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build-client.ts', 'seeds/personas.ts'];

/** Builds the mini-program for WeChat into dist/miniprogram. */
export function buildWeapp(): Promise<ClientBuild> {
  return buildClient({ folder: 'miniprogram', platform: 'weapp', outDir: join(projectRoot, 'dist', 'miniprogram'), proof: join(projectRoot, 'dist', 'miniprogram', 'app.json'), local: false });
}

/**
 * Builds the same app for a browser into dist/h5.
 * @param options.local with the persona switch, talking to the local cloud it was loaded from
 */
export function buildH5(options: { local: boolean }): Promise<ClientBuild> {
  return buildClient({ folder: 'miniprogram', platform: 'h5', outDir: join(projectRoot, 'dist', 'h5'), proof: join(projectRoot, 'dist', 'h5', 'index.html'), local: options.local });
}

/**
 * Builds one of the apps that are measured beside the mini-program, in its way, into dist: `bare-app` is one empty page, what
 * Taro itself costs; `list-app` draws one long list in the ways that Taro offers.
 */
export function buildBenchApp(name: 'bare-app' | 'list-app'): Promise<ClientBuild> {
  const outDir = join(projectRoot, 'dist', name);
  return buildClient({ folder: `bench/${name}`, platform: 'weapp', outDir, proof: join(outDir, 'app.json'), local: false });
}

async function buildClient(variant: Variant): Promise<ClientBuild> {
  const stamp = new Stamp(projectRoot, basename(variant.outDir), [variant.proof]);
  const hash = hashInputs(projectRoot, [variant.folder, ...INPUTS], `${variant.platform} local=${variant.local}`);
  const fresh = stamp.isFresh(hash);
  if (!fresh) {
    stamp.clear();
    // Taro leaves what earlier builds wrote, under names that it no longer uses.
    rmSync(variant.outDir, { recursive: true, force: true });
    await runTaro(variant);
    stamp.write(hash);
  }
  return { fresh, outDir: variant.outDir, bytes: folderBytes(variant.outDir) };
}

function taroCli(): string {
  const manifest = createRequire(__filename).resolve('@tarojs/cli/package.json');
  return join(dirname(manifest), 'bin', 'taro');
}

/**
 * Runs Taro without its own check of the settings, which asks a vendor's host and refuses a pattern where webpack takes one.
 * @throws with Taro's output when the build fails
 */
function runTaro(variant: Variant): Promise<void> {
  const child = spawn(process.execPath, [taroCli(), 'build', '--no-check', '--type', variant.platform], {
    cwd: join(projectRoot, variant.folder),
    env: { ...process.env, NODE_ENV: 'production', HUIKE_LOCAL: variant.local ? '1' : '', HUIKE_PERSONAS: variant.local ? JSON.stringify(personas) : '[]' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && existsSync(variant.proof) && !saysItFailed(output)) resolve();
      else reject(new Error(`Taro could not build ${variant.platform} (exit ${code}):\n${output.trim().slice(-8000)}`));
    });
  });
}

/** Taro ends with code 0 after some compile errors and only says so in its output. */
export function saysItFailed(output: string): boolean {
  return /编译失败|Module not found|ERROR in |✖ Webpack/u.test(output);
}

export function folderBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? folderBytes(path) : statSync(path).size);
  }, 0);
}
