import { fen, type Fen } from '../kernel/money';

/**
 * How many customers have sales of which size, and what they come to: one entry for each quarter of a doubling that
 * anybody is in. It is exact for sums of whole entries, so that of all customers only those of one entry need be read to
 * find where a share of the sales is reached.
 */
export type SalesHistogram = Record<string, { count: number; salesFen: Fen }>;

const STEPS_A_DOUBLING = 4;

/** The entry that sales belong to; larger sales never have a smaller one. */
export function entryOf(salesFen: Fen): number {
  return Math.floor(STEPS_A_DOUBLING * Math.log2(salesFen));
}

/** The histogram after one customer's sales changed; nobody with sales of 0 is in it. */
export function moveSales(histogram: SalesHistogram, before: Fen, after: Fen): SalesHistogram {
  return shift(shift(histogram, before, -1), after, 1);
}

function shift(histogram: SalesHistogram, sales: Fen, by: 1 | -1): SalesHistogram {
  if (sales <= 0) return histogram;
  const entry = String(entryOf(sales));
  const { [entry]: held, ...others } = histogram;
  const next = { count: (held?.count ?? 0) + by, salesFen: fen((held?.salesFen ?? 0) + by * sales) };
  return next.count === 0 ? others : { ...others, [entry]: next };
}

export function totalSales(histogram: SalesHistogram): Fen {
  return fen(Object.values(histogram).reduce((sum, { salesFen }) => sum + salesFen, 0));
}

/** Where a share of all sales is reached, largest sales first. */
export interface Stretch {
  /** Sales of everybody above the entry. */
  before: Fen;
  /** Sales at which the share is reached: within the entry. */
  goal: number;
  /** Sales that lie in the entry are at most this. */
  atMost: Fen;
}

/** Null when there are no sales. */
export function findShare(histogram: SalesHistogram, share: number): Stretch | null {
  const goal = share * totalSales(histogram);
  if (goal <= 0) return null;
  let before = 0;
  for (const entry of Object.keys(histogram).map(Number).sort((a, b) => b - a)) {
    const { salesFen } = histogram[entry] ?? { salesFen: 0 };
    if (before + salesFen >= goal) return { before: fen(before), goal, atMost: topOf(entry) };
    before += salesFen;
  }
  return null;
}

function topOf(entry: number): Fen {
  let top = fen(Math.ceil(2 ** ((entry + 1) / STEPS_A_DOUBLING)));
  while (entryOf(top) > entry) top = fen(top - 1);
  return top;
}
