/** A courier and how its numbers look. */
export interface Courier {
  code: string;
  name: string;
  /** How people write it in a chat besides its name. */
  words: readonly string[];
  /** Of a number in capitals. Several couriers' patterns take the same number: they propose, and the seller chooses. */
  patterns: readonly RegExp[];
}

/**
 * Formats as they stand on waybills: the prefixes that 顺丰 (SF), 圆通 (YT), 极兔 (JT), 京东 (JD) and 德邦 (DPK) print before 12–13
 * digits, UPU S10 for EMS ("EA123456789CN"), and the digit ranges by which 中通, 申通, 韵达 and 邮政 are recognised in public
 * validators (the ranges of github.com/BF-zh/Courier-Validation were compared). The digit-only ranges overlap and move over the
 * years, so they are wide here and only ever propose; none of them refuses a number.
 */
export const COURIERS: readonly Courier[] = [
  { code: 'sf', name: '顺丰速运', words: ['顺丰'], patterns: [/^SF[0-9A-Z]?\d{12}$/, /^\d{12}$/] },
  { code: 'zto', name: '中通快递', words: ['中通'], patterns: [/^7[3-9]\d{12}$/, /^(2|6)\d{11}$/, /^ZT\d{12,13}$/] },
  { code: 'yto', name: '圆通速递', words: ['圆通'], patterns: [/^YT\d{13}$/, /^[DGV]\d{9,11}$/, /^8\d{9,17}$/] },
  { code: 'sto', name: '申通快递', words: ['申通'], patterns: [/^77\d{11,13}$/, /^(268|368|468|568|668|868|888|900)\d{9}$/, /^STO\d{10,13}$/] },
  { code: 'yunda', name: '韵达快递', words: ['韵达'], patterns: [/^[34]\d{14}$/, /^[1-5]\d{12}$/, /^YD\d{13}$/] },
  { code: 'jt', name: '极兔速递', words: ['极兔'], patterns: [/^JT\d{13}$/] },
  { code: 'jd', name: '京东快递', words: ['京东'], patterns: [/^JD[0-9A-Z]{2}\d{11}$/, /^V[ABCJ]?\d{10,13}$/] },
  { code: 'post', name: '邮政快递包裹', words: ['邮政', '邮局'], patterns: [/^9[0-9]\d{11}$/, /^P[A-Z]\d{9,11}$/] },
  { code: 'ems', name: '邮政 EMS', words: ['EMS', 'ems', '特快专递'], patterns: [/^E[A-Z]\d{9}CN$/, /^1[0-9]\d{11}$/, /^5\d{12}$/] },
  { code: 'deppon', name: '德邦快递', words: ['德邦'], patterns: [/^DPK\d{12}$/, /^[1-9]\d{7,9}$/] },
  { code: 'cainiao', name: '菜鸟速递', words: ['菜鸟', '丹鸟'], patterns: [/^621\d{12}$/, /^DN\d{10,14}$/] },
];

export const COURIER_CODES = COURIERS.map(({ code }) => code);

/** How the seller and the customer know the courier; empty for none. */
export function courierName(code: string): string {
  return COURIERS.find((courier) => courier.code === code)?.name ?? '';
}

/** A run of what numbers are made of. */
const NUMBER_RUN = /[0-9A-Za-z]{8,32}/g;

/**
 * The tracking number in what was scanned or pasted ("顺丰 sf1234567890123", the link of a QR code): the run with the most
 * digits, in capitals. Empty when there is none.
 */
export function trackingNumberIn(text: string): string {
  const runs = text.normalize('NFKC').replace(/(\d)[ -](?=\d)/g, '$1').match(NUMBER_RUN) ?? [];
  const best = runs.reduce((chosen, run) => (digitsOf(run) > digitsOf(chosen) ? run : chosen), '');
  return digitsOf(best) >= 6 ? best.toUpperCase() : '';
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

/**
 * All couriers, the likeliest first: one that the text names, then those whose format the number has, then the others; within
 * each, the one used last first. The first is what a form proposes.
 * @param lastUsed codes, newest first
 */
export function courierCandidates(text: string, lastUsed: readonly string[]): Courier[] {
  const number = trackingNumberIn(text);
  const score = ({ words, patterns }: Courier): number => {
    if (words.some((word) => text.includes(word))) return 3;
    const first = patterns.findIndex((pattern) => pattern.test(number));
    if (first < 0) return 0;
    return first === 0 && /^[A-Z]/.test(number) ? 2 : 1;
  };
  const place = (code: string): number => (lastUsed.includes(code) ? lastUsed.indexOf(code) : lastUsed.length);
  return [...COURIERS].sort((a, b) => score(b) - score(a) || place(a.code) - place(b.code));
}

/** Whether any courier's format fits: otherwise the form asks to look again, and takes it all the same. */
export function looksLikeTracking(number: string): boolean {
  return COURIERS.some(({ patterns }) => patterns.some((pattern) => pattern.test(number)));
}
