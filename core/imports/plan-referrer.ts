import type { CustomerId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { PersonRows } from './group-rows';
import type { PeopleOfFile, PersonMatch } from './match-people';
import type { ImportMode } from './plan-fields';

export type ReferrerFault = 'REFERRER_UNKNOWN' | 'REFERRER_AMBIGUOUS' | 'REFERRER_SELF' | 'REFERRED_EACH_OTHER' | 'REFERRER_REFUSED';

/** Who will stand as having brought a person. */
export interface PlannedReferrer {
  /** Of the person in the plan, when they are of the same file. */
  readonly key: string;
  readonly existingId?: CustomerId;
  readonly name: string;
}

export type ReferrerPlanner = (person: PersonRows) => Result<PlannedReferrer | null, ReferrerFault>;

/**
 * Decides who brought each person; ask for whoever brought others before them, and tell what became of everybody. A referrer of the same file
 * must be written with it or before it. Null when what is kept stays.
 */
export function referrerPlanner(people: PeopleOfFile, mode: ImportMode): { planOf: ReferrerPlanner; told(key: string, isRefused: boolean): void } {
  const isRefused = new Map<string, boolean>();
  const referrerOf = new Map<string, string>();
  const planOf: ReferrerPlanner = ({ match, rows }) => {
    const found = meantBy(rows, people);
    if (!found.ok || found.value === null) return found as Result<null, ReferrerFault>;
    const { key, existing } = found.value;
    if (key === match.key) return refuse('REFERRER_SELF', 'referrer');
    const kept = match.existing?.referrerId ?? null;
    if (kept !== null && (mode === 'fill' || kept === existing?.customerId)) return ok(null);
    const [theirs, isTheirs] = [referrerOf.get(key), existing?.referrerId === match.existing?.customerId];
    if (theirs === undefined ? match.existing && isTheirs : theirs === match.key) return refuse('REFERRED_EACH_OTHER', 'referrer');
    if (!existing && isRefused.get(key) !== false) return refuse('REFERRER_REFUSED', 'referrer');
    referrerOf.set(match.key, key);
    return ok({ key, existingId: existing?.customerId, name: existing?.name || nameIn(rows) });
  };
  return { planOf, told: (key, refused) => void isRefused.set(key, refused) };
}

/** The one whom all rows that name somebody mean. */
function meantBy(rows: PersonRows['rows'], people: PeopleOfFile): Result<PersonMatch | null, ReferrerFault> {
  let meant: PersonMatch | null = null;
  for (const { referrer } of rows) {
    if (referrer === null) continue;
    const found = people.find(referrer);
    if (found === null) return refuse('REFERRER_UNKNOWN', 'referrer');
    if (found.isAmbiguous || (meant !== null && meant.key !== found.key)) return refuse('REFERRER_AMBIGUOUS', 'referrer');
    meant = found;
  }
  return ok(meant);
}

function nameIn(rows: PersonRows['rows']): string {
  const named = rows.flatMap(({ referrer }) => (referrer === null ? [] : [referrer]));
  return named.find(({ name }) => name !== '')?.name ?? named[0]?.phone ?? '';
}
