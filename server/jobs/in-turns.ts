/** A part of the work: how many it was done for, and whether there is more. */
export interface Part {
  done: number;
  more: boolean;
}

/**
 * Gives each a turn, then another one to those who have more to do, until nobody has or it is over: a shop with thousands due keeps
 * no other waiting. Answers how many had a turn, of the first ones without a gap.
 * @param turn does a bounded part; answers whether there is more
 */
export async function inTurns<T>(items: readonly T[], turn: (item: T) => Promise<boolean>, isOver: () => boolean): Promise<number> {
  let begun = 0;
  let waiting: readonly T[] = items;
  for (let isFirst = true; waiting.length > 0; isFirst = false) {
    const again: T[] = [];
    for (const item of waiting) {
      if (isOver()) return begun;
      if (isFirst) begun += 1;
      if (await turn(item)) again.push(item);
    }
    waiting = again;
  }
  return begun;
}
