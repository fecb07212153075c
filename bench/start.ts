import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../scripts/build-functions';
import { projectRoot } from '../scripts/content-stamp';
import { coldStart } from '../tests/support/cold-start';

const EVENTS: Record<string, object> = {
  api: { action: 'session.open', input: {} },
  'api, a refused input': { action: 'imports.open', input: {} },
};

/** `npm run bench -- start [--runs 15] [--json]`: our own code in a cold start above the SDK, in a process of its own each time, in time that passed and in time of the processor. */
export async function benchStart(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } } });
  await buildFunctions();
  const figures: Figure[] = [];
  for (const [name, event] of Object.entries(EVENTS)) {
    const totals: number[] = [];
    const processor: number[] = [];
    let scripts = 0;
    for (let run = 0; run < Number(values.runs); run += 1) {
      const { files, loadMs, runMs, cpuMs } = await coldStart(join(projectRoot, 'dist', 'cloudfunctions', 'api'), event);
      totals.push(loadMs + runMs);
      processor.push(cpuMs);
      scripts = files.length;
    }
    figures.push({ name, scripts, ...bestAndMedian(totals), cpu: bestAndMedian(processor) });
  }
  console.log(values.json ? JSON.stringify(figures) : table(figures));
}

interface Spread {
  bestMs: number;
  medianMs: number;
}

interface Figure extends Spread {
  name: string;
  scripts: number;
  /** Of the processor: what others do on the machine at the same time counts less than in the time that passes. */
  cpu: Spread;
}

function bestAndMedian(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return { bestMs: sorted[0] ?? 0, medianMs: sorted[sorted.length >> 1] ?? 0 };
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, scripts, bestMs, medianMs, cpu }) => `| ${[name, scripts, ...[bestMs, medianMs, cpu.bestMs, cpu.medianMs].map((ms) => ms.toFixed(1))].join(' | ')} |`);
  return ['| cold start | scripts | best ms | median ms | processor, best ms | processor, median ms |', '|---|---|---|---|---|---|', ...rows].join('\n');
}
