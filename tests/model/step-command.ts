import type fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { ExpectedShop } from './expected-shop';
import type { Step, SteppedShop } from './shop-steps';

/** One step, taken in the model and in a shop: the same answer, and afterwards the same to be seen. */
class Taken {
  constructor(readonly step: Step) {}

  check(model: Readonly<ExpectedShop>): boolean {
    return !('order' in this.step) || this.step.order < model.orders.length;
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** For shops that answer at once; looks after every step. */
export class StepCommand extends Taken implements fc.Command<ExpectedShop, SteppedShop> {
  run(model: ExpectedShop, real: SteppedShop): void {
    agree('answer', real.step(this.step), model.step(this.step));
    agree('shop', real.seen(), model.seen());
  }
}

/** For shops behind a wire; the looking is left to the end of the history. */
export class AsyncStepCommand extends Taken implements fc.AsyncCommand<ExpectedShop, SteppedShop> {
  async run(model: ExpectedShop, real: SteppedShop): Promise<void> {
    agree('answer', await real.step(this.step), model.step(this.step));
  }
}

export function agree(what: string, real: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(plain(real), plain(expected))) throw new Error(`${what}: ${JSON.stringify(real)} is not the expected ${JSON.stringify(expected)}`);
}

/** What came over a wire was made by another realm than the test's. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
