import { usePageScroll } from '@tarojs/taro';
import { useState } from 'react';

/** Rows to a block: with its neighbours some 400 nodes, however long the list. */
const BLOCK_ROWS = 12;
/** Blocks kept drawn on each side of the one on screen. */
const NEIGHBOURS = 1;

/**
 * Cuts a list of rows of one height into blocks and says which are near the screen: the others keep their height and
 * draw nothing, so that a list of thousands stays light.
 * @param rowHeight in px
 */
export function useNearBlocks<T>(rows: readonly T[], rowHeight: number): { rows: readonly T[]; near: boolean; height: number }[] {
  const [current, setCurrent] = useState(0);
  usePageScroll(({ scrollTop }) => setCurrent(Math.max(0, Math.floor(scrollTop / (BLOCK_ROWS * rowHeight)))));
  const blocks = blocksOf(rows);
  const onScreen = Math.min(current, blocks.length - 1);
  return blocks.map((block, index) => ({ rows: block, near: Math.abs(index - onScreen) <= NEIGHBOURS, height: block.length * rowHeight }));
}

function blocksOf<T>(rows: readonly T[]): T[][] {
  const blocks: T[][] = [];
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) blocks.push(rows.slice(start, start + BLOCK_ROWS));
  return blocks;
}
