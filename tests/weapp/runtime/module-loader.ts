/** Names of a browser that WeChat does not give to a mini-program: reading one there throws or yields undefined. */
const ABSENT = ['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB', 'self', 'top', 'parent', 'frames', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'AbortController', 'AbortSignal', 'Blob', 'File', 'FormData', 'FileReader', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto', 'structuredClone', 'alert', 'Image', 'performance', 'MessageChannel', 'requestAnimationFrame', 'cancelAnimationFrame', 'MutationObserver', 'IntersectionObserver', 'CustomEvent', 'Event', 'HTMLElement', 'Element', 'Node', 'getComputedStyle', 'matchMedia'];

/** CommonJS as WeChat does it: each script once, relative paths, no packages. */
export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();

  /**
   * @param globals names a script may use: wx, App, Page, Component, getApp…
   * @param check throws when a script may not be reached from another
   */
  constructor(
    private readonly scripts: Readonly<Record<string, string>>,
    private readonly globals: Readonly<Record<string, unknown>>,
    private readonly check: (from: string, path: string) => void,
  ) {}

  /**
   * Runs a script the first time, and gives its exports.
   * @param path without suffix, from the root of the package
   * @throws as WeChat does when there is no such script
   */
  load(path: string, from = ''): unknown {
    this.check(from, path);
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const source = this.scripts[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module = { exports: {} as unknown };
    this.loaded.set(path, module);
    const own = { require: (request: string) => this.load(resolveModule(path, request), path), module, exports: module.exports };
    const scope = { ...Object.fromEntries(ABSENT.map((name) => [name, undefined])), ...this.globals, ...own };
    const run = new Function(...Object.keys(scope), `${source}\n//# sourceURL=weapp/${path}.js`) as (...values: unknown[]) => void;
    run(...Object.values(scope));
    return module.exports;
  }
}

/** The path that a request means in the script at `from`; exported for its test. */
export function resolveModule(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
