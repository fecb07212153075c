import { usePageScroll } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { BLOCK_ROWS, sectionsOf, type Section } from './near-blocks';

/** The sections of a list of rows of one height, for where its page has been scrolled to. @param rowHeight in px */
export function useNearBlocks<T>(rows: readonly T[], rowHeight: number): Section<T>[] {
  const [current, setCurrent] = useState(0);
  usePageScroll(({ scrollTop }) => setCurrent(Math.max(0, Math.floor(scrollTop / (BLOCK_ROWS * rowHeight)))));
  return useMemo(() => sectionsOf(rows, rowHeight, current), [rows, rowHeight, current]);
}
