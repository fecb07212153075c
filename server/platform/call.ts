import type { ActionName } from '../../core/contract';
import type { UtcMs } from '../../core/kernel/time';
import { accountsOf, transactionAccountsOf } from './accounts';
import type { ChosenCaller } from './choose-caller';
import { reads, type Transaction } from './cloud-database';
import { files } from './cloud-files';
import type { WechatUserDocument } from './platform-collections';
import { documentsOf, transactionDocumentsOf } from './merchant-documents';
import { outboxOf } from './outbox';

/** One call of one action, after the router has settled who and what. */
export interface Call {
  action: ActionName;
  input: unknown;
  openid: string;
  requestId: string | null;
  /** Null for actions that any WeChat user may call. */
  chosen: ChosenCaller | null;
  user: WechatUserDocument;
  now: UtcMs;
  /** When the person gave it: earlier than now for what waited on the phone. */
  givenAt: UtcMs;
}

/** What a query, or a command before its transaction, may use. */
export function queryContext({ chosen, user, now }: Call) {
  return {
    now,
    random: Math.random,
    accounts: accountsOf(reads, user),
    ...(chosen && { caller: chosen.caller, documents: documentsOf(reads, chosen.caller.merchantId, chosen.caller.customerId), files }),
  };
}

/** What a command may use inside its transaction. */
export function commandContext({ chosen, openid, now, givenAt }: Call, transaction: Transaction) {
  return {
    now,
    givenAt,
    random: Math.random,
    accounts: transactionAccountsOf(transaction, openid),
    ...(chosen && {
      caller: chosen.caller,
      documents: transactionDocumentsOf(transaction, chosen.caller.merchantId, chosen.caller.customerId),
      outbox: outboxOf(transaction, chosen.caller.merchantId, now),
    }),
  };
}
