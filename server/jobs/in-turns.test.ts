import { inTurns } from './in-turns';

/** Shops with so many parts of work each, and time for so many turns. Answers the turns and how far the first ones came. */
async function round(work: Record<string, number>, time = Infinity) {
  const left = { ...work };
  const turns: string[] = [];
  const turn = async (shop: string) => {
    turns.push(shop);
    left[shop] = (left[shop] ?? 0) - 1;
    return (left[shop] ?? 0) > 0;
  };
  const begun = await inTurns(Object.keys(work), turn, () => turns.length >= time);
  return { turns: turns.join(''), begun };
}

it('lets everybody have a turn before anybody has a second, and goes on with those who have more', async () => {
  expect(await round({ a: 4, b: 1, c: 2 })).toEqual({ turns: 'abcacaa', begun: 3 });
});

it('stops when time is up, and tells whose turn comes first next time', async () => {
  expect(await round({ a: 9, b: 9, c: 9 }, 2)).toEqual({ turns: 'ab', begun: 2 });
  expect(await round({ a: 9, b: 9, c: 9 }, 5)).toEqual({ turns: 'abcab', begun: 3 });
  expect(await round({ a: 9 }, 0)).toEqual({ turns: '', begun: 0 });
});
