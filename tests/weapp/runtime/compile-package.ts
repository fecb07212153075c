import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';

/** A compiled mini-program in the form that the runtime in the browser takes. */
export interface WeappPackage {
  /** Source of each .js and .json, by path without its suffix. */
  scripts: Record<string, string>;
  configs: Record<string, string>;
  /** An expression whose value is the render functions of every template, by path without suffix. */
  templates: string;
  /** CSS of each style sheet, imports included, by path without suffix. */
  styles: Record<string, string>;
  /** The pictures of the tab bar as data URLs, by their path in app.json. */
  icons: Record<string, string>;
}

/**
 * Reads a mini-program as Taro built it.
 * @param root the folder that WeChat's tools would upload
 * @throws when a template does not compile
 */
export function compilePackage(root: string): WeappPackage {
  const files = filesBelow(root);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const pick = (suffix: string): string[] => files.filter((path) => path.endsWith(suffix));
  const byName = (paths: string[], content: (path: string) => string): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [withoutSuffix(path), content(path)]));
  return {
    scripts: byName(pick('.js'), read),
    configs: byName(pick('.json'), read),
    templates: compileTemplates(pick('.wxml'), pick('.wxs'), read),
    styles: byName(pick('.wxss'), (path) => toCss(path, read)),
    icons: Object.fromEntries(tabIcons(files.includes('app.json') ? read('app.json') : '{}').map((path) => [path, `data:image/png;base64,${readFileSync(join(root, path)).toString('base64')}`])),
  };
}

function tabIcons(appJson: string): string[] {
  const { tabBar } = JSON.parse(appJson) as { tabBar?: { list: { iconPath?: string; selectedIconPath?: string }[] } };
  return (tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath].filter((path) => path !== undefined));
}

function filesBelow(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

const withoutSuffix = (path: string): string => path.replace(/\.[^./]+$/, '');

function compileTemplates(templates: string[], scripts: string[], read: (path: string) => string): string {
  const group = new TmplGroup();
  try {
    for (const path of scripts) group.addScript(withoutSuffix(path), read(path));
    for (const path of templates) group.addTmpl(withoutSuffix(path), read(path));
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}

/** WXSS is CSS with rpx (750 to the screen's width) and imports relative to the file. */
function toCss(path: string, read: (path: string) => string): string {
  return read(path)
    .replace(/@import\s+["']([^"']+)["'];?/g, (_all, target: string) => toCss(resolvePath(path, target), read))
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_all, amount: string) => `${Number(amount) / 7.5}vw`);
}

function resolvePath(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(dirname(from), target);
}
