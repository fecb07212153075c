import { opensForTests } from './open-for-tests';
import { openTestCloud, type TestCloud } from './test-cloud';
import { createShop, type TestShop } from './test-shop';

interface Opened {
  cloud: TestCloud;
  shop: TestShop;
}

/** One cloud for the tests of a file. */
export function cloudForTests(take: (opened: Pick<Opened, 'cloud'>) => void): void {
  const open = opensForTests();
  beforeAll(async () => take({ cloud: (await open(openTestCloud())).cloud }));
}

/** One cloud, and in it one shop, for the tests of a file. */
export function shopForTests(take: (opened: Opened) => void): void {
  const open = opensForTests();
  beforeAll(async () => {
    const { cloud } = await open(openTestCloud());
    take({ cloud, shop: await createShop(cloud) });
  });
}

/**
 * One cloud for the tests of a file, and for each of them a shop of its own.
 * @param clock when each test begins, in Shanghai; left out, time goes on from test to test
 */
export function shopForEachTest(take: (opened: Opened) => void, clock?: string): void {
  let cloud: TestCloud;
  cloudForTests((opened) => ({ cloud } = opened));
  beforeEach(async () => {
    if (clock) await cloud.setClock(clock);
    take({ cloud, shop: await createShop(cloud) });
  });
}
