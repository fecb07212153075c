/** A list of 1,200 people, as a customer list shows them. */
export const ROWS = Array.from({ length: 1200 }, (_, at) => ({ id: `c${at}`, name: `客户${at}`, initial: '客', stage: at % 3 === 0 ? '新客' : '复购', remark: `${at % 28}天前买过 干皮 昆山`, due: `${at % 40}天后用完` }));
const BLOCK_ROWS = 12;
/** What stands in each block while the one at `current` is on screen: one neighbour on each side is drawn. */
export function blocksAt(current, picked) {
  const blocks = [];
  for (let start = 0; start < ROWS.length; start += BLOCK_ROWS) blocks.push(start);
  return blocks.map((start, index) => ({ key: start, height: BLOCK_ROWS * 72, near: Math.abs(index - current) <= 1, rows: ROWS.slice(start, start + BLOCK_ROWS), picked }));
}
