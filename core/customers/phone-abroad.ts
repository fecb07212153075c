/** How many digits follow the country code, where our sellers have customers; elsewhere {@link ANYWHERE}. ITU-T national numbering plans. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  852: [8, 8],
  853: [8, 8],
  886: [8, 9],
  65: [8, 8],
  60: [8, 10],
  66: [8, 9],
  84: [8, 10],
  62: [8, 12],
  63: [8, 10],
  81: [9, 10],
  82: [8, 10],
  61: [9, 9],
  64: [8, 10],
  44: [9, 10],
  33: [9, 9],
  34: [9, 9],
  49: [7, 11],
  7: [10, 10],
  1: [10, 10],
};
const ANYWHERE: readonly [number, number] = [6, 12];
/** E.164: fifteen digits at most, the country code among them. */
const MOST_DIGITS = 15;
const MAINLAND = '86';
/** Where a number is dialled with 0 at home and without it from abroad. Italy keeps it. */
const TRUNK_ZERO = ['886', '81', '82', '60', '61', '62', '63', '64', '66', '84', '44', '33', '49'];
/** Country codes have one digit, two or three, and none begins another: ITU-T E.164, list of assigned codes. */
const CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;
/** 00 before a number of eleven digits that begins with 1 may be a slip before a mobile of the mainland: there a gap shows that 1 is the code. */
const SLIP = /^00\s*1\d/;

/** Reads a number behind + or 00 and a country code other than the mainland's; null when it is none. */
export function readAbroad(text: string): string | null {
  if (!/^(?:\+|00)[\d\s().-]+$/.test(text) || SLIP.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  const code = CODE.exec(digits)?.[0];
  if (code === undefined || code === MAINLAND) return null;
  const written = digits.slice(code.length);
  const national = TRUNK_ZERO.includes(code) ? written.replace(/^0/, '') : written;
  const [least, most] = LENGTHS[code] ?? ANYWHERE;
  const fits = national.length >= least && national.length <= most && code.length + national.length <= MOST_DIGITS;
  return fits ? `+${code}${national}` : null;
}

/** The country code and the digits behind it in groups: "+852", "9123", "4567"; null for a number of the mainland. */
export function groupsOf(phone: string): string[] | null {
  if (!phone.startsWith('+')) return null;
  const code = CODE.exec(phone.slice(1))?.[0] ?? '';
  const national = phone.slice(1 + code.length);
  const groups = national.length === 8 ? /(.{4})(.{4})/ : national.length <= 10 ? /(.{3})(.{3})(.*)/ : /(.{3})(.{4})(.*)/;
  return [`+${code}`, ...(groups.exec(national)?.slice(1) ?? [national])].filter((group) => group !== '');
}

/** The digits behind the country code, by which a number is searched as well; null for a number of the mainland. */
export function nationalOf(phone: string): string | null {
  return groupsOf(phone)?.slice(1).join('') ?? null;
}
