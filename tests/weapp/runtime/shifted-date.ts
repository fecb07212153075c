/** The phone's clock: the browser's Date moved by as much as the cloud's clock was. */
export function shiftedDate(offsetMs: number): DateConstructor {
  if (offsetMs === 0) return Date;
  const RealDate = Date;
  return class ShiftedDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [RealDate.now() + offsetMs] : given) as [number]));
    }

    static override now(): number {
      return RealDate.now() + offsetMs;
    }
  } as unknown as DateConstructor;
}
