import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/content-stamp';
import { PAGE_LIMITS, PAGE_METERS, type PageCounts } from '../../scripts/page-table';

/** A file of its own for each test file. */
const meterFile = `${randomUUID()}.json`;
const most = new Map<string, PageCounts>();

/** As much of one setData as tells which it was. */
const TELLING = 240;

/** Takes a page's counts into the table that `npm test` prints. */
export function notePage(route: string, counts: PageCounts): void {
  const before = most.get(route);
  const now = { ...counts };
  for (const name of Object.keys(PAGE_LIMITS) as (keyof PageCounts)[]) now[name] = Math.max(counts[name], before?.[name] ?? 0);
  most.set(route, now);
  const folder = join(projectRoot, PAGE_METERS);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, meterFile), JSON.stringify(Object.fromEntries(most)));
}

/**
 * One sentence for each limit that a page is over.
 * @param drawn the data of each setData of the step
 */
export function overLimits(route: string, counts: PageCounts, drawn: readonly string[]): string[] {
  const over = (Object.keys(PAGE_LIMITS) as (keyof PageCounts)[]).filter((name) => counts[name] > PAGE_LIMITS[name]);
  const told = over.includes('setDataCalls') ? drawn.map((data) => `\n  ${data.slice(0, TELLING)}`).join('') : '';
  return over.map((name) => `${route}: ${name} ${counts[name]}, over ${PAGE_LIMITS[name]}${name === 'setDataCalls' ? told : ''}`);
}
