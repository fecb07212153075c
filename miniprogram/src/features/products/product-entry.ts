import type { ActionInput } from '@core/contract';
import { parseYuan, typedYuan } from '@core/kernel/money';
import { ok, refuse, type Result } from '@core/kernel/result';
import type { ProductView } from '@core/merchants/merchants.contract';

/** A product as it is typed. */
export interface ProductEntry {
  name: string;
  unit: string;
  cycleDays: string;
  /** Yuan. */
  price: string;
}

export type ProductField = keyof ProductEntry;
export type ProductDraft = Pick<ActionInput<'products.save'>, 'name' | 'unit' | 'cycleDays' | 'priceFen'>;

export const EMPTY_ENTRY: ProductEntry = { name: '', unit: '瓶', cycleDays: '30', price: '' };
/** The most that products.save takes. */
const MAX_DAYS = 1000;
const DAYS = /^[0-9]{1,4}$/;

export function entryOf(product: ProductView): ProductEntry {
  return { name: product.name, unit: product.unit, cycleDays: String(product.cycleDays), price: typedYuan(product.priceFen) };
}

/** Reads what was typed; a refusal names the field. An empty price is 0: not every seller has a fixed one. */
export function readProductEntry(entry: ProductEntry): Result<ProductDraft, 'NAME_MISSING' | 'UNIT_MISSING' | 'DAYS_INVALID' | 'AMOUNT_INVALID'> {
  const name = entry.name.trim();
  if (name === '') return refuse('NAME_MISSING', 'name');
  const unit = entry.unit.trim();
  if (unit === '') return refuse('UNIT_MISSING', 'unit');
  const days = entry.cycleDays.normalize('NFKC').trim();
  if (!DAYS.test(days) || Number(days) < 1 || Number(days) > MAX_DAYS) return refuse('DAYS_INVALID', 'cycleDays');
  const price = parseYuan(entry.price.trim() || '0');
  if (!price.ok) return refuse('AMOUNT_INVALID', 'price');
  return ok({ name, unit, cycleDays: Number(days), priceFen: price.value });
}

export const productEntryCopy = {
  NAME_MISSING: '给产品起个名字',
  UNIT_MISSING: '按什么卖？比如 瓶、盒',
  DAYS_INVALID: '填 1 到 1000 之间的天数',
  AMOUNT_INVALID: '价格不对，最多两位小数',
} as const;
