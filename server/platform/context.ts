import type { ActionName, ActionInput, ActionRefusal, ActionValue } from '../../core/contract';
import type { CallerRole } from '../../core/kernel/contract';
import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import type { Result } from '../../core/kernel/result';
import type { UtcMs } from '../../core/kernel/time';
import type { Accounts, TransactionAccounts } from './accounts';
import type { Files } from './cloud-files';
import type { Documents, TransactionDocuments } from './merchant-documents';
import type { Outbox } from './outbox';

/** Who the action is run for; from the memberships and bindings of OPENID, never from input. */
export interface Caller {
  role: Exclude<CallerRole, 'anyone'>;
  merchantId: MerchantId;
  /** Of a bound caller; null for members. */
  customerId: CustomerId | null;
  /** Whether 进价 and 毛利 may be told: to the owner, and to assistants whom the owner lets. */
  seesCosts: boolean;
}

interface Base {
  now: UtcMs;
  /** Numbers in [0, 1), for ids. */
  random: () => number;
}

export interface QueryContext extends Base {
  caller: Caller;
  documents: Documents;
  accounts: Accounts;
  files: Files;
}

export interface CommandContext extends Base {
  /** When the person gave it: earlier than now for what waited on the phone. */
  givenAt: UtcMs;
  caller: Caller;
  documents: TransactionDocuments;
  accounts: TransactionAccounts;
  outbox: Outbox;
}

/** For actions that any WeChat user may call: no merchant yet. */
export type AnyoneQueryContext = Omit<QueryContext, 'caller' | 'documents' | 'files'>;
export type AnyoneCommandContext = Omit<CommandContext, 'caller' | 'documents' | 'outbox'>;

export type ResultOf<N extends ActionName> = Result<ActionValue<N>, ActionRefusal<N>>;

export type Query<N extends ActionName> = (context: QueryContext, input: ActionInput<N>) => Promise<ResultOf<N>>;
export type AnyoneQuery<N extends ActionName> = (context: AnyoneQueryContext, input: ActionInput<N>) => Promise<ResultOf<N>>;

/** `before` reads outside the transaction, where queries are allowed; `run` may be run again when it met another writer. */
export interface Command<N extends ActionName, Found = undefined> {
  before?: (context: QueryContext, input: ActionInput<N>) => Promise<Result<Found, ActionRefusal<N>>>;
  run: (context: CommandContext, input: ActionInput<N>, found: Found) => Promise<ResultOf<N>>;
}
export interface AnyoneCommand<N extends ActionName> {
  run: (context: AnyoneCommandContext, input: ActionInput<N>) => Promise<ResultOf<N>>;
}
/** A command, whatever it reads before its transaction. */
export interface SomeCommand<N extends ActionName> {
  before?: (context: QueryContext, input: ActionInput<N>) => Promise<Result<unknown, ActionRefusal<N>>>;
  run: (context: CommandContext, input: ActionInput<N>, found: never) => Promise<ResultOf<N>>;
}
