const R80 = `100 103 106 109 112 115 118 122 125 128 132 136 140 145 150 155 160 165 170 175 180 185 190 195 200 206 212 218 224 230 236 243
250 258 265 272 280 290 300 307 315 325 335 345 355 365 375 387 400 412 425 437 450 462 475 487 500 515 530 545 560 580 600 615 630 650 670 690
710 730 750 775 800 825 850 875 900 925 950 975`;
const E24 = '10 11 12 13 15 16 18 20 22 24 27 30 33 36 39 43 47 51 56 62 68 75 82 91';

const every = (list: string, step: number) => list.split(/\s+/).map(Number).filter((_, at) => at % step === 0);
/** E192 has one number that does not follow from its formula (IEC 60063). */
const logarithmic = (count: number) => Array.from({ length: count }, (_, n) => Math.round(100 * 10 ** (n / count))).map((value) => (value === 919 && count === 192 ? 920 : value));

/** One decade of each series of preferred numbers (ISO 3, IEC 60063), on any scale. */
const DECADES: Record<string, number[]> = {
  R5: every(R80, 16),
  R10: every(R80, 8),
  R20: every(R80, 4),
  R40: every(R80, 2),
  R80: every(R80, 1),
  '1-2-5': [10, 20, 50],
  E6: every(E24, 4),
  E12: every(E24, 2),
  E24: every(E24, 1),
  E48: logarithmic(48),
  E96: logarithmic(96),
  E192: logarithmic(192),
};

export interface PreferredNumbers {
  /** The least number of the series that is greater than the value; 0 for 0. */
  above(value: number): number;
  /** The greatest number of the series that is less than the value; 0 for 0. */
  below(value: number): number;
}

/** The series a `$bucketAuto` may be rounded to; undefined for a name that is none. */
export function preferredNumbers(name: string): PreferredNumbers | undefined {
  if (name === 'POWERSOF2') return { above: (value) => (value === 0 ? 0 : 2 ** Math.floor(Math.log2(value) + 1)), below: (value) => (value === 0 ? 0 : 2 ** Math.ceil(Math.log2(value) - 1)) };
  const decade = Object.hasOwn(DECADES, name) ? DECADES[name] : undefined;
  if (!decade) return undefined;
  return {
    above: (value) => (value === 0 ? 0 : (around(decade, value).find((number) => number > value) as number)),
    below: (value) => (value === 0 ? 0 : (around(decade, value).filter((number) => number < value).at(-1) as number)),
  };
}

/** Three decades about a value, so that a number of the series lies on either side. */
function around(decade: number[], value: number): number[] {
  const digits = Math.floor(Math.log10(value)) - Math.floor(Math.log10(decade[0] as number));
  return [digits - 1, digits, digits + 1].flatMap((power) => decade.map((number) => (power < 0 ? number / 10 ** -power : number * 10 ** power)));
}
