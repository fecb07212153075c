/** The phone's clock: the browser's Date moved by as much as the cloud's clock was. */
export function shiftedDate(offsetMs: number): DateConstructor {
  if (offsetMs === 0) return Date;
  return class ShiftedDate extends Date {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Date.now() + offsetMs] : given) as [number]));
    }

    static override now(): number {
      return Date.now() + offsetMs;
    }
  } as unknown as DateConstructor;
}
