import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { buildBenchApp, buildWeapp } from '../scripts/build-client';
import { launchBrowser, newPhone } from '../tests/support/browser';
import { startDemoShop } from '../tests/support/demo-shop';
import type { Scene } from '../tests/journeys/gallery/scene';
import { sceneIds } from '../tests/journeys/gallery/scene-ids';
import { scenesOf } from '../tests/journeys/gallery/scenes';
import { handsOn } from '../tests/journeys/hands';
import { openWeapp, type OpenWeappOptions } from '../tests/weapp/weapp-app';

/** How much slower than this machine the phone is. */
const SLOWDOWN = 4;
/** A handler of more than this holds up what the finger does next. */
const LONG_HANDLER_MS = 50;
const CUSTOMERS = 120;
const PATIENCE_MS = 60_000;
/** The pages whose last answer is kept on the phone. */
const KEPT = new Set(['today', 'customers', 'customer', 'mine']);
const BARE: Scene = { name: 'bare Taro page', openid: 'o_seller', path: 'pages/bare/index', ready: 'ready' };
const NEVER = new Promise<void>(() => undefined);

interface Figure {
  name: string;
  /** From the start of the app to its first screen, ms; null for what is done on a page that another row times. */
  networkMs: number | null;
  /** The same from what the phone has kept, with no answer from the cloud; null where nothing is kept. */
  keptMs: number | null;
  /** The longest that an input held the thread, ms; null where nothing is touched. */
  handlerMs: number | null;
}

/**
 * `npm run bench -- weapp [--runs 3] [--only today,customer] [--json]`: the first screen of every page of the compiled
 * mini-program with a processor slowed down four times, from the network and from what the phone has kept, beside an empty
 * Taro app in the same run, and the longest handler of what is done there. Script and view share one thread here, as they
 * do not in WeChat, so a handler's time contains the drawing that it causes: an upper bound.
 */
export async function benchWeapp(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '3' }, only: { type: 'string' }, json: { type: 'boolean', default: false } } });
  await buildWeapp();
  const bare = await buildBenchApp('bare-app');
  const shop = await startDemoShop(CUSTOMERS);
  const browser = await launchBrowser();
  try {
    const only = values.only?.split(',');
    const scenes = scenesOf(await sceneIds(shop.url)).filter(({ name }) => only?.includes(name) ?? true);
    const phone = { browser, url: shop.url, runs: Number(values.runs) };
    const figures = [await measure(phone, BARE, bare.outDir)];
    for (const scene of scenes) figures.push(await measure(phone, scene));
    console.log(values.json ? JSON.stringify(figures) : table(figures));
  } finally {
    await browser.close();
    await shop.close();
  }
}

async function measure(phone: { browser: Browser; url: string; runs: number }, scene: Scene, root?: string): Promise<Figure> {
  const fromNetwork: number[] = [];
  const fromKept: number[] = [];
  const handlers: number[] = [];
  for (let run = 0; run < phone.runs; run += 1) {
    const first = await start(phone, scene, { root });
    fromNetwork.push(first.ms);
    handlers.push(first.handlerMs);
    if (KEPT.has(scene.name)) fromKept.push((await start(phone, scene, { kept: first.kept, network: NEVER })).ms);
  }
  return {
    name: scene.name,
    networkMs: scene.act ? null : median(fromNetwork),
    keptMs: fromKept.length > 0 ? median(fromKept) : null,
    handlerMs: scene.act ? median(handlers) : null,
  };
}

interface Start {
  ms: number;
  handlerMs: number;
  kept: [string, string][];
}

async function start({ browser, url }: { browser: Browser; url: string }, scene: Scene, options: Partial<OpenWeappOptions>): Promise<Start> {
  const context = await newPhone(browser, {});
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await openWeapp({ page, cloudUrl: url, openid: scene.openid, path: scene.path || undefined, asApart: false, ...options });
    const ms = await firstScreen(page, scene.ready);
    if (!options.network) await page.waitForLoadState('networkidle');
    await page.evaluate(watchInputs);
    await scene.act?.(handsOn(page));
    return { ms, handlerMs: await page.evaluate(longestInput), kept: await page.evaluate(() => window.weapp.stored()) };
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the app until the text stands on the page on top, looked for before each frame. */
async function firstScreen(page: Page, ready: string | RegExp): Promise<number> {
  const pattern = typeof ready === 'string' ? `^${ready}$` : ready.source;
  const shown = await page.waitForFunction(
    (source) => {
      const top = document.querySelector('#pages > section:not([hidden])');
      if (!top) return false;
      const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      const wanted = new RegExp(source, 'u');
      for (let text = texts.nextNode(); text; text = texts.nextNode()) if (wanted.test(text.textContent?.trim() ?? '')) return performance.now() - window.weapp.startedAt;
      return false;
    },
    pattern,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** Runs in the page: watches what each touch, click or key sets off, from its first handler to its last. */
function watchInputs(): void {
  window.longestInput = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) window.longestInput = Math.max(window.longestInput, entry.processingEnd - entry.processingStart);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Runs in the page: an input is told of after the frame it led to. */
async function longestInput(): Promise<number> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100))));
  return window.longestInput;
}

declare global {
  interface Window {
    longestInput: number;
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function table(figures: readonly Figure[]): string {
  const shown = (ms: number | null): string => (ms === null ? '–' : String(Math.round(ms)));
  const rows = figures.map(({ name, networkMs, keptMs, handlerMs }) => {
    const over = handlerMs !== null && handlerMs > LONG_HANDLER_MS ? ` ← over ${LONG_HANDLER_MS}` : '';
    return `| ${name} | ${shown(networkMs)} | ${shown(keptMs)} | ${shown(handlerMs)}${over} |`;
  });
  return [`| processor ÷ ${SLOWDOWN} | first screen, network (ms) | from what was kept (ms) | longest handler (ms) |`, '|---|---|---|---|', ...rows].join('\n');
}
