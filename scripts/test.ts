import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './content-stamp';
import { aligned } from './budget-table';
import { buildWeapp } from './build-client';
import { pageRows, PAGE_METERS, readPageCounts } from './page-table';
import { packageRows, packageSizes } from './package-sizes';
import { readableTime } from './report-step';
import { addReport, closingLine, noCounts, steps, type Counts, type JestReport, type Step } from './test-steps';

interface Outcome {
  ok: boolean;
  output: string;
  report: JestReport | null;
}

/** Runs every step, stops at the first that fails, and ends with one line of totals. */
async function main(): Promise<void> {
  const started = Date.now();
  const scratch = mkdtempSync(join(tmpdir(), 'test-'));
  rmSync(join(projectRoot, PAGE_METERS), { recursive: true, force: true });
  let counts = noCounts;
  let ok = true;
  try {
    for (const step of steps) {
      const result = await runAndTell(step, scratch, counts);
      counts = result.counts;
      ok = result.ok;
      if (!ok) break;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (ok) console.log(`\n${aligned(packageRows(packageSizes((await buildWeapp()).outDir)))}\n\n${aligned(pageRows(readPageCounts()))}`);
  console.log(`\n${readableTime(Date.now() - started)} in all`);
  console.log(closingLine(counts, ok));
  process.exitCode = ok ? 0 : 1;
}

async function runAndTell(step: Step, scratch: string, before: Counts): Promise<{ ok: boolean; counts: Counts }> {
  process.stdout.write(`${step.heading.padEnd(32)}`);
  const started = Date.now();
  const { ok: exitedWell, output, report } = await run(step, join(scratch, `${step.heading.replace(/\W+/g, '-')}.json`));
  const counts = report ? addReport(before, report) : before;
  const skipped = counts.left - before.left;
  const ok = exitedWell && skipped === 0;
  const tests = report ? `${counts.passed - before.passed} tests, ` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${tests}${readableTime(Date.now() - started)}`);
  if (!ok) console.log(`\n${skipped > 0 ? `${skipped} tests were skipped: run them or delete them\n` : ''}${output.trim()}`);
  return { ok, counts };
}

function run(step: Step, reportFile: string): Promise<Outcome> {
  const command = step.jest ? [...step.command, '--json', `--outputFile=${reportFile}`] : step.command;
  const child = spawn(process.execPath, command, { cwd: projectRoot, env: { ...process.env, ...step.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  // With --json jest repeats on stdout what the report file holds, and writes what a person reads to stderr.
  child.stdout.on('data', (chunk: Buffer) => (output += step.jest ? '' : chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output, report: step.jest ? readReport(reportFile) : null }));
  });
}

function readReport(file: string): JestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return null;
  }
}

void main();
