import type { ActionName } from '../../core/contract';
import type { CallerRole } from '../../core/kernel/contract';
import { OWNER_ONLY } from '../../core/merchants/owner-only';
import { actionNames } from './samples';

/** Who may do what, written down once more and apart from the contracts: a caller added there must be meant here as well. */
const ANYONE: readonly ActionName[] = ['session.open', 'merchants.create', 'cards.open', 'cards.accept'];
/** Also of somebody whom the shop has removed. */
const KEPT: readonly ActionName[] = ['mine.orders', 'mine.order', 'privacy.open', 'privacy.correct', 'privacy.saveAddress', 'privacy.removeAddress', 'privacy.withdrawConsent', 'privacy.askDeletion'];
const BOUND: readonly ActionName[] = [...KEPT, 'mine.open', 'notices.recordPrompt', 'privacy.saveTraits', 'privacy.setQuiet'];
const RESELLER: readonly ActionName[] = ['restock.prices', 'restock.request', 'restock.withdraw'];
const OWNER: readonly ActionName[] = OWNER_ONLY;

const NOT_THE_MEMBERS = new Set([...ANYONE, ...BOUND, ...RESELLER]);

/** Every action that somebody may call besides those of anyone. */
const OWN: Record<CallerRole, ReadonlySet<ActionName>> = {
  anyone: new Set(),
  owner: new Set(actionNames.filter((action) => !NOT_THE_MEMBERS.has(action))),
  assistant: new Set(actionNames.filter((action) => !NOT_THE_MEMBERS.has(action) && !OWNER.includes(action))),
  customer: new Set(BOUND),
  reseller: new Set([...BOUND, ...RESELLER]),
  former: new Set(KEPT),
};

export function mayCall(role: CallerRole, action: ActionName): boolean {
  return ANYONE.includes(action) || OWN[role].has(action);
}
