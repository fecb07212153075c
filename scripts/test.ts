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
import { addReport, closingLine, noCounts, stages, type JestReport, type Step } from './test-steps';

interface Outcome {
  ok: boolean;
  output: string;
  report: JestReport | null;
}

/** Runs every stage, stops after the first in which a step fails, and ends with one line of totals. */
async function main(): Promise<void> {
  const started = Date.now();
  const scratch = mkdtempSync(join(tmpdir(), 'test-'));
  rmSync(join(projectRoot, PAGE_METERS), { recursive: true, force: true });
  let counts = noCounts;
  let ok = true;
  try {
    for (const stage of stages) {
      const results = await Promise.all(stage.map((step) => runAndTell(step, scratch)));
      counts = results.reduce((sum, { report }) => (report ? addReport(sum, report) : sum), counts);
      ok = results.every((result) => result.ok);
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

async function runAndTell(step: Step, scratch: string): Promise<Outcome> {
  const started = Date.now();
  const outcome = await run(step, join(scratch, `${step.heading.replace(/\W+/g, '-')}.json`));
  const counts = outcome.report ? addReport(noCounts, outcome.report) : noCounts;
  const ok = outcome.ok && counts.left === 0;
  const tests = outcome.report ? `${counts.passed} tests, ` : '';
  console.log(`${step.heading.padEnd(32)}${ok ? 'ok    ' : 'FAILED'}  ${tests}${readableTime(Date.now() - started)}`);
  if (!ok) console.log(`\n${counts.left > 0 ? `${counts.left} tests were skipped: run them or delete them\n` : ''}${outcome.output.trim()}`);
  return { ...outcome, ok };
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
