import type { CallerView } from '@core/merchants/merchants.contract';
import { isMember } from '../../shared/cloud/callers';
import { actAs } from '../../shared/cloud/session';
import { restartAt } from '../../shared/routes/open-page';

/** Goes on as another of one's own callers, from the first page on. */
export function goOnAs(caller: CallerView): void {
  actAs(caller.callerId);
  restartAt(isMember(caller) ? 'today' : 'mine');
}
