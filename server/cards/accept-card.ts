import { newId, type CallerId, type MerchantId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { FEWEST_RIGHTS, MAX_ASSISTANTS } from '../../core/merchants/assistant';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import { assistantsOf } from '../merchants/merchant-settings';
import type { AnyoneCommand, AnyoneCommandContext, ResultOf } from '../platform/context';
import type { TransactionDocuments } from '../platform/merchant-documents';
import type { CardDocument, WechatUserDocument } from '../platform/platform-collections';

export const acceptCard: AnyoneCommand<'cards.accept'> = {
  async run(context, { cardId, name = '' }) {
    const { accounts, now } = context;
    const card = await accounts.card(cardId);
    if (card === null) return refuse('CARD_NOT_FOUND', 'cardId');
    if (card.usedBy !== null) return refuse('CARD_USED', 'cardId');
    if (now > card.expiresAt) return refuse('CARD_EXPIRED', 'cardId');
    const accepted = await (card.customerId === null ? joinAsAssistant(context, card, name.trim()) : bindToCustomer(context, card));
    if (accepted.ok) await accounts.saveCard({ ...card, usedBy: accounts.openid });
    return accepted;
  },
};

async function joinAsAssistant({ accounts, now, random }: AnyoneCommandContext, card: CardDocument, name: string): Promise<ResultOf<'cards.accept'>> {
  const user = await accounts.user();
  if (user.callers.some((caller) => caller.kind === 'member' && caller.merchantId === card.merchantId)) return refuse('ALREADY_BOUND', 'cardId');
  const documents = accounts.behindCard(card);
  const merchant = await documents.get('merchants', card.merchantId);
  if (merchant === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const assistants = assistantsOf(merchant);
  if (assistants.length >= MAX_ASSISTANTS) return refuse('TOO_MANY_ASSISTANTS', 'cardId');
  const callerId: CallerId = newId('caller', random);
  await documents.replace('merchants', { ...merchant, assistants: [...assistants, { callerId, openid: accounts.openid, name, joinedAt: now, ...FEWEST_RIGHTS }] });
  await accounts.saveUser({ ...user, callers: [...user.callers, { callerId, kind: 'member', role: 'assistant', merchantId: card.merchantId, merchantName: merchant.name, ...FEWEST_RIGHTS }] });
  return ok({ callerId, role: 'assistant' });
}

/** Whether somebody is a customer of the shop already; a record that it has removed is in nobody's way. */
async function isCustomerThere(documents: TransactionDocuments, { callers }: WechatUserDocument, merchantId: MerchantId): Promise<boolean> {
  for (const caller of callers) if (caller.kind === 'binding' && caller.merchantId === merchantId && (await readCustomer(documents, caller.customerId)) !== null) return true;
  return false;
}

async function bindToCustomer({ accounts, now, random }: AnyoneCommandContext, card: CardDocument): Promise<ResultOf<'cards.accept'>> {
  const documents = accounts.behindCard(card);
  const customer = card.customerId === null ? null : await readCustomer(documents, card.customerId);
  if (customer === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const user = await accounts.user();
  if ((await isCustomerThere(documents, user, card.merchantId)) || (await accounts.isBound(customer.customerId))) return refuse('ALREADY_BOUND', 'cardId');
  const merchant = await documents.get('merchants', card.merchantId);
  if (merchant === null) return refuse('CARD_NOT_FOUND', 'cardId');
  const callerId: CallerId = newId('caller', random);
  await accounts.createBinding({ _id: customer.customerId, merchantId: card.merchantId, boundAt: now });
  await accounts.saveUser({
    ...user,
    callers: [...user.callers, { callerId, kind: 'binding', merchantId: card.merchantId, merchantName: merchant.name, customerId: customer.customerId }],
  });
  await documents.replace('customers', changedCustomer(customer, { bound: true }, now));
  await tell(documents, customer.customerId, now, [{ occasion: 'bound', entry: { kind: 'bound' } }]);
  return ok({ callerId, role: customer.levelId === null ? 'customer' : 'reseller' });
}
