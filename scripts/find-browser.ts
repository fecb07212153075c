import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the journeys start Chrome or Chromium with: no window, no calls home, no half-finished QUIC on loopback. */
export const browserFlags: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALL = [
  'No Chrome or Chromium was found for the browser journeys.',
  '  Debian or Ubuntu:  apt-get install chromium fonts-wqy-microhei   (the font draws Chinese)',
  '  macOS or Windows:  install Google Chrome',
  '  anywhere:          set CHROME_PATH to the browser to use',
].join('\n');

export interface BrowserSearch {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  isExecutable(path: string): boolean;
  /** The browser that comes as an npm package; unpacks itself when asked. */
  packaged(): Promise<string>;
}

/**
 * A browser to drive: CHROME_PATH, else one that the system has, else the one in @sparticuz/chromium.
 * @returns the absolute path of its executable
 * @throws with what to install when there is none, or when CHROME_PATH names no program
 */
export async function findBrowser(search: BrowserSearch = thisMachine): Promise<string> {
  const named = search.env['CHROME_PATH'];
  if (named) {
    if (!search.isExecutable(named)) throw new Error(`CHROME_PATH is ${named}, which is no program that can be started`);
    return named;
  }
  const installed = usualPlaces(search).find((path) => search.isExecutable(path));
  if (installed) return installed;
  try {
    return await search.packaged();
  } catch (cause) {
    throw new Error(INSTALL, { cause });
  }
}

function usualPlaces({ env, platform }: BrowserSearch): string[] {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.flatMap((folder) => programs.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const thisMachine: BrowserSearch = {
  env: process.env,
  platform: process.platform,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  async packaged() {
    if (process.platform !== 'linux') throw new Error('the packaged browser runs on Linux only');
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  },
};
