import { ok, refuse } from '../../core/kernel/result';
import { DAY_MS, utcMs } from '../../core/kernel/time';
import { CARD_PAGE } from '../../core/notices/notice';
import { readCustomer } from '../customers/customer-repository';
import type { Command } from '../platform/context';

/** A card that nobody opened in two weeks is no longer good. */
const CARD_LIFE_MS = 14 * DAY_MS;

export const issueCard: Command<'cards.issue'> = {
  async run({ documents, accounts, caller, now }, { cardId, for: whom }) {
    if (whom.kind === 'assistant' && caller.role !== 'owner') return refuse('OWNER_ONLY');
    if (whom.kind === 'customer') {
      if ((await readCustomer(documents, whom.customerId)) === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
      if (await accounts.isBound(whom.customerId)) return refuse('ALREADY_BOUND', 'customerId');
    }
    await accounts.createCard({
      _id: cardId,
      merchantId: caller.merchantId,
      kind: whom.kind,
      customerId: whom.kind === 'customer' ? whom.customerId : null,
      expiresAt: utcMs(now + CARD_LIFE_MS),
      usedBy: null,
    });
    return ok({ cardId, path: `${CARD_PAGE}?k=${cardId}` });
  },
};
