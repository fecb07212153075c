import { ok, refuse, type Result } from './result';

/** Integer hundredths of a yuan. Sums of shop money stay far below 2^53 fen (90 trillion yuan). */
export type Fen = number & { readonly __unit: 'Fen' };

/** The largest amount a field accepts: 9,999,999.99 yuan, so that sums of a shop's life stay exact. */
export const MAX_FEN = 999_999_999 as Fen;

/** @throws when `amount` is not a safe integer: fractions of a fen are always a defect. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error('fen must be a safe integer');
  return amount as Fen;
}

export function addFen(...amounts: Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function timesFen(amount: Fen, quantity: number): Fen {
  return fen(amount * quantity);
}

const YUAN = /^([0-9]{1,7})(?:\.([0-9]{1,2}))?$/;

/**
 * Reads yuan as people type them ("128", "128.5", "¥1,280.00", full-width digits) from their digits, never through a float.
 * Refuses negatives, more than two decimals and amounts above {@link MAX_FEN}.
 */
export function parseYuan(text: string): Result<Fen, 'AMOUNT_INVALID'> {
  const plain = text.normalize('NFKC').replace(/[\s,¥元]/g, '');
  const match = YUAN.exec(plain);
  if (!match) return refuse('AMOUNT_INVALID');
  return ok(fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))));
}

/** "1280" or "1280.50", as it is typed and as WeChat takes it in the amount of a notice: digits and a point, decimals only when there are any. */
export function typedYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const cents = Math.abs(amount);
  const rest = cents % 100;
  const whole = String((cents - rest) / 100);
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}

/** "1,280.50": {@link typedYuan} as it is read, with the thousands apart. */
export function formatYuan(amount: Fen): string {
  return typedYuan(amount).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/**
 * Splits `total` in proportion to `weights` so that the parts sum exactly to it (largest remainder, earlier part first on a tie).
 * No part is more than its weight while `total` is at most their sum.
 * @param weights integers; they and `total` sum to at most {@link MAX_FEN}, which keeps every step exact
 * @throws when the weights are empty, negative or all zero
 */
export function splitFen(total: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0)) throw new Error('weights must be non-negative and not all zero');
  const shares = weights.map((weight) => shareOf(total, weight, sum));
  const left = total - shares.reduce((whole, share) => whole + share.whole, 0);
  const byRemainder = shares.map(({ remainder }, index) => ({ index, remainder })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map(({ whole }, index) => fen(whole + (raised.has(index) ? 1 : 0)));
}

const HALF_WORD = 2 ** 15;

/** `total × weight ÷ sum` with its remainder, in two halves: the plain product would pass 2^53. */
function shareOf(total: number, weight: number, sum: number): { whole: number; remainder: number } {
  const high = total * Math.floor(weight / HALF_WORD);
  const low = (high % sum) * HALF_WORD + total * (weight % HALF_WORD);
  return { whole: Math.floor(high / sum) * HALF_WORD + Math.floor(low / sum), remainder: low % sum };
}
