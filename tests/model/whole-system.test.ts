import { openTestCloud, type TestCloud } from '../support/test-cloud';
import { runHistories } from './run-histories';

let cloud: TestCloud;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
});
afterAll(() => close());

it('the whole system, through the router, agrees with the plain books over 200 histories', () => runHistories(cloud, 200, 6), 600_000);
