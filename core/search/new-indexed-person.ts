import { EMPTY_PROFILE } from '../customers/customer';
import type { CustomerId } from '../kernel/ids';
import { fen } from '../kernel/money';
import type { UtcMs } from '../kernel/time';
import type { IndexedPerson } from './indexed-person';

/** Somebody of whom nothing is known yet. */
export function newIndexedPerson(customerId: CustomerId, at: UtcMs): IndexedPerson {
  const { address: _, ...profile } = EMPTY_PROFILE;
  return {
    ...profile,
    customerId,
    version: 1,
    spelling: '',
    place: '',
    stage: 'prospect',
    stagePinned: false,
    tagIds: [],
    bound: false,
    silenced: false,
    orderCount: 0,
    spendFen: fen(0),
    owedFen: fen(0),
    grade: null,
    firstDay: null,
    lastDay: null,
    nextRunOutDay: null,
    lapseDay: null,
    purchases: [],
    createdAt: at,
    changedAt: at,
  };
}
