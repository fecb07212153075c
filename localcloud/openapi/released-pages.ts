import type { Table } from '../state/system-store';

/** The pages of the released mini-program, as far as they were named; without any every page counts as released. */
export class ReleasedPages {
  constructor(private readonly table: Table<string[]>) {}

  list(): string[] {
    return this.table.get('pages') ?? [];
  }

  declare(pages: string[]): void {
    this.table.put('pages', pages.map((page) => page.replace(/^\//, '')));
  }

  /** True for a path with or without its query. */
  has(path: string): boolean {
    const pages = this.list();
    return pages.length === 0 || pages.includes(path.replace(/^\//, '').replace(/\?.*$/s, ''));
  }
}
