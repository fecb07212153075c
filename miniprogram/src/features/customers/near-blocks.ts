/** Rows to a block: with its neighbours some 300 nodes. */
export const BLOCK_ROWS = 12;
/** Blocks to a section: of sections far from the screen nothing is drawn but their height, so that a list of 10,000 has some 80 shells and not 800. */
export const SECTION_BLOCKS = 20;
/** Blocks kept drawn on each side of the one on screen. */
const NEIGHBOURS = 1;

export interface Block<T> {
  rows: readonly T[];
  near: boolean;
  height: number;
}

export interface Section<T> {
  height: number;
  /** null while it is far from the screen. */
  blocks: Block<T>[] | null;
}

/**
 * Cuts a list of rows of one height into sections of blocks and says which are near the screen: the others keep their height
 * and draw nothing, so that a list of thousands stays light.
 * @param rowHeight in px
 * @param current the block on screen
 */
export function sectionsOf<T>(rows: readonly T[], rowHeight: number, current: number): Section<T>[] {
  const count = Math.ceil(rows.length / BLOCK_ROWS);
  const onScreen = Math.min(current, count - 1);
  const isNear = (block: number): boolean => Math.abs(block - onScreen) <= NEIGHBOURS;
  const sections: Section<T>[] = [];
  for (let first = 0; first < count; first += SECTION_BLOCKS) {
    const last = Math.min(first + SECTION_BLOCKS, count) - 1;
    const hasNear = onScreen >= first - NEIGHBOURS && onScreen <= last + NEIGHBOURS;
    const height = (Math.min(rows.length, (last + 1) * BLOCK_ROWS) - first * BLOCK_ROWS) * rowHeight;
    sections.push({ height, blocks: hasNear ? blocksOf(rows, rowHeight, first, last, isNear) : null });
  }
  return sections;
}

function blocksOf<T>(rows: readonly T[], rowHeight: number, first: number, last: number, isNear: (block: number) => boolean): Block<T>[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const some = rows.slice((first + at) * BLOCK_ROWS, (first + at + 1) * BLOCK_ROWS);
    return { rows: some, near: isNear(first + at), height: some.length * rowHeight };
  });
}
