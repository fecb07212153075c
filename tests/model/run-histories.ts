import fc from 'fast-check';
import { createShop } from '../support/test-shop';
import { FIRST_DAY, type TestCloud } from '../support/test-cloud';
import { ExpectedShop } from './expected-shop';
import { RoutedShop } from './routed-shop';
import { anyStep } from './shop-steps';
import { agree, AsyncStepCommand } from './step-command';

/** A shop takes so many histories before it is full of products. */
const HISTORIES_A_SHOP = 50;

/**
 * Runs random histories through the router and compares every answer, and at the end everything that can be seen.
 * @param maxSteps steps of one history at most
 * @throws with the shortest history that disagrees
 */
export async function runHistories(cloud: TestCloud, numRuns: number, maxSteps: number): Promise<void> {
  let [run, shop] = [0, await createShop(cloud, '模型店')];
  const commands = fc.commands([anyStep.map((step) => new AsyncStepCommand(step))], { maxCommands: maxSteps, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      run += 1;
      if (run % HISTORIES_A_SHOP === 0) shop = await createShop(cloud, '模型店');
      const [model, real] = [new ExpectedShop(FIRST_DAY), await RoutedShop.open(shop, FIRST_DAY)];
      await fc.asyncModelRun(() => ({ model, real }), steps);
      agree('shop', await real.seen(), model.seen());
    }),
    { numRuns },
  );
}
