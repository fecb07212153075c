/**
 * Takes the order away from results that have none, so that no code can come to lean on it. The same seed gives the
 * same disorder for the same sequence of queries.
 */
export class Disorder {
  private state: number;

  /** Without a seed results stay in insertion order, and only what asks for chance gets it. */
  constructor(private readonly seed: number | undefined) {
    this.state = seed ?? 1;
  }

  get isOn(): boolean {
    return this.seed !== undefined;
  }

  /** Whether to read backwards this time. */
  coin(): boolean {
    return this.isOn && this.random() < 0.5;
  }

  /** The rows in another order when disorder is on, else as they are. */
  disturb<T>(rows: T[]): T[] {
    return this.isOn ? this.shuffled(rows) : rows;
  }

  /** The rows in random order, each order as likely as any other. */
  shuffled<T>(rows: readonly T[]): T[] {
    const result = [...rows];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.random() * (last + 1));
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** Mulberry32: small, and good enough to shuffle by. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
