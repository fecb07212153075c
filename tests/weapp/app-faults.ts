import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { packageSizes } from '../../scripts/package-sizes';

export interface AppConfig {
  pages?: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  preloadRule?: Record<string, { packages?: string[] }>;
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] };
  lazyCodeLoading?: string;
  themeLocation?: string;
  darkmode?: boolean;
  permission?: Record<string, { desc?: string }>;
  requiredPrivateInfos?: string[];
  __usePrivacyCheck__?: boolean;
}

/** What the pages of one package may preload together, by WeChat's own rule. */
const MOST_PRELOADED = 2 * 1024 * 1024;

/** What is wrong with app.json and with the files that it names. */
export function appFaults(root: string, app: AppConfig): string[] {
  const main = app.pages ?? [];
  const pages = [...main, ...(app.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
  const tabs = app.tabBar?.list ?? [];
  // A page without styles of its own has no .wxss.
  const missing = pages.flatMap((page) => ['js', 'json', 'wxml'].map((suffix) => `${page}.${suffix}`)).filter((path) => !existsSync(join(root, path)));
  const icons = tabs.flatMap((tab) => [tab.iconPath, tab.selectedIconPath]).filter((path) => path !== undefined);
  return [
    ...(app.lazyCodeLoading === 'requiredComponents' ? [] : ['app.json has no lazyCodeLoading: requiredComponents']),
    ...(app.__usePrivacyCheck__ === true ? [] : ['app.json has no __usePrivacyCheck__: true']),
    ...(app.themeLocation && app.darkmode !== true ? ['app.json has a themeLocation without darkmode: true'] : []),
    ...missing.map((path) => `${path} is missing`),
    ...tabs.filter((tab) => !main.includes(tab.pagePath)).map((tab) => `tab ${tab.pagePath} is no page of the main package`),
    ...(tabs.length === 1 || tabs.length > 5 ? [`the tab bar has ${tabs.length} tabs; WeChat takes 2 to 5`] : []),
    ...[...icons, ...(app.themeLocation ? [app.themeLocation] : [])].filter((path) => !existsSync(join(root, path))).map((path) => `${path} is missing`),
    ...subpackageFaults(app, main),
    ...preloadFaults(root, app, pages),
    ...pages.filter((page) => !missing.includes(`${page}.json`)).flatMap((page) => componentFaults(root, page, app)),
  ];
}

function subpackageFaults(app: AppConfig, main: readonly string[]): string[] {
  const roots = (app.subPackages ?? []).map((one) => one.root);
  return [
    ...roots.filter((one) => roots.some((other) => one !== other && one.startsWith(`${other}/`))).map((one) => `subpackage ${one} lies in another one`),
    ...main.filter((page) => roots.some((one) => page.startsWith(`${one}/`))).map((page) => `${page} is a page of the main package in the folder of a subpackage`),
    ...(app.tabBar?.list ?? []).filter((tab) => roots.some((one) => tab.pagePath.startsWith(`${one}/`))).map((tab) => `tab ${tab.pagePath} lies in a subpackage`),
    // Taro's runtime is in the main package: nothing that it compiles can run without it.
    ...(app.subPackages ?? []).filter((one) => one.independent).map((one) => `subpackage ${one.root} is independent, but needs the main package`),
  ];
}

function preloadFaults(root: string, app: AppConfig, pages: readonly string[]): string[] {
  const known = (app.subPackages ?? []).map((one) => one.root);
  const rules = Object.entries(app.preloadRule ?? {});
  const sizes = rules.length > 0 ? packageSizes(root).subpackages : {};
  return rules.flatMap(([page, { packages = [] }]) => {
    const bytes = packages.reduce((sum, name) => sum + (sizes[name] ?? 0), 0);
    return [
      ...(pages.includes(page) ? [] : [`preloadRule is about ${page}, which is no page`]),
      ...packages.filter((name) => !known.includes(name)).map((name) => `preloadRule of ${page} names ${name}, which is no subpackage`),
      ...(bytes > MOST_PRELOADED ? [`${page} preloads ${bytes} bytes, over 2 MB`] : []),
    ];
  });
}

/** The components that a page or component uses, and those that they use in turn. */
function componentFaults(root: string, path: string, app: AppConfig, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const { usingComponents = {}, componentPlaceholder = {} } = readJson(root, path) as { usingComponents?: Record<string, string>; componentPlaceholder?: Record<string, string> };
  const owner = (file: string): string => (app.subPackages ?? []).find((one) => file.startsWith(`${one.root}/`))?.root ?? '';
  return Object.entries(usingComponents).flatMap(([tag, target]) => {
    const used = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target);
    const absent = ['js', 'json', 'wxml'].map((suffix) => `${used}.${suffix}`).filter((file) => !existsSync(join(root, file)));
    if (absent.length > 0) return absent.map((file) => `${path} uses <${tag}>, but ${file} is missing`);
    const foreign = owner(used) !== '' && owner(used) !== owner(path) && componentPlaceholder[tag] === undefined;
    return [
      ...((readJson(root, used) as { component?: boolean }).component === true ? [] : [`${used}.json has no component: true`]),
      ...(foreign ? [`${path} uses <${tag}> of another package without a componentPlaceholder`] : []),
      ...componentFaults(root, used, app, seen),
    ];
  });
}

function readJson(root: string, path: string): object {
  return JSON.parse(readFileSync(join(root, `${path}.json`), 'utf8')) as object;
}
