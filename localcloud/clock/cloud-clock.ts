import type { Table } from '../state/system-store';

type Listener = (now: number, before: number) => void;

/** The cloud's time: the machine's plus an offset that survives restarts. All times are UTC ms. */
export class CloudClock {
  private offset: number;
  private readonly listeners: Listener[] = [];

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

  /** Sets the offset durably and tells the listeners about the jump. */
  setOffset(offsetMs: number): void {
    const before = this.now();
    this.table.put('offset', offsetMs);
    this.offset = offsetMs;
    for (const listener of this.listeners) listener(this.now(), before);
  }

  onJump(listener: Listener): void {
    this.listeners.push(listener);
  }
}
