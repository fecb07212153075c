import fc from 'fast-check';
import { BLOCK_ROWS, SECTION_BLOCKS, sectionsOf } from './near-blocks';

const ROW = 72;
const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => at);

test('of any list and any place in it, the height is that of all rows, the rows near the screen are drawn in order, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), fc.nat(11_999), (count, at) => {
      const row = at % count;
      const sections = sectionsOf(rowsOf(count), ROW, Math.floor(row / BLOCK_ROWS));
      const drawn = sections.flatMap(({ blocks }) => blocks?.flatMap((block) => (block.near ? block.rows : [])) ?? []);
      expect(sections.reduce((sum, { height }) => sum + height, 0)).toBe(count * ROW);
      for (const { height, blocks } of sections) if (blocks) expect(blocks.reduce((sum, block) => sum + block.height, 0)).toBe(height);
      const first = Math.max(0, Math.floor(row / BLOCK_ROWS) - 1) * BLOCK_ROWS;
      expect(drawn).toEqual(rowsOf(count).slice(first, (Math.floor(row / BLOCK_ROWS) + 2) * BLOCK_ROWS));
    }),
  );
});

test('ten thousand people are at most 82 shells, wherever one stands', () => {
  const counts = [0, 1, SECTION_BLOCKS - 1, SECTION_BLOCKS, 400, 833, 5000].map((current) => {
    const sections = sectionsOf(rowsOf(10_000), ROW, current);
    return sections.length + sections.reduce((sum, { blocks }) => sum + (blocks?.length ?? 0), 0);
  });
  expect(Math.max(...counts)).toBeLessThanOrEqual(82);
});

test('a list that has become shorter than where one stood draws its end', () => {
  expect(sectionsOf(rowsOf(5), ROW, 40)).toEqual([{ height: 5 * ROW, blocks: [{ rows: [0, 1, 2, 3, 4], near: true, height: 5 * ROW }] }]);
  expect(sectionsOf([], ROW, 3)).toEqual([]);
});
