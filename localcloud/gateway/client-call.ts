import { CloudError } from '../cloud-error';
import { InvocationFailed } from '../functions/function-runtime';
import type { OperationStats } from '../functions/operation-meter';
import type { LocalApiParts, LocalRequest } from './local-api';
import { readJson, sendJson } from './http-body';

/** The largest reply a mini-program can receive from a function. */
const MAX_REPLY_BYTES = 1024 * 1024;

/** What a mini-program sees for each wire code. */
const CLIENT_CODES: Record<string, { errCode: number; text: string }> = {
  FUNCTION_NOT_FOUND: { errCode: -501000, text: 'FunctionName parameter could not be found' },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, text: 'functions execute fail' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, text: 'functions time limit exceeded' },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { errCode: -504004, text: 'functions memory limit exceeded' },
  EXCEED_MAX_PAYLOAD_SIZE: { errCode: -501007, text: 'invalid parameters' },
  INVALID_PARAM: { errCode: -501007, text: 'invalid parameters' },
};

/** `wx.cloud.callFunction` as a mini-program makes it: the openid is the logged-in user's, the event carries userInfo. */
export async function callFromClient({ functions, visitors, appid }: LocalApiParts, { request, response, env }: LocalRequest): Promise<void> {
  const body = await readJson(request);
  const name = String(body.name ?? '');
  const openid = String(body.openid ?? '');
  const callerAppid = typeof body.appid === 'string' ? body.appid : appid;
  const data = typeof body.data === 'object' && body.data !== null ? body.data : {};
  visitors.saw(openid);
  const event = { ...data, userInfo: { appId: callerAppid, openId: openid } };
  try {
    const { json, invocation } = await functions.invoke({ functionName: name, event, env, openid, appid: callerAppid, source: 'wx_client' });
    reply(response, json, invocation.id, invocation.meter.stats);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const invocation = error instanceof InvocationFailed ? error.invocation : undefined;
    sendJson(response, { error: clientError(error), requestId: invocation?.id, stats: invocation?.meter.stats });
  }
}

function reply(response: LocalRequest['response'], json: string, requestId: string, stats: OperationStats): void {
  if (Buffer.byteLength(json) > MAX_REPLY_BYTES) {
    sendJson(response, { error: { errCode: -604001, errMsg: 'cloud.callFunction:fail -604001 response size exceeds 1MB limit' }, requestId, stats });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'x-cloud-stats': JSON.stringify(stats) });
  response.end(`{"result":${json},"requestId":${JSON.stringify(requestId)},"stats":${JSON.stringify(stats)}}`);
}

function clientError(error: CloudError): { errCode: number; errMsg: string } {
  const known = CLIENT_CODES[error.code] ?? { errCode: -501001, text: 'system error' };
  return { errCode: known.errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${known.errCode} ${known.text} | errMsg: ${error.message}` };
}
