import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/content-stamp';
import { breaking, keeping } from './probes';

/**
 * Lays out each probe inside the project, so that packages resolve as they do for real sources, cruises it
 * with the project's own rules, and prints the rules that fired: an array of names for each probe, the breaking
 * ones first. A program of its own since dependency-cruiser is an ES module, which jest cannot load.
 */
async function main(): Promise<void> {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'probes-'));
  try {
    const fired: string[][] = [];
    for (const [index, probe] of [...breaking, ...keeping].entries()) {
      const folder = join(root, String(index));
      layOut(folder, { 'tsconfig.json': '{}', ...probe.files });
      fired.push(await firedRules(folder));
    }
    process.stdout.write(JSON.stringify(fired));
  } finally {
    process.chdir(projectRoot);
    rmSync(root, { recursive: true });
  }
}

function layOut(folder: string, files: Record<string, string>): void {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
}

async function firedRules(folder: string): Promise<string[]> {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractOptions } = await import('dependency-cruiser/config-utl/extract-depcruise-options');
  const { default: extractTsConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  process.chdir(folder);
  const options = await extractOptions(join(projectRoot, '.dependency-cruiser.cjs'));
  const result = await cruise(['.'], options, undefined, { tsConfig: extractTsConfig('tsconfig.json') });
  if (typeof result.output === 'string') throw new Error(result.output);
  return [...new Set(result.output.summary.violations.map((violation) => violation.rule.name))];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
