import fc from 'fast-check';
import { FIRST_DAY } from '../support/test-cloud';
import { ExpectedShop } from './expected-shop';
import { RulesShop } from './rules-shop';
import { anyStep } from './shop-steps';
import { StepCommand } from './step-command';

it('orders, payments, refunds, stock, debts and stages are what the plain books say over 10,000 histories', () => {
  fc.assert(
    fc.property(fc.commands([anyStep.map((step) => new StepCommand(step))], { maxCommands: 16, size: 'max' }), (steps) => {
      fc.modelRun(() => ({ model: new ExpectedShop(FIRST_DAY), real: new RulesShop(FIRST_DAY) }), steps);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
