import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface LittlePage {
  wxml: string;
  js: string;
  config?: object;
}

export const littlePage = (wxml: string, js: string, config?: object): LittlePage => ({ wxml, js, config });

/** A mini-program as a person writes it for WeChat, by hand and of a few pages: what the runtime's own tests start. */
export function writeLittleApp(root: string, pages: Readonly<Record<string, LittlePage>>, config: object): void {
  const files: Record<string, string> = { 'app.json': JSON.stringify(config), 'app.js': 'App({});' };
  for (const [path, page] of Object.entries(pages)) Object.assign(files, { [`${path}.wxml`]: page.wxml, [`${path}.js`]: page.js, [`${path}.json`]: JSON.stringify(page.config ?? {}) });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
