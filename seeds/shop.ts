import { timesFen, type Fen } from '../core/kernel/money';
import type { ShanghaiDay } from '../core/kernel/time';
import { liveEventsOf, type LiveEvents } from './live-events';
import { CHEN, NAMED, peopleOf, RESELLERS, WANG } from './people';
import { productNamed, SEED_PRODUCTS, type SeedProduct } from './products';
import { randomOf, wholeBetween, type Random } from './random';
import { habitOf, HISTORY_DAYS, purchasesEnding, purchasesOf, type Purchase, type Standing, type Step } from './rhythm';
import type { Part, SeedCustomer, SeedOrder } from './seed-customer';

export interface SeedShop {
  name: string;
  today: ShanghaiDay;
  products: readonly SeedProduct[];
  /** What the seller brings along in a spreadsheet. */
  customers: SeedCustomer[];
  /** What happens in the app afterwards. */
  live: LiveEvents;
}

/** Shares of the shop; the rest are regular customers in the middle of a purchase. */
const SHARES: readonly (readonly [Part, number])[] = [['prospect', 0.15], ['new', 0.07], ['due', 0.065], ['lapsed', 0.14]];
const SIZE = 320;

/**
 * The demonstration shop as it stands on `today`: the same for the same day and size, plausible in its rhythms, with 6 to 7 %
 * of the people due for a reorder.
 * @param size number of customers, those entered by hand and the personas included; at least 40
 */
export function buildSeedShop(today: ShanghaiDay, size = SIZE): SeedShop {
  const random = randomOf('林姐护肤小铺');
  const strangers = peopleOf(random, size - NAMED.length - BY_HAND);
  const customers = [
    ...personas(today),
    ...strangers.map((person, index) => {
      const part = partOf(index / strangers.length);
      return { person, part, orders: ordersOf(random, part, today) };
    }),
  ];
  return { name: '林姐护肤小铺', today, products: SEED_PRODUCTS, customers, live: liveEventsOf(random, customers, today) };
}

/** Customers who share a phone with another and are therefore written down by hand. */
const BY_HAND = 2;

function partOf(place: number): Part {
  let upTo = 0;
  for (const [part, share] of SHARES) {
    upTo += share;
    if (place < upTo) return part;
  }
  return 'regular';
}

/** 陈姐 runs out in two days; 王小梅 has run out today; the resellers have bought nothing for themselves. */
function personas(today: ShanghaiDay): SeedCustomer[] {
  const cream = [37, 41, 39, 38, 40, 0].map((daysUntilNext): Step => ({ quantity: 1, daysUntilNext }));
  const masks = [38, 44, 41, 39, 0].map((daysUntilNext): Step => ({ quantity: 4, daysUntilNext }));
  return [
    { person: CHEN, part: 'persona', orders: priced(purchasesEnding(productNamed('干皮面霜'), cream, today, (expected) => expected - 2)) },
    { person: WANG, part: 'persona', orders: priced(purchasesEnding(productNamed('玻尿酸面膜'), masks, today, (expected) => expected)) },
    ...RESELLERS.map((person): SeedCustomer => ({ person, part: 'reseller', orders: [] })),
  ];
}

function ordersOf(random: Random, part: Part, today: ShanghaiDay): SeedOrder[] {
  if (part === 'prospect' || part === 'reseller' || part === 'persona') return [];
  if (part === 'new') return newcomersOrders(random, today);
  const tenure = part === 'lapsed' ? wholeBetween(random, 240, HISTORY_DAYS) : 60 + Math.floor((HISTORY_DAYS - 60) * random() ** 1.8);
  const purchases = favourites(random).flatMap((product, index) => purchasesOf(random, habitOf(random, product), standingOf(part, index), tenure, today));
  return priced(purchases);
}

/** Their first purchase, this month. */
function newcomersOrders(random: Random, today: ShanghaiDay): SeedOrder[] {
  const slow = SEED_PRODUCTS.filter((product) => product.cycleDays >= 30);
  const product = slow[wholeBetween(random, 0, slow.length - 1)]!;
  const passed = wholeBetween(random, 0, 27);
  return priced(purchasesEnding(product, [{ quantity: 1, daysUntilNext: 0 }], today, () => passed));
}

function standingOf(part: Part, index: number): Standing {
  if (part === 'lapsed') return 'given-up';
  return part === 'due' && index === 0 ? 'due' : 'using';
}

/** One to three products, the popular ones more often. */
function favourites(random: Random): SeedProduct[] {
  const count = [1, 1, 1, 2, 2, 3][wholeBetween(random, 0, 5)]!;
  const basket = SEED_PRODUCTS.flatMap((product) => Array.from({ length: product.favour }, () => product));
  const chosen = new Set<SeedProduct>();
  while (chosen.size < count) chosen.add(basket[wholeBetween(random, 0, basket.length - 1)]!);
  return [...chosen];
}

/** The list price, with ten in the hundred off from three units on. */
function priced(purchases: readonly Purchase[]): SeedOrder[] {
  return purchases
    .map((purchase) => {
      const full = timesFen(purchase.product.priceFen, purchase.quantity);
      return { ...purchase, amountFen: purchase.quantity < 3 ? full : timesFen((full / 100) as Fen, 90) };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
