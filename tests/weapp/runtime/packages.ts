/** The packages of a mini-program: the main one is there from the start, each other one from the moment it was loaded. */
export class Packages {
  private readonly loaded = new Set<string>();

  /** @param roots of the subpackages, such as `move-in` */
  constructor(
    private readonly roots: readonly string[],
    private readonly preload: Readonly<Record<string, { packages: string[] }>>,
  ) {}

  /** The root of the subpackage that a path lies in; '' for the main package. */
  ownerOf(path: string): string {
    return this.roots.find((root) => path.startsWith(`${root}/`)) ?? '';
  }

  /** Loads what a page lies in, as WeChat does before it opens the page: never within the call that asks for it. */
  async load(page: string): Promise<void> {
    const owner = this.ownerOf(page);
    if (owner === '' || this.loaded.has(owner)) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.loaded.add(owner);
  }

  /** What is to be loaded ahead while a page is on top. */
  preloadFor(page: string): void {
    this.preload[page]?.packages.forEach((root) => void this.load(`${root}/`));
  }

  /** @throws as WeChat does when a script is asked for across packages, or before its package is there */
  check(from: string, path: string): void {
    const owner = this.ownerOf(path);
    if (owner === '') return;
    if (!this.loaded.has(owner)) throw new Error(`module '${path}.js' is not defined: subpackage ${owner} is not loaded`);
    if (from !== '' && this.ownerOf(from) !== owner) throw new Error(`module '${path}.js' is not defined, require args is '${path}': it lies in another subpackage than ${from}`);
  }
}
