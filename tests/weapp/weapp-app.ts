import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/content-stamp';
import { compilePackage, type WeappPackage } from './runtime/compile-package';
import { notePage, overLimits } from './page-limits';
import { DECLARED_INTERFACES } from './privacy-guide';
import type { Failure, HostAnswer, HostRequests } from './runtime/host';

export interface OpenWeappOptions {
  page: Page;
  /** Address of the local cloud, without a slash at the end. */
  cloudUrl: string;
  /** Who WeChat says the person is. */
  openid: string;
  /** A page with its query, such as `bound/card/index?cardId=…`; without it the first page. */
  path?: string;
  /** The folder of the compiled mini-program; dist/miniprogram without it. */
  root?: string;
  /** Interfaces that the privacy guide declares. */
  declared?: string[];
  /** Whether the person has agreed to the privacy guide before; true without it. */
  agreed?: boolean;
  /** Pixels of WeChat's own text; 16 without it. */
  fontSize?: number;
  /** Calls of the cloud wait for this before they leave the phone. */
  network?: Promise<void>;
  /** Whether the phone starts without signal. */
  offline?: boolean;
  /** Answers come one by one and every change is drawn by itself, so that setData are counted at their most; true without it. */
  asApart?: boolean;
  /** What an earlier start of the same phone has left in wx's storage. */
  kept?: [string, string][];
  /** Hears of each call that WeChat would have refused, and of each page over its limits. */
  onFault?: (what: string) => void;
}

export interface WeappApp {
  /** What the person answers when asked for messages; `accept` at first. */
  subscribeAnswer: 'accept' | 'reject' | 'ban' | 'filter';
  /** The file that the person picks next; null closes the chooser. */
  nextFile: { name: string; bytes: Uint8Array } | null;
  /** What the camera reads when the app scans next; null closes it. */
  nextScan: string | null;
  /** The next file that goes into a chat, or that WeChat shows. Ask before the tap. */
  nextOut(way: 'sent' | 'opened'): Promise<TakenFile>;
  /** Without signal no call reaches the cloud. */
  offline: boolean;
  /** Commands that still reach it without signal; their answers never come. */
  reached: number;
  /** Taps a tab of WeChat's bar by its text. */
  openTab(text: string): Promise<void>;
  /** Pulls the page on top down, and waits until it has stopped; false when it does not give way. */
  pullDown(): Promise<boolean>;
  /** The path that the share button of the page on top hands to a chat. */
  sharedPath(): Promise<string>;
  /** The page on top; what is hidden below it is not searched. */
  readonly top: Locator;
  /** Chooses in the picker around the text, as its wheel would: a day `2026-03-10`, or an index. */
  pick(text: string, value: unknown): Promise<void>;
}

/** A file that has left the app; one that is shown has no name. */
export interface TakenFile {
  name: string;
  bytes: Uint8Array;
}

interface Waiting {
  way: 'sent' | 'opened';
  taken(file: TakenFile): void;
}

/** What a share hands over while the page has nothing of its own to share. */
const HOME = '/pages/today/index';
const NEEDS_SIGNAL: readonly (keyof HostRequests)[] = ['call', 'upload', 'download', 'subscribe', 'picture'];

/**
 * Starts the mini-program as it was compiled for WeChat in a browser page, for one person of the local cloud.
 * @throws when the package does not load
 */
export async function openWeapp(options: OpenWeappOptions): Promise<WeappApp> {
  const { page } = options;
  const waiting: Waiting[] = [];
  const app: WeappApp = {
    subscribeAnswer: 'accept',
    nextFile: null,
    nextScan: null,
    nextOut: (way) => new Promise((taken) => waiting.push({ way, taken })),
    offline: options.offline ?? false,
    reached: 0,
    openTab: (text) => page.locator('#tab-bar').getByText(text, { exact: true }).click(),
    pullDown: async () => {
      const gaveWay = await page.evaluate(() => window.weapp.pullDown());
      await page.waitForFunction(() => !window.weapp.isRefreshing());
      return gaveWay;
    },
    sharedPath: async () => {
      const path = await page.waitForFunction((home) => [window.weapp.shareFromButton()?.path].find((shared) => shared !== undefined && shared !== home), HOME);
      return String(await path.jsonValue());
    },
    top: page.locator('#pages > section:not([hidden])'),
    pick: (text, value) => app.top.locator('picker', { hasText: text }).evaluate((picker, detail) => void picker.dispatchEvent(new CustomEvent('pick', { detail })), value),
  };
  await page.exposeFunction('weappHost', hostOf(app, waiting, options));
  await page.setContent(readFileSync(join(__dirname, 'runtime', 'phone.html'), 'utf8'));
  await page.addScriptTag({ content: await runtimeScript() });
  const weapp = packageAt(options.root ?? join(projectRoot, 'dist', 'miniprogram'));
  const start = { weapp, path: options.path, declared: options.declared ?? [...DECLARED_INTERFACES], agreed: options.agreed ?? true, fontSize: options.fontSize ?? 16, kept: options.kept ?? [], clockOffsetMs: await cloudClockOffset(options.cloudUrl), asApart: options.asApart ?? true };
  await page.evaluate((given) => window.startWeapp(given), start);
  return app;
}

/** A phone shows the time of the cloud it talks to, also when a test has moved it. In milliseconds. */
export async function cloudClockOffset(cloudUrl: string): Promise<number> {
  const { now } = (await (await fetch(`${cloudUrl}/_cloud/api/clock`)).json()) as { now: number };
  const offset = now - Date.now();
  return Math.abs(offset) < 5000 ? 0 : offset;
}

type Answer<K extends keyof HostRequests> = Promise<HostRequests[K]['answer']>;

function hostOf(app: WeappApp, waiting: readonly Waiting[], { cloudUrl, openid, network, root, onFault }: OpenWeappOptions): (kind: keyof HostRequests, ask: unknown) => Promise<HostAnswer<keyof HostRequests>> {
  const files = new Map<string, Uint8Array>();
  const hand = (file: WeappApp['nextFile']): { path: string; name: string; size: number } | null => {
    if (!file) return null;
    const path = `wxfile://tmp_${files.size}_${file.name}`;
    files.set(path, file.bytes);
    return { path, name: file.name, size: file.bytes.byteLength };
  };
  const bytesAt = (path: string, written: string | undefined): Uint8Array => (written === undefined ? (files.get(path) ?? new Uint8Array()) : Buffer.from(written, 'base64'));
  const takeOut = (way: 'sent' | 'opened', name: string, path: string, written: string | undefined): Promise<null> => {
    for (const one of waiting.filter((candidate) => candidate.way === way)) one.taken({ name, bytes: bytesAt(path, written) });
    return Promise.resolve(null);
  };
  const doors: { [K in keyof HostRequests]: (ask: HostRequests[K]['ask']) => Answer<K> } = {
    async call({ name, data }) {
      await network;
      return (await post(`${cloudUrl}/_cloud/call`, JSON.stringify({ name, data, openid })))['result'];
    },
    refused({ what }) {
      onFault?.(what);
      return Promise.resolve(null);
    },
    metered({ route, drawn, ...counts }) {
      // The little apps of the runtime's own tests are none of the table's pages.
      if (root === undefined) notePage(route, counts);
      overLimits(route, counts, drawn).forEach((fault) => onFault?.(fault));
      return Promise.resolve(null);
    },
    async download({ fileID }) {
      const { fileList } = (await post(`${cloudUrl}/_cloud/api/files/urls`, JSON.stringify({ fileList: [fileID] }))) as { fileList?: { tempFileURL?: string }[] };
      const url = fileList?.[0]?.tempFileURL;
      if (!url) throw { errCode: -503003, errMsg: 'cloud.downloadFile:fail -503003 storage file not exists' } satisfies Failure;
      const path = `wxfile://tmp_${files.size}_${fileID.slice(fileID.lastIndexOf('/') + 1)}`;
      files.set(path, new Uint8Array(await (await fetch(url)).arrayBuffer()));
      return { path };
    },
    hasFile: ({ path }) => Promise.resolve(files.has(path)),
    opened: ({ path, written }) => takeOut('opened', '', path, written),
    sent: ({ path, fileName, written }) => takeOut('sent', fileName, path, written),
    async upload({ path, cloudPath, written }) {
      const query = new URLSearchParams({ path: cloudPath, openid });
      const { fileID } = await post(`${cloudUrl}/_cloud/api/upload?${query.toString()}`, bytesAt(path, written));
      return { fileID: String(fileID) };
    },
    chooseFile: () => Promise.resolve(hand(app.nextFile)),
    scan: () => Promise.resolve(app.nextScan),
    choosePhoto: () => Promise.resolve(hand(app.nextFile)),
    async picture({ fileID }) {
      const { fileList } = (await post(`${cloudUrl}/_cloud/api/files/urls`, JSON.stringify({ fileList: [fileID] }))) as { fileList?: { tempFileURL?: string }[] };
      return fileList?.[0]?.tempFileURL || null;
    },
    async subscribe({ templateIds }) {
      const results = Object.fromEntries(templateIds.map((id) => [id, app.subscribeAnswer]));
      await post(`${cloudUrl}/_cloud/api/subscribe`, JSON.stringify({ openid, results }));
      return results;
    },
  };
  return async (kind, ask) => {
    try {
      if (app.offline && app.reached > 0 && isCommand(kind, ask)) {
        app.reached -= 1;
        await doors.call(ask as HostRequests['call']['ask']);
      }
      if (app.offline && NEEDS_SIGNAL.includes(kind)) throw { errCode: -1, errMsg: `cloud.callFunction:fail request:fail` } satisfies Failure;
      return { ok: await (doors[kind] as (given: unknown) => Answer<typeof kind>)(ask) };
    } catch (error) {
      return { failure: asFailure(error) };
    }
  };
}

function isCommand(kind: keyof HostRequests, ask: unknown): boolean {
  return kind === 'call' && (ask as { data?: { requestId?: string } }).data?.requestId !== undefined;
}

async function post(url: string, body: string | Uint8Array): Promise<Record<string, unknown>> {
  const headers = { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' };
  const answer = (await (await fetch(url, { method: 'POST', body: body as BodyInit, headers })).json()) as { error?: Failure };
  if (answer.error) throw answer.error;
  return answer as Record<string, unknown>;
}

function asFailure(error: unknown): Failure {
  const { errCode, errMsg } = error as Partial<Failure>;
  return { errCode: errCode ?? -1, errMsg: errMsg ?? `request:fail ${String(error)}` };
}

let script: Promise<string> | undefined;

function runtimeScript(): Promise<string> {
  script ??= build({
    entryPoints: [join(__dirname, 'runtime', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return script;
}

const packages = new Map<string, WeappPackage>();

function packageAt(root: string): WeappPackage {
  const known = packages.get(root) ?? compilePackage(root);
  packages.set(root, known);
  return known;
}
