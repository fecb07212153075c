const RECENT_MS = 2 * 3600 * 1000;

/** Who called a function from the mini-program, and when; forgotten when the local cloud ends. */
export class Visitors {
  private readonly seen = new Map<string, number>();

  /** `now` is the cloud's clock in ms. */
  constructor(private readonly now: () => number) {}

  saw(openid: string): void {
    if (openid) this.seen.set(openid, this.now());
  }

  /** Within the last two hours. */
  isRecent(openid: string): boolean {
    const at = this.seen.get(openid);
    return at !== undefined && Math.abs(this.now() - at) <= RECENT_MS;
  }

  clear(): void {
    this.seen.clear();
  }
}
