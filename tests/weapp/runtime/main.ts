import type { WeappPackage } from './compile-package';
import { WeappCode } from './code-space';
import { ModuleLoader } from './module-loader';
import { WeappBackend } from './native-elements';
import { PageStack } from './page-stack';
import { shiftedDate } from './shifted-date';
import { drawTabBar } from './tab-bar';
import { windowStyle, type WindowConfig } from './window-style';
import { cloud, privateInterfaces } from './wx-cloud';
import { device } from './wx-device';
import { dialogs } from './wx-dialogs';
import { navigation } from './wx-navigation';
import { storage } from './wx-storage';

export interface StartOptions {
  weapp: WeappPackage;
  /** A page with its query, as a scanned code or a shared card opens it; without it the first page. */
  path?: string;
  /** Interfaces that the privacy guide declares. */
  declared: string[];
  /** How far the cloud's clock is ahead of the browser's. */
  clockOffsetMs: number;
}

interface AppConfig extends WindowConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: WindowConfig['tabBar'] & { list: { pagePath: string; text: string }[] };
}

interface AppInstance {
  onLaunch?(options: unknown): void;
  onShow?(options: unknown): void;
  [member: string]: unknown;
}

function startWeapp({ weapp, path, declared, clockOffsetMs }: StartOptions): void {
  const config = JSON.parse(weapp.configs['app'] ?? '{}') as AppConfig;
  const pages = [...config.pages, ...(config.subPackages ?? []).flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))];
  const first = path ?? config.pages[0] ?? '';
  document.head.append(Object.assign(document.createElement('style'), { textContent: windowStyle(config, weapp.configs['theme']) }));
  const backend = new WeappBackend();
  const code = new WeappCode(weapp, backend);
  const tabs = config.tabBar?.list ?? [];
  const stack: PageStack = new PageStack({
    pages,
    tabs: tabs.map((tab) => tab.pagePath),
    create: (page) => code.createPage(page, loader),
    titleOf: (page) => (JSON.parse(weapp.configs[page] ?? '{}') as { navigationBarTitleText?: string }).navigationBarTitleText ?? '',
    onTop: (page) => drawTabBar(tabs, page, (url) => stack.switchTab(url)),
  });
  const wx = {
    ...device(launchOf(first)),
    ...navigation(stack),
    ...storage(),
    ...dialogs(),
    ...privateInterfaces({ inTap: () => backend.inTap, declared }),
    cloud: cloud(),
  };
  let app: AppInstance | undefined;
  const globals = {
    wx,
    Date: shiftedDate(clockOffsetMs),
    App: (instance: AppInstance) => {
      app = instance;
    },
    Page: code.registrar('Page'),
    Component: code.registrar('Component'),
    Behavior: code.registrar('Behavior'),
    getApp: () => app,
    getCurrentPages: () => stack.instances(),
  };
  const loader: ModuleLoader = new ModuleLoader(weapp.scripts, globals);
  loader.load('app');
  app?.onLaunch?.(launchOf(first));
  app?.onShow?.(launchOf(first));
  stack.reLaunch(`/${first}`);
  window.shareFromButton = () => stack.instances().at(-1)?.onShareAppMessage?.({ from: 'button' });
}

function launchOf(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}

declare global {
  interface Window {
    startWeapp: typeof startWeapp;
    /** What the page on top shares when its share button is tapped. */
    shareFromButton(): { title?: string; path?: string } | undefined;
  }
}
window.startWeapp = startWeapp;
