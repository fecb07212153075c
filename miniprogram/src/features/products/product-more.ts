import type { ActionInput } from '@core/contract';
import { parseYuan, typedYuan, type Fen } from '@core/kernel/money';
import { ok, refuse, type Result } from '@core/kernel/result';
import type { ProductView } from '@core/merchants/merchants.contract';
import { MAX_ALIASES } from '@core/products/product';

/** What a product may have besides what it must, as it is typed. */
export interface MoreEntry {
  /** Separated by 、 or spaces. */
  aliases: string;
  /** Yuan; empty when nobody said. */
  cost: string;
  /** Yuan by level; empty for the plain price. */
  levelPrices: Record<string, string>;
  /** Empty: the product is not counted. */
  onHand: string;
  /** Empty: no reminder. */
  lowAt: string;
}

export type MoreField = 'aliases' | 'cost' | 'levelPrices' | 'onHand' | 'lowAt';
type MoreInput = Required<Pick<ActionInput<'products.save'>, 'aliases' | 'costFen' | 'levelPrices'>>;
export interface ReadMore {
  details: MoreInput;
  counted: { onHand: number; lowAt: number | null } | null;
}

const COUNT = /^[0-9]{1,6}$/;

export function moreOf({ aliases, costFen, levelPrices, onHand, lowAt }: ProductView): MoreEntry {
  return {
    aliases: aliases.join('、'),
    cost: costFen === null ? '' : typedYuan(costFen),
    levelPrices: Object.fromEntries(Object.entries(levelPrices).map(([levelId, price]) => [levelId, typedYuan(price)])),
    onHand: onHand === null ? '' : String(onHand),
    lowAt: lowAt === null ? '' : String(lowAt),
  };
}

export const NOTHING_MORE: MoreEntry = { aliases: '', cost: '', levelPrices: {}, onHand: '', lowAt: '' };

/** Reads what was typed; a refusal names the field. */
export function readMore(entry: MoreEntry): Result<ReadMore, 'AMOUNT_INVALID' | 'COUNT_INVALID' | 'TOO_MANY_ALIASES'> {
  const aliases = entry.aliases.split(/[、，,\s]+/).filter((alias) => alias !== '');
  if (aliases.length > MAX_ALIASES) return refuse('TOO_MANY_ALIASES', 'aliases');
  const cost = entry.cost.trim() === '' ? null : parseYuan(entry.cost);
  if (cost !== null && !cost.ok) return refuse('AMOUNT_INVALID', 'cost');
  const levelPrices: Record<string, Fen> = {};
  for (const [levelId, text] of Object.entries(entry.levelPrices)) {
    if (text.trim() === '') continue;
    const price = parseYuan(text);
    if (!price.ok) return refuse('AMOUNT_INVALID', 'levelPrices');
    levelPrices[levelId] = price.value;
  }
  const [onHand, lowAt] = [entry.onHand, entry.lowAt].map((text) => text.normalize('NFKC').trim());
  if (onHand && !COUNT.test(onHand)) return refuse('COUNT_INVALID', 'onHand');
  if (lowAt && !COUNT.test(lowAt)) return refuse('COUNT_INVALID', 'lowAt');
  const counted = onHand ? { onHand: Number(onHand), lowAt: lowAt ? Number(lowAt) : null } : null;
  return ok({ details: { aliases, costFen: cost === null ? null : cost.value, levelPrices }, counted });
}

export const moreCopy = { AMOUNT_INVALID: '价格不对，最多两位小数', COUNT_INVALID: '填一个整数', TOO_MANY_ALIASES: `最多 ${MAX_ALIASES} 个叫法` } as const;
