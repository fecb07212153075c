import fc from 'fast-check';

/** The people and goods of a history, by number: the last customer is a reseller. */
export const CUSTOMERS = 2;
export const PRODUCTS = 2;
export const PRICES = [9900, 333] as const;
export const CYCLE_DAYS = [30, 10] as const;
/** What the reseller pays for one: the level has a price of its own for the first product only. */
export const LEVEL_PRICES = [6000, PRICES[1]] as const;

/** One thing that somebody does in a shop. An order is named by its number, counted round and round over all that were placed so far. */
export type Step =
  | { do: 'place'; customer: number; daysAgo: number; lines: { product: number; quantity: number; discountFen: number }[]; discountFen: number; paidShare: number; handedOver: boolean }
  | { do: 'pay'; order: number; share: number }
  | { do: 'refund'; order: number; back: number[]; share: number; backToStock: boolean }
  | { do: 'cancel' | 'ship' | 'unship' | 'sign' | 'unsign' | 'hand-over' | 'take-back'; order: number }
  /** The number of a parcel that has left, by its place: written down later, or put right. */
  | { do: 'number'; order: number; parcel: number; number: string }
  /** The seller says where somebody stands, and that it stays so. */
  | { do: 'pin'; customer: number; stage: 'prospect' | 'new' | 'loyal' }
  /** The other of the first two turns out to be this one, and then not. Nobody places orders for who went. */
  | { do: 'merge'; keep: number }
  | { do: 'part' }
  | { do: 'count'; product: number; onHand: number | null }
  /** The reseller asks, and takes it back; the seller agrees, to other quantities perhaps, or says no, and thinks again. */
  | { do: 'ask'; lines: { product: number; quantity: number }[] }
  | { do: 'agree'; order: number; quantities: { product: number; quantity: number }[] }
  | { do: 'decline' | 'reconsider' | 'withdraw'; order: number };

const order = fc.nat({ max: 30 });
const product = fc.nat({ max: PRODUCTS - 1 });
/** Shares of what is there: nothing, a part, all of it, and too much. */
const share = fc.constantFrom(0, 0.25, 0.5, 1, 1.5);

const place = fc.record({
  do: fc.constant('place' as const),
  customer: fc.nat({ max: CUSTOMERS }),
  daysAgo: fc.nat({ max: 120 }),
  lines: fc.uniqueArray(fc.record({ product, quantity: fc.integer({ min: 1, max: 4 }), discountFen: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 12_000 }) }) }), { minLength: 1, maxLength: PRODUCTS, selector: (line) => line.product }),
  discountFen: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 1000 }) }),
  paidShare: fc.constantFrom(0, 0.5, 1),
  handedOver: fc.boolean(),
});

/** Distinct products with a quantity of each. */
const quantities = (least: number, minLength: number) => fc.uniqueArray(fc.record({ product, quantity: fc.integer({ min: least, max: 4 }) }), { minLength, maxLength: PRODUCTS, selector: (line) => line.product });

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: place },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), order, share }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refund' as const), order, back: fc.array(fc.nat({ max: 4 }), { minLength: PRODUCTS, maxLength: PRODUCTS }), share, backToStock: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'ship' as const, 'ship' as const, 'unship' as const, 'sign' as const, 'unsign' as const, 'hand-over' as const, 'take-back' as const), order }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), lines: quantities(1, 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('agree' as const), order, quantities: quantities(0, 0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('decline' as const, 'reconsider' as const, 'withdraw' as const), order }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('number' as const), order, parcel: fc.nat({ max: 1 }), number: fc.constantFrom('', 'SF0000000000001', 'SF0000000000001', 'SF0000000000002') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pin' as const), customer: fc.nat({ max: CUSTOMERS }), stage: fc.constantFrom('prospect' as const, 'new' as const, 'loyal' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), keep: fc.nat({ max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('count' as const), product, onHand: fc.option(fc.nat({ max: 12 }), { freq: 4 }) }) },
);

/** What is seen of somebody who went into another. */
export const GONE: Seen['customers'][number] = { stage: 'gone', orderCount: 0, spendFen: 0, owedFen: 0, cycles: [] };

/** What can be seen of a shop after a step. */
export interface Seen {
  customers: { stage: string; orderCount: number; spendFen: number; owedFen: number; cycles: { product: number; lastQuantity: number; nextDay: string; intervals: number }[] }[];
  /** By the order in which they were placed. */
  orders: { state: string; totalFen: number; paidFen: number; refundedFen: number; parcels: string[] }[];
  /** What is on the shelf, by product; null when it is not counted. */
  stock: (number | null)[];
}

/** A shop that does steps: the rules alone, or the whole system. */
export interface SteppedShop {
  /** The code of a refusal, or OK. */
  step(step: Step): Promise<string> | string;
  seen(): Promise<Seen> | Seen;
}
