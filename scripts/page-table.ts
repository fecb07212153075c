import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './content-stamp';

/** The most that a page asked of the phone in any journey through the compiled mini-program. */
export interface PageCounts {
  /** Elements on the page at one time. */
  nodes: number;
  /** Bytes of one setData. */
  setDataBytes: number;
  /** Calls of setData in a second of one step of a person: a tap, a text typed, a pull. */
  setDataCalls: number;
}

/**
 * What we allow a page; WeChat's own advice is 1,000 nodes, 256 KB and 20 calls a second. Calls are counted by step and within
 * one second of it, on a clock that only the app's own timers move: as on a phone and a network that take no time, where each
 * answer still comes by itself (`tests/weapp/runtime/apart.ts`). What is slower in truth has fewer in a second, and a person
 * takes a second or more for a step.
 */
export const PAGE_LIMITS: Readonly<PageCounts> = { nodes: 500, setDataBytes: 64 * 1024, setDataCalls: 5 };

/** Where the test files leave what they counted, one file each, from the root of the project. */
export const PAGE_METERS = '.artifacts/page-meters';

/** The counts of every page that a test has opened since the folder was last emptied. */
export function readPageCounts(root = projectRoot): Record<string, PageCounts> {
  const folder = join(root, PAGE_METERS);
  const all: Record<string, PageCounts> = {};
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const counts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, PageCounts>;
    for (const [page, one] of Object.entries(counts)) all[page] = larger(all[page], one);
  }
  return all;
}

function larger(a: PageCounts | undefined, b: PageCounts): PageCounts {
  if (!a) return b;
  return { nodes: Math.max(a.nodes, b.nodes), setDataBytes: Math.max(a.setDataBytes, b.setDataBytes), setDataCalls: Math.max(a.setDataCalls, b.setDataCalls) };
}

/** Rows of a table: the limits first, a page over one of them with a mark. */
export function pageRows(pages: Readonly<Record<string, PageCounts>>): string[][] {
  const isOver = (counts: PageCounts): boolean => (Object.keys(PAGE_LIMITS) as (keyof PageCounts)[]).some((name) => counts[name] > PAGE_LIMITS[name]);
  const row = (name: string, { nodes, setDataBytes, setDataCalls }: PageCounts): string[] => [name, String(nodes), String(setDataBytes), String(setDataCalls)];
  return [
    ['page', 'nodes', 'setData bytes', 'setData a step', ''],
    [...row('at most', PAGE_LIMITS), ''],
    ...Object.keys(pages).sort().map((page) => [...row(page, pages[page] as PageCounts), isOver(pages[page] as PageCounts) ? '← over' : '']),
  ];
}
