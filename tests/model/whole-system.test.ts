import { cloudForTests } from '../support/shops-for-tests';
import type { TestCloud } from '../support/test-cloud';
import { runHistories } from './run-histories';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

it('the whole system, through the router, agrees with the plain books over 200 histories', () => runHistories(cloud, 200, 8), 900_000);
