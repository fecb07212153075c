import { parseArgs } from 'node:util';
import type { Browser, CDPSession } from 'playwright-core';
import { buildBenchApp } from '../scripts/build-client';
import { startTestCloud } from '../tests/journeys/empty-cloud';
import { launchBrowser, newPhone } from '../tests/support/browser';
import { openWeapp } from '../tests/weapp/weapp-app';

const WAYS = ['plain', 'wrapped', 'compiled', 'native'] as const;
/** Blocks that the list goes on by, and rows that are ticked. */
const STEPS = 30;

interface Figure {
  way: (typeof WAYS)[number];
  openMs: number;
  furtherMs: number;
  tickMs: number;
}

/**
 * `npm run bench -- long-list [--runs 3] [--json]`: the thread time of one list of 1,200 rows, drawn by Taro, in a
 * CustomWrapper a block, with compileMode and by a native component: to open it, to scroll on by a block of twelve rows, and
 * to tick a row. Script and view share one thread here, and other processes of the machine are not counted.
 */
export async function benchLongList(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } } });
  const { outDir } = await buildBenchApp('list-app');
  const cloud = await startTestCloud();
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const way of WAYS) {
      const runs: Figure[] = [];
      for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measure(browser, cloud.url, outDir, way));
      figures.push({ way, openMs: median(runs.map((one) => one.openMs)), furtherMs: median(runs.map((one) => one.furtherMs)), tickMs: median(runs.map((one) => one.tickMs)) });
    }
    console.log(values.json ? JSON.stringify(figures) : table(figures));
  } finally {
    await browser.close();
    await cloud.close();
  }
}

async function measure(browser: Browser, cloudUrl: string, root: string, way: Figure['way']): Promise<Figure> {
  const context = await newPhone(browser, {});
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await threadMs(devtools);
    await openWeapp({ page, cloudUrl, openid: 'o_seller', path: `pages/${way}/index`, root });
    const shows = (text: string | RegExp) => page.getByText(text, { exact: true }).first().waitFor();
    await shows('客户35');
    const opened = await threadMs(devtools);
    for (let step = 0; step < STEPS; step += 1) {
      await page.getByText('further', { exact: true }).click({ force: true });
      await shows(`客户${(step + 4) * 12 - 1}`);
    }
    const further = await threadMs(devtools);
    for (let step = 0; step < STEPS; step += 1) {
      await page.getByText('tick', { exact: true }).click({ force: true });
      await shows(`at ${STEPS + 1} c${(STEPS + 1) * 12 + ((step + 1) % 12)}`);
    }
    const ticked = await threadMs(devtools);
    return { way, openMs: opened - before, furtherMs: (further - opened) / STEPS, tickMs: (ticked - further) / STEPS };
  } finally {
    await context.close();
  }
}

/** Milliseconds that the page's main thread has worked so far. */
async function threadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ way, openMs, furtherMs, tickMs }) => `| ${way} | ${openMs.toFixed(0)} | ${furtherMs.toFixed(1)} | ${tickMs.toFixed(1)} |`);
  return ['| 1,200 rows | open (thread ms) | on by 12 rows | tick a row |', '|---|---|---|---|', ...rows].join('\n');
}
