import type fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { ExpectedShop } from './expected-shop';
import type { Step, SteppedShop } from './shop-steps';

/** One step, taken in the model and in a shop: the same answer, and afterwards the same to be seen. */
class Taken {
  constructor(readonly step: Step) {}

  check(model: Readonly<ExpectedShop>): boolean {
    return !('order' in this.step) || model.orders.length > 0;
  }

  /** The step with the order it meets: the number counts round and round, so that no step is lost on an order that was never placed. */
  protected met({ orders }: ExpectedShop): Step {
    return 'order' in this.step ? { ...this.step, order: this.step.order % orders.length } : this.step;
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** For shops that answer at once; looks after every step. */
export class StepCommand extends Taken implements fc.Command<ExpectedShop, SteppedShop> {
  run(model: ExpectedShop, real: SteppedShop): void {
    const step = this.met(model);
    agree('answer', real.step(step), model.step(step));
    agree('shop', real.seen(), model.seen());
  }
}

/** For shops behind a wire; the looking is left to the end of the history. */
export class AsyncStepCommand extends Taken implements fc.AsyncCommand<ExpectedShop, SteppedShop> {
  async run(model: ExpectedShop, real: SteppedShop): Promise<void> {
    const step = this.met(model);
    agree('answer', await real.step(step), model.step(step));
  }
}

export function agree(what: string, real: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(plain(real), plain(expected))) throw new Error(`${what}: ${JSON.stringify(real)} is not the expected ${JSON.stringify(expected)}`);
}

/** What came over a wire was made by another realm than the test's. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
