/** The package's own declarations are not reachable through its exports; these are the parts in use. */
declare module 'solarlunar' {
  const solarLunar: {
    /** The month that is repeated in the year, or 0. */
    leapMonth(year: number): number;
    leapDays(year: number): number;
    monthDays(year: number, month: number): number;
    lunar2solar(year: number, month: number, day: number, leap?: boolean): { cYear: number; cMonth: number; cDay: number } | -1;
  };
  export default solarLunar;
}
