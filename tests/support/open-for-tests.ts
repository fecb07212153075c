/** What a test opens, with the way to close it. */
interface Opened {
  close(): Promise<unknown>;
}

/**
 * Opens things for the tests around it (a file, or a `describe`) and closes them after the last, the last opened first.
 * A hook that runs out of time goes on after `afterAll`: what it opens then is closed at once, so that neither a
 * browser nor a port keeps jest alive.
 */
export function opensForTests(): <T extends Opened>(opening: Promise<T>) => Promise<T> {
  const opened: Opened[] = [];
  let isOver = false;
  afterAll(async () => {
    isOver = true;
    for (const one of opened.reverse()) await one.close();
  });
  return async (opening) => {
    const one = await opening;
    if (!isOver) opened.push(one);
    else {
      await one.close();
      throw new Error('the tests were over before this was open');
    }
    return one;
  };
}
