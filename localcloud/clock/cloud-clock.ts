import type { Table } from '../state/system-store';

/** The cloud's time: the machine's plus an offset that survives restarts. All times are UTC ms. */
export class CloudClock {
  private offset: number;

  constructor(
    private readonly table: Table<number>,
    initialOffsetMs: number | undefined,
  ) {
    this.offset = initialOffsetMs ?? table.get('offset') ?? 0;
  }

  now(): number {
    return Date.now() + this.offset;
  }

  get offsetMs(): number {
    return this.offset;
  }

  /** Sets the offset durably. */
  setOffset(offsetMs: number): void {
    this.table.put('offset', offsetMs);
    this.offset = offsetMs;
  }
}
