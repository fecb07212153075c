import { shanghaiDayOf } from '../core/kernel/time';
import { cloudForTests } from '../tests/support/shops-for-tests';
import { FIRST_DAY, type TestCloud } from '../tests/support/test-cloud';
import { loadOvernight } from './load-overnight';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

test('a shop that slept a night has its grades, on the day it is now, and loading again changes neither', async () => {
  const { merchantCallerId } = await loadOvernight({ url: cloud.url, size: 40 });
  const graded = async () => (await cloud.as('o_seller', merchantCallerId).value('customers.list', { grade: 'A', limit: 50 })).rows.map(({ name }) => name);
  const first = await graded();
  expect(first.length).toBeGreaterThan(2);
  await loadOvernight({ url: cloud.url, size: 40 });
  expect(await graded()).toEqual(first);
  expect(shanghaiDayOf(await cloud.now())).toBe(FIRST_DAY);
});
