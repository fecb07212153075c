/** Long enough for all that one answer sets off to be over, in milliseconds. */
const SETTLING_MS = 25;

type Work = (...values: unknown[]) => void;

/**
 * A phone on which nothing falls together by luck. Answers of the cloud wait for all that are under way, then come one by
 * one, what was asked last first, each when all that the one before it set off is over; and what Taro has to draw goes out
 * before anything further happens. So what a page draws in a step does not depend on how fast this machine is.
 */
export class Apart {
  private asked = 0;
  private underWay = 0;
  private settling = false;
  private readonly arrived: { place: number; hand: () => void }[] = [];
  private due: (() => void)[] = [];
  private passed = 0;

  /**
   * The time on a phone that is quick without end: answers take none of it, only what a script waits for does. In
   * milliseconds.
   */
  get now(): number {
    return this.passed;
  }

  /** Hands on what `work` brings, or throws, when its turn has come. */
  async answerOf<T>(work: Promise<T>): Promise<T> {
    this.asked += 1;
    this.underWay += 1;
    const place = this.asked;
    try {
      return await work;
    } finally {
      this.underWay -= 1;
      await new Promise<void>((hand) => {
        this.arrived.push({ place, hand });
        this.handOver();
      });
    }
  }

  /** For the scripts, in place of the browser's. Taro draws by a timer without a time (`scheduleTask` of its root element). */
  readonly setTimeout = (work: Work, ms?: number, ...values: unknown[]): number => {
    if (ms === undefined) {
      this.due.push(() => work(...values));
      return window.setTimeout(() => this.draw());
    }
    const at = this.passed + ms;
    return window.setTimeout(() => {
      this.draw();
      this.passed = Math.max(this.passed, at);
      work(...values);
    }, ms);
  };

  private draw(): void {
    for (const one of this.due.splice(0)) one();
  }

  private handOver(): void {
    if (this.settling || this.underWay > 0) return;
    const next = this.arrived.sort((a, b) => a.place - b.place).pop();
    if (!next) return;
    this.settling = true;
    next.hand();
    window.setTimeout(() => {
      this.settling = false;
      this.handOver();
    }, SETTLING_MS);
  }
}
