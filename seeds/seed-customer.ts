import type { Fen } from '../core/kernel/money';
import type { SeedPerson } from './people';
import type { Purchase } from './rhythm';

/** What a person is in the shop on the day of loading. */
export type Part = 'persona' | 'reseller' | 'prospect' | 'new' | 'due' | 'lapsed' | 'regular';

export interface SeedOrder extends Purchase {
  amountFen: Fen;
}

/** A person and what they bought, oldest first. */
export interface SeedCustomer {
  person: SeedPerson;
  part: Part;
  orders: SeedOrder[];
}
