import type { CardId, CustomerId, MerchantId } from '../../core/kernel/ids';
import { MAX_ASSISTANTS, type AssistantRights } from '../../core/merchants/assistant';
import type { AssistantRecord } from './collections';
import type { BindingDocument, CallerRecord, CardDocument, WechatUserDocument } from './platform-collections';
import type { Reads, Transaction } from './cloud-database';
import { documentsOf, transactionDocumentsOf, type Documents, type TransactionDocuments } from './merchant-documents';

/** The caller's own account, and cards, for reading. */
export interface Accounts {
  user: WechatUserDocument;
  card(cardId: CardId): Promise<CardDocument | null>;
  /** The merchant's documents behind a card that the caller holds. */
  behindCard(card: CardDocument): Documents;
  /** Who helps the merchant, as their own accounts say. */
  assistantsOf(merchantId: MerchantId): Promise<AssistantRecord[]>;
  /** What a binding of the caller's own makes them today; null when nothing is kept of them any more. */
  roleOfBinding(binding: BindingRecord): Promise<BoundRole | null>;
}

export interface TransactionAccounts {
  /** Read anew, inside the transaction. */
  user(): Promise<WechatUserDocument>;
  saveUser(user: WechatUserDocument): Promise<void>;
  card(cardId: CardId): Promise<CardDocument | null>;
  createCard(card: CardDocument): Promise<void>;
  saveCard(card: CardDocument): Promise<void>;
  isBound(customerId: CustomerId): Promise<boolean>;
  /** Whether two customers of the merchant are bound to one person on WeChat. */
  isSamePerson(merchantId: MerchantId, one: CustomerId, other: CustomerId): Promise<boolean>;
  createBinding(binding: Omit<BindingDocument, 'openid'>): Promise<void>;
  /** Ties whoever is bound to one customer of the merchant to another. */
  moveBinding(merchantId: MerchantId, from: CustomerId, to: CustomerId): Promise<void>;
  /** The person on WeChat is bound to this customer of the merchant no longer. */
  removeBinding(merchantId: MerchantId, customerId: CustomerId): Promise<void>;
  /** Changes what an assistant of the merchant may do; null: they are one no longer. */
  changeAssistant(merchantId: MerchantId, assistant: AssistantRecord, rights: AssistantRights | null): Promise<void>;
  behindCard(card: CardDocument): TransactionDocuments;
  documentsOfNew(merchantId: MerchantId): TransactionDocuments;
  openid: string;
}

export type BoundRole = 'customer' | 'reseller' | 'former';
export type BindingRecord = Extract<CallerRecord, { kind: 'binding' }>;

export function emptyUser(openid: string): WechatUserDocument {
  return { _id: openid, callers: [], quota: {} };
}

export function accountsOf(reads: Reads, user: WechatUserDocument): Accounts {
  return {
    user,
    card: (cardId) => reads.get('cards', cardId),
    behindCard: (card) => documentsOf(reads, card.merchantId, null),
    assistantsOf: (merchantId) => assistantsOf(reads, merchantId),
    roleOfBinding: (binding) => roleOfBinding(reads, binding),
  };
}

async function assistantsOf(reads: Reads, merchantId: MerchantId): Promise<AssistantRecord[]> {
  const users = await reads.find('wechat_users', { index: 'assistants', equals: { 'callers.merchantId': merchantId, 'callers.role': 'assistant' }, limit: 2 * MAX_ASSISTANTS });
  return users.flatMap(({ _id: openid, callers }) =>
    callers.flatMap((caller) => (caller.kind === 'member' && caller.role === 'assistant' && caller.merchantId === merchantId ? [{ callerId: caller.callerId, openid, ...UNLISTED, seesCosts: caller.seesCosts ?? false }] : [])),
  );
}

/** Of who joined before there was a list. */
const UNLISTED = { name: '', joinedAt: null };

/** Read from the customer each time, so that a removed customer or a changed level counts at once. Who was merged acts as the other. */
export async function roleOfBinding(reads: Pick<Reads, 'get'>, { merchantId, customerId }: BindingRecord): Promise<BoundRole | null> {
  const customer = await reads.get('customers', customerId);
  if (customer === null || customer.erased || customer.mergedInto || customer.merchantId !== merchantId) return null;
  if (customer.removed) return 'former';
  return customer.levelId === null ? 'customer' : 'reseller';
}

export function transactionAccountsOf(transaction: Transaction, openid: string): TransactionAccounts {
  const user = async () => (await transaction.get('wechat_users', openid)) ?? emptyUser(openid);
  return {
    openid,
    user,
    saveUser: (document) => transaction.put('wechat_users', { ...document, _id: openid }),
    card: (cardId) => transaction.get('cards', cardId),
    createCard: (card) => transaction.create('cards', [card]),
    saveCard: (card) => transaction.put('cards', card),
    isBound: async (customerId) => (await transaction.get('bindings', customerId)) !== null,
    isSamePerson: (merchantId, one, other) => isSamePerson(transaction, merchantId, one, other),
    createBinding: (binding) => transaction.create('bindings', [{ ...binding, openid }]),
    moveBinding: (merchantId, from, to) => moveBinding(transaction, merchantId, from, to),
    removeBinding: (merchantId, customerId) => removeBinding(transaction, merchantId, customerId),
    changeAssistant: (merchantId, assistant, rights) => changeAssistant(transaction, merchantId, assistant, rights),
    behindCard: (card) => transactionDocumentsOf(transaction, card.merchantId, null),
    documentsOfNew: (merchantId) => transactionDocumentsOf(transaction, merchantId, null),
  };
}

async function isSamePerson(transaction: Transaction, merchantId: MerchantId, one: CustomerId, other: CustomerId): Promise<boolean> {
  const [first, second] = [await transaction.get('bindings', one), await transaction.get('bindings', other)];
  return first?.merchantId === merchantId && second?.merchantId === merchantId && first.openid === second.openid;
}

async function moveBinding(transaction: Transaction, merchantId: MerchantId, from: CustomerId, to: CustomerId): Promise<void> {
  const binding = await transaction.get('bindings', from);
  if (binding === null || binding.merchantId !== merchantId) return;
  const user = await transaction.get('wechat_users', binding.openid);
  const callers = user?.callers.map((caller) => (caller.kind === 'binding' && caller.customerId === from ? { ...caller, customerId: to } : caller));
  if (user && callers) await transaction.put('wechat_users', { ...user, callers });
  await transaction.remove('bindings', from);
  await transaction.create('bindings', [{ ...binding, _id: to }]);
}

export async function removeBinding(transaction: Transaction, merchantId: MerchantId, customerId: CustomerId): Promise<void> {
  const binding = await transaction.get('bindings', customerId);
  if (binding === null || binding.merchantId !== merchantId) return;
  const user = await transaction.get('wechat_users', binding.openid);
  const others = user?.callers.filter((caller) => caller.kind !== 'binding' || caller.customerId !== customerId);
  if (user && others) await transaction.put('wechat_users', { ...user, callers: others });
  await transaction.remove('bindings', customerId);
}

async function changeAssistant(transaction: Transaction, merchantId: MerchantId, { openid, callerId }: AssistantRecord, rights: AssistantRights | null): Promise<void> {
  const user = await transaction.get('wechat_users', openid);
  if (user === null) return;
  const isTheirs = (caller: CallerRecord): boolean => caller.kind === 'member' && caller.role === 'assistant' && caller.callerId === callerId && caller.merchantId === merchantId;
  const callers = user.callers.flatMap((caller) => (isTheirs(caller) ? (rights === null ? [] : [{ ...caller, ...rights }]) : [caller]));
  await transaction.put('wechat_users', { ...user, callers });
}
