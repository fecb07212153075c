import type { ActionInput, ActionName, ActionRefusal, ActionValue, ApiRequest } from '../core/contract';
import type { RouterRefusal } from '../core/kernel/contract';
import { newId } from '../core/kernel/ids';
import type { Result } from '../core/kernel/result';

export interface CallOptions {
  /** One of the person's own callers; needed only when several fit. */
  as?: string;
  /** Made anew when left out. */
  requestId?: string;
}

export type ApiResult<N extends ActionName> = Result<ActionValue<N>, ActionRefusal<N> | RouterRefusal>;
/** Calls actions as one WeChat user. */
export type Api = <N extends ActionName>(action: N, input: ActionInput<N>, options?: CallOptions) => Promise<ApiResult<N>>;

/**
 * The `api` function of the local cloud at `url`, called as the WeChat user `openid`, the way the app in the browser calls it.
 * A call that met another writer (BUSY) is made once more with the same request id.
 * @throws when the gateway or the function itself failed
 */
export function callAs(url: string, openid: string): Api {
  return async (action, input, { as, requestId = newId('request', Math.random) } = {}) => {
    const request: ApiRequest<typeof action> = { action, input, requestId, ...(as !== undefined && { as }) };
    const first = await callApi<typeof action>(url, openid, request);
    return !first.ok && first.code === 'BUSY' ? callApi<typeof action>(url, openid, request) : first;
  };
}

async function callApi<N extends ActionName>(url: string, openid: string, data: ApiRequest<N>): Promise<ApiResult<N>> {
  const reply = await post<{ result?: ApiResult<N>; error?: { errMsg: string } }>(`${url}/_cloud/call`, JSON.stringify({ name: 'api', data, openid }));
  if (!reply.result) throw new Error(`${data.action}: ${reply.error?.errMsg ?? 'no answer'}`);
  return reply.result;
}

/**
 * Uploads a file as the WeChat user `openid`, as `wx.cloud.uploadFile` does; answers its file id.
 * @throws when the gateway refused it
 */
export async function uploadAs(url: string, openid: string, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reply = await post<{ fileID?: string }>(`${url}/_cloud/api/upload?${new URLSearchParams({ path, openid })}`, bytes);
  if (!reply.fileID) throw new Error(`upload of ${path}: no file id`);
  return reply.fileID;
}

/** @throws when the answer is not a success. */
export async function post<T>(address: string, body: string | Uint8Array<ArrayBuffer>): Promise<T> {
  const response = await fetch(address, { method: 'POST', body });
  if (!response.ok) throw new Error(`${new URL(address).pathname}: ${response.status}`);
  return (await response.json()) as T;
}
