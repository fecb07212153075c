import { Apart } from './apart';
import type { WeappPackage } from './compile-package';
import { WeappCode } from './code-space';
import { ModuleLoader } from './module-loader';
import { WeappBackend } from './native-elements';
import { Packages } from './packages';
import { PageMeter } from './page-meter';
import { PageStack } from './page-stack';
import { shiftedDate } from './shifted-date';
import { drawTabBar, type Tab } from './tab-bar';
import { windowStyle, type WindowConfig } from './window-style';
import { cloud } from './wx-cloud';
import { device } from './wx-device';
import { askModal, dialogs } from './wx-dialogs';
import { fileInterfaces, PhoneFiles } from './wx-files';
import { navigation, PullDown } from './wx-navigation';
import { privateInterfaces } from './wx-privacy';
import { storage } from './wx-storage';

export interface StartOptions {
  weapp: WeappPackage;
  /** A page with its query, as a scanned code or a shared card opens it; without it the first page. */
  path?: string;
  /** Interfaces that the privacy guide declares. */
  declared: string[];
  /** Whether the person has agreed to the privacy guide before. */
  agreed: boolean;
  /** Pixels of WeChat's own text, as the person set it. */
  fontSize: number;
  /** What wx's storage holds from earlier, as JSON by key. */
  kept: [string, string][];
  /** How far the cloud's clock is ahead of the browser's. */
  clockOffsetMs: number;
  /** Whether everything that reaches the app comes by itself, see {@link Apart}. */
  asApart: boolean;
}

interface AppConfig extends WindowConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  preloadRule?: Record<string, { packages: string[] }>;
  window?: WindowConfig['window'] & { enablePullDownRefresh?: boolean };
  darkmode?: boolean;
  tabBar?: WindowConfig['tabBar'] & { list: Tab[] };
}

interface AppInstance {
  onLaunch?(options: unknown): void;
  onShow?(options: unknown): void;
  [member: string]: unknown;
}

function startWeapp({ weapp, path, declared, agreed, fontSize, kept, clockOffsetMs, asApart }: StartOptions): void {
  const startedAt = performance.now();
  const config = JSON.parse(weapp.configs['app'] ?? '{}') as AppConfig;
  const subpackages = config.subPackages ?? [];
  const packages = new Packages(subpackages.map(({ root }) => root), config.preloadRule ?? {});
  const first = path ?? config.pages[0] ?? '';
  document.head.append(Object.assign(document.createElement('style'), { textContent: windowStyle(config, weapp.configs['theme']) }));
  const backend = new WeappBackend();
  const apart = asApart ? new Apart() : null;
  const meter = new PageMeter(() => apart?.now ?? performance.now());
  const stored = new Map(kept);
  const files = new PhoneFiles();
  const code = new WeappCode(weapp, backend, (route, data) => {
    meter.countSetData(route, data);
    queueMicrotask(() => meterNodes(route));
  });
  const tabs = config.tabBar?.list ?? [];
  const stack: PageStack = new PageStack({
    pages: [...config.pages, ...subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    tabs: tabs.map((tab) => tab.pagePath),
    create: (page) => code.createPage(page, loader),
    titleOf: (page) => (JSON.parse(weapp.configs[page] ?? '{}') as { navigationBarTitleText?: string }).navigationBarTitleText ?? '',
    onTop: (page) => {
      packages.preloadFor(page);
      drawTabBar(tabs, weapp.icons, page, (url) => stack.switchTab(url));
    },
    ask: async (content) => (await askModal({ content })).confirm,
  });
  const meterNodes = (route: string): void => {
    const frame = stack.frameOf(route);
    if (frame) meter.countNodes(route, frame);
  };
  const pullDown = new PullDown(stack, (page) => settingOf(weapp, page, 'enablePullDownRefresh') ?? config.window?.enablePullDownRefresh ?? false);
  const wx = {
    ...device({ launch: launchOf(first), darkmode: config.darkmode === true, fontSize }),
    ...navigation(stack, packages),
    ...pullDown.interfaces(),
    ...storage(stored),
    ...dialogs(),
    ...privateInterfaces({ inTap: () => backend.inTap, declared, agreed, agreedBy: (id) => backend.agreedButtons.has(id) }),
    ...fileInterfaces(files, () => backend.inTap),
    cloud: cloud(files, (answer) => apart?.answerOf(answer) ?? answer),
  };
  const app = { instance: undefined as AppInstance | undefined };
  const loader: ModuleLoader = new ModuleLoader(weapp.scripts, { ...globalsOf(app, code, stack), wx, ...(apart && { setTimeout: apart.setTimeout }), Date: shiftedDate(clockOffsetMs) }, (from, script) => packages.check(from, script));
  loader.load('app');
  app.instance?.onLaunch?.(launchOf(first));
  app.instance?.onShow?.(launchOf(first));
  void packages.load(first).then(() => stack.reLaunch(`/${first}`));
  window.weapp = {
    startedAt,
    shareFromButton: () => stack.top?.onShareAppMessage?.({ from: 'button' }),
    stored: () => [...stored],
    back: () => stack.goBack(1),
    pullDown: () => pullDown.pull(),
    isRefreshing: () => pullDown.refreshing,
  };
}

function globalsOf(app: { instance: AppInstance | undefined }, code: WeappCode, stack: PageStack): Record<string, unknown> {
  return {
    App: (instance: AppInstance) => {
      app.instance = instance;
    },
    Page: code.registrar('Page'),
    Component: code.registrar('Component'),
    Behavior: code.registrar('Behavior'),
    getApp: () => app.instance,
    getCurrentPages: () => stack.instances(),
  };
}

function settingOf(weapp: WeappPackage, page: string, name: string): boolean | undefined {
  return (JSON.parse(weapp.configs[page] ?? '{}') as Record<string, boolean | undefined>)[name];
}

function launchOf(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}

declare global {
  interface Window {
    startWeapp: typeof startWeapp;
    weapp: {
      /** When the app began to load, on the browser's own clock. */
      startedAt: number;
      /** What the page on top shares when its share button is tapped. */
      shareFromButton(): { title?: string; path?: string } | undefined;
      /** All that is in wx's storage, as JSON by key. */
      stored(): [string, string][];
      /** What the arrow in WeChat's bar does. */
      back(): Promise<void>;
      /** Pulls the page on top down; false when it does not give way. */
      pullDown(): boolean;
      isRefreshing(): boolean;
    };
  }
}
window.startWeapp = startWeapp;
