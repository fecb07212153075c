import type { ProductId } from '../kernel/ids';
import type { Fen } from '../kernel/money';

export const MAX_ALIASES = 10;
export const MAX_LEVEL_PRICES = 10;
/** Of one product. */
export const MAX_PRODUCT_PICTURES = 3;

/** What is sold, counted in a unit. */
export interface Product {
  productId: ProductId;
  name: string;
  unit: string;
  /** The days one unit lasts one person. */
  cycleDays: number;
  priceFen: Fen;
  /** What people call it in chats besides its name; never the name itself. */
  aliases: string[];
  /** What the seller pays for one; null when nobody said. Seen by members only. */
  costFen: Fen | null;
  /** Prices of resellers, by level. */
  levelPrices: Record<string, Fen>;
  /** Cloud file ids, at most {@link MAX_PRODUCT_PICTURES}; the first stands for the product in lists. */
  pictureIds: string[];
}

type Described = Pick<Product, 'productId' | 'name' | 'unit' | 'cycleDays' | 'priceFen'>;
type Detail = Partial<Omit<Product, keyof Described>>;

/** A product with nothing but what it must have, and whatever more is given. */
export function newProduct(described: Described, given: Detail = {}): Product {
  return tidied({ aliases: [], costFen: null, levelPrices: {}, pictureIds: [], ...described, ...given });
}

/** The product without blank or repeated aliases. */
export function tidied<P extends Product>(product: P): P {
  const aliases = [...new Set(product.aliases.map((alias) => alias.trim()))].filter((alias) => alias !== '' && alias !== product.name);
  return { ...product, aliases };
}

/** What one unit costs somebody of the level; everybody else, and a level without a price of its own, pays the plain price. */
export function priceFor({ priceFen, levelPrices }: Pick<Product, 'priceFen' | 'levelPrices'>, levelId: string | null): Fen {
  return (levelId === null ? undefined : levelPrices[levelId]) ?? priceFen;
}
