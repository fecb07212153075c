import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../scripts/build-functions';
import { projectRoot } from '../scripts/content-stamp';
import { coldStart } from '../tests/support/cold-start';

const EVENTS: Record<string, object> = {
  api: { action: 'session.open', input: {} },
  'api, a refused input': { action: 'imports.open', input: {} },
};

/** `npm run bench -- start [--runs 15] [--json]`: our own code in a cold start above the SDK, in a process of its own each time. */
export async function benchStart(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } } });
  await buildFunctions();
  const figures = [];
  for (const [name, event] of Object.entries(EVENTS)) {
    const totals: number[] = [];
    let scripts = 0;
    for (let run = 0; run < Number(values.runs); run += 1) {
      const { files, loadMs, runMs } = await coldStart(join(projectRoot, 'dist', 'cloudfunctions', 'api'), event);
      totals.push(loadMs + runMs);
      scripts = files.length;
    }
    totals.sort((a, b) => a - b);
    figures.push({ name, scripts, bestMs: totals[0] ?? 0, medianMs: totals[totals.length >> 1] ?? 0 });
  }
  console.log(values.json ? JSON.stringify(figures) : table(figures));
}

function table(figures: readonly { name: string; scripts: number; bestMs: number; medianMs: number }[]): string {
  const rows = figures.map(({ name, scripts, bestMs, medianMs }) => `| ${name} | ${scripts} | ${bestMs.toFixed(1)} | ${medianMs.toFixed(1)} |`);
  return ['| cold start | scripts | best ms | median ms |', '|---|---|---|---|', ...rows].join('\n');
}
