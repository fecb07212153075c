import type { ContactBook } from './contact-facts';

/** Orders that somebody still waits or owes for: as long as there are any, neither side can do without the other's name. */
export function unfinishedOrders({ openOrders }: Pick<ContactBook, 'openOrders'>): number {
  return openOrders.filter(({ waiting, requested, owedFen }) => waiting || requested === true || owedFen > 0).length;
}
