import { displayName, formOfAddress } from '../../core/customers/customer';
import { ok, refuse } from '../../core/kernel/result';
import { readCustomer } from '../customers/customer-repository';
import { templateIdsOf } from '../notices/template-ids';
import type { AnyoneQuery } from '../platform/context';

/** What a card shows before anybody has accepted it: the shop, how it calls the person, and whether it is still good. */
export const openCard: AnyoneQuery<'cards.open'> = async ({ accounts, now }, { cardId }) => {
  const card = await accounts.card(cardId);
  if (card === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const behind = accounts.behindCard(card);
  const merchant = await behind.get('merchants', card.merchantId);
  if (merchant === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const customer = card.customerId === null ? null : await readCustomer(behind, card.customerId);
  if (card.customerId !== null && customer === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const used = card.usedBy !== null;
  return ok({
    state: used ? 'used' : now > card.expiresAt ? 'expired' : 'open',
    kind: card.kind,
    merchantName: merchant.name,
    personName: customer === null || used ? '' : formOfAddress(displayName(customer)),
    templates: templateIdsOf(merchant.templates),
    mine: card.usedBy === accounts.user._id,
  });
};
