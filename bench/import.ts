import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../scripts/content-stamp';
import { csvOf, HOSTILE, workbookOf } from './import-files';
import type { ReaderCost } from './readers/measure-reader';

const ROUNDS = 5;
const LIBRARIES = ['read-excel-file', 'hucre'] as const;
const READERS = ['ours', ...LIBRARIES] as const;
type Reader = (typeof READERS)[number];

/**
 * Our whole preview beside libraries that only read, each file in a process of its own, in turns: 10,000 × 15 cells; then 50,000 × 15, and hostile
 * files, with us alone. Shown is the median of the rounds.
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const run = await readersIn(folder);
    const file = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const tenThousand = file('10k.xlsx', workbookOf(10_000));
    const rounds = Array.from({ length: ROUNDS }, () => Object.fromEntries(READERS.map((reader) => [reader, run(reader, tenThousand)])) as Record<Reader, ReaderCost>);
    const beside = Object.fromEntries(READERS.map((reader) => [reader, median(rounds.map((round) => round[reader]))])) as Record<Reader, ReaderCost>;
    const fastest = Math.min(...LIBRARIES.map((library) => beside[library].cpuMs));
    const ratio = (cpuMs: number): number => Number((cpuMs / fastest).toFixed(2));
    const large = { '50k .xlsx': run('ours', file('50k.xlsx', workbookOf(50_000))), '50k .csv': run('ours', file('50k.csv', csvOf(50_000))) };
    const hostile = Object.fromEntries(Object.entries(HOSTILE).map(([what, { extension, make }]) => [what, run('ours', file(`hostile.${extension}`, make()))]));
    const report = { '10k x 15': beside, oursToFastest: ratio(beside.ours.cpuMs), readingToFastest: ratio(beside.ours.readCpuMs), '50k x 15': large, hostile };
    if (args.includes('--json')) return console.log(JSON.stringify(report));
    console.table(beside);
    console.log(`of the CPU of the fastest library's reading: ${report.readingToFastest} for our reading, ${report.oursToFastest} for our whole preview`);
    console.table(large);
    console.table(hostile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each reader as one bundle for a bare node, so that what it needs is its own. */
async function readersIn(folder: string): Promise<(reader: Reader, file: string) => ReaderCost> {
  await build({ entryPoints: READERS.map((reader) => join(projectRoot, 'bench', 'readers', `${reader}.ts`)), outdir: folder, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error', tsconfig: join(projectRoot, 'tsconfig.json') });
  return (reader, file) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, `${reader}.cjs`), file], { encoding: 'utf8', timeout: 120_000 });
    if (!stdout) throw new Error(`${reader} gave no answer for ${file}: ${stderr.slice(0, 300)}`);
    return JSON.parse(stdout) as ReaderCost;
  };
}

function median(costs: readonly ReaderCost[]): ReaderCost {
  const sorted = [...costs].sort((a, b) => a.cpuMs - b.cpuMs);
  return sorted[Math.floor(sorted.length / 2)] as ReaderCost;
}
