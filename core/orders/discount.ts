import { fen, type Fen } from '../kernel/money';
import { ok, refuse, type Result } from '../kernel/result';

/** A share of the price that is paid, in hundredths: 88 is 8.8 折. */
export type Rate = number & { readonly __unit: 'Rate' };

const FULL = 100;
const WRITTEN = /^(\d{1,2})(?:\.(\d))?折?$/;

/** Reads 折 as people write it: "9", "8.8" and "88" (八八折). Refuses nothing at all, more than the price and what is given away. */
export function readRate(text: string): Result<Rate, 'RATE_INVALID'> {
  const match = WRITTEN.exec(text.normalize('NFKC').trim());
  if (!match) return refuse('RATE_INVALID');
  const [whole, tenth = ''] = [Number(match[1]), match[2]];
  const rate = whole < 10 ? whole * 10 + Number(tenth || '0') : tenth === '' ? whole : NaN;
  return rate >= 1 && rate < FULL && whole !== 10 ? ok(rate as Rate) : refuse('RATE_INVALID');
}

/** What comes off an amount that is sold at the rate: what is paid is rounded to the nearest fen, half of one up. */
export function discountAtRate(amount: Fen, rate: Rate): Fen {
  return fen(amount - Math.floor((amount * rate + FULL / 2) / FULL));
}

/** The rate that a discount comes to, to the nearest hundredth; null when that is no rate: nothing off, everything off, or of nothing. */
export function rateOf(amount: Fen, discount: Fen): Rate | null {
  if (amount <= 0) return null;
  const rate = Math.round(((amount - discount) * FULL) / amount);
  return rate >= 1 && rate < FULL ? (rate as Rate) : null;
}

/** "8.8 折", "9 折" */
export function rateText(rate: Rate): string {
  return `${Math.floor(rate / 10)}${rate % 10 === 0 ? '' : `.${rate % 10}`} 折`;
}
