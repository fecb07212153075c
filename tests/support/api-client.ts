import type { ActionInput, ActionName, ActionRefusal, ActionValue } from '../../core/contract';
import type { RouterRefusal } from '../../core/kernel/contract';
import type { CallerId, RequestId } from '../../core/kernel/ids';
import type { Result } from '../../core/kernel/result';
import type { UtcMs } from '../../core/kernel/time';
import { freshId } from './fresh-id';

/** What one call cost the database, as the gateway counted it. */
export interface CallStats {
  reads: number;
  writes: number;
  transactions: number;
  documents: number;
}

export type Answer<N extends ActionName> = Result<ActionValue<N>, ActionRefusal<N> | RouterRefusal>;

export interface Reply<N extends ActionName = ActionName> {
  result: Answer<N>;
  stats: CallStats;
}

export interface CallOptions {
  as?: CallerId;
  requestId?: RequestId;
  givenAt?: UtcMs;
}

/** One WeChat user on the phone: every call goes through the gateway to the bundled `api` function. */
export class ApiClient {
  constructor(
    private readonly url: string,
    readonly openid: string,
    readonly as?: CallerId,
  ) {}

  /** The answer with its cost. A fresh request id is made unless one is given. */
  async reply<N extends ActionName>(action: N, input: ActionInput<N>, { as = this.as, requestId = freshId('request'), givenAt }: CallOptions = {}): Promise<Reply<N>> {
    return (await callFunction(this.url, 'api', this.openid, { action, input, requestId, givenAt, ...(as && { as }) })) as Reply<N>;
  }

  async call<N extends ActionName>(action: N, input: ActionInput<N>, options?: CallOptions): Promise<Answer<N>> {
    return (await this.reply(action, input, options)).result;
  }

  /** The value; @throws when the call is refused. */
  async value<N extends ActionName>(action: N, input: ActionInput<N>, options?: CallOptions): Promise<ActionValue<N>> {
    const { result } = await this.reply(action, input, options);
    if (result.ok) return result.value;
    throw new Error(`${action} was refused: ${result.code} ${result.fields?.join(',') ?? ''}`);
  }

  /** The refusal's code, or 'OK'. */
  async code<N extends ActionName>(action: N, input: ActionInput<N>, options?: CallOptions): Promise<string> {
    const { result } = await this.reply(action, input, options);
    return result.ok ? 'OK' : result.code;
  }
}

/** `wx.cloud.callFunction` with any event. @throws when the function itself fails. */
export async function callFunction(url: string, name: string, openid: string, data: object): Promise<{ result: unknown; stats: CallStats }> {
  const response = await fetch(`${url}/_cloud/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, openid, data }),
  });
  const body = (await response.json()) as { result?: unknown; error?: { errMsg: string }; stats: CallStats };
  if (body.error) throw new Error(body.error.errMsg);
  return { result: body.result, stats: body.stats };
}
