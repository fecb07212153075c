import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageSizes, sizeFaults } from '../../scripts/package-sizes';
import { syntaxFaults } from './syntax-faults';
import { templateFaults } from './template-faults';

interface AppConfig {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] };
  lazyCodeLoading?: string;
  themeLocation?: string;
  __usePrivacyCheck__?: boolean;
}

const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Traces of what must not be in the app that customers get: the schema library, and the doors of the local cloud. */
const FOREIGN: readonly [RegExp, string][] = [
  [/ZodError|\$ZodType|_zod\b/, 'zod'],
  [/_cloud\/(call|api)|\bo_seller\b|\bLOCAL_PERSONAS\b/, 'the persona switch'],
];

/**
 * Why WeChat's tools, or we, would refuse a built mini-program.
 * @param root the folder that would be uploaded
 * @returns one sentence a fault; none for a package that is ready
 */
export function packageFaults(root: string): string[] {
  const files = filesBelow(root);
  const scripts = files.filter((path) => path.endsWith('.js'));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return [
    ...appFaults(root, JSON.parse(read('app.json')) as AppConfig),
    ...templateFaults(root, files),
    ...files.filter((path) => statSync(join(root, path)).size > MAX_FILE_BYTES).map((path) => `${path} is over 2 MB`),
    ...sizeFaults(packageSizes(root)),
    ...scripts.flatMap((path) => syntaxFaults(path, read(path))),
    ...scripts.flatMap((path) => FOREIGN.filter(([trace]) => trace.test(read(path))).map(([, what]) => `${path} contains ${what}`)),
  ];
}

function appFaults(root: string, app: AppConfig): string[] {
  const main = app.pages ?? [];
  const pages = [...main, ...(app.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
  const tabs = app.tabBar?.list ?? [];
  // A page without styles of its own has no .wxss.
  const missing = pages.flatMap((page) => ['js', 'json', 'wxml'].map((suffix) => `${page}.${suffix}`)).filter((path) => !existsSync(join(root, path)));
  const icons = tabs.flatMap((tab) => [tab.iconPath, tab.selectedIconPath]).filter((path) => path !== undefined);
  return [
    ...(app.lazyCodeLoading === 'requiredComponents' ? [] : ['app.json has no lazyCodeLoading: requiredComponents']),
    ...(app.__usePrivacyCheck__ === true ? [] : ['app.json has no __usePrivacyCheck__: true']),
    ...missing.map((path) => `${path} is missing`),
    ...tabs.filter((tab) => !main.includes(tab.pagePath)).map((tab) => `tab ${tab.pagePath} is no page of the main package`),
    ...(tabs.length === 1 || tabs.length > 5 ? [`the tab bar has ${tabs.length} tabs; WeChat takes 2 to 5`] : []),
    ...[...icons, ...(app.themeLocation ? [app.themeLocation] : [])].filter((path) => !existsSync(join(root, path))).map((path) => `${path} is missing`),
  ];
}

function filesBelow(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
