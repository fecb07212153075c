import { opensForTests } from './open-for-tests';
import { openTestCloud, type TestCloud } from './test-cloud';
import { createShop, type TestShop } from './test-shop';

/**
 * Opens a cloud for the tests of a file, and gives each of them a shop of its own.
 * @param clock when each test begins, in Shanghai; left out, time goes on from test to test
 */
export function eachTestInShop(take: (fresh: { cloud: TestCloud; shop: TestShop }) => void, clock?: string): void {
  const open = opensForTests();
  let cloud: TestCloud;
  beforeAll(async () => {
    ({ cloud } = await open(openTestCloud()));
  });
  beforeEach(async () => {
    if (clock) await cloud.setClock(clock);
    take({ cloud, shop: await createShop(cloud) });
  });
}
