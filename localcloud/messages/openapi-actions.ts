import { text, type ActionHandler } from '../gateway/action';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { MessageCenter } from './message-center';
import { openapiAnswer, openapiRefusal, readOpenapiParameters } from './openapi-envelope';

/** The function's config.json does not list the call under permissions.openapi. */
const NOT_PERMITTED = -604101;
/** What the platform answers for an API it does not have. */
const API_MISSING = -604100;

/** `cloud.openapi.*`, dispatched by API name. */
export function openapiActions(messages: MessageCenter, functions: FunctionRuntime): Record<string, ActionHandler> {
  const apis: Record<string, (parameters: Record<string, unknown>) => { errcode: number; errmsg: string }> = {
    'subscribeMessage.send': (parameters) => messages.send(parameters),
  };
  return {
    'wx.openApi': ({ body, files, caller }) => {
      const name = (text(body, 'apiName') ?? '').replace(/^openapi\./, '');
      const call = Object.hasOwn(apis, name) ? apis[name] : undefined;
      if (!call) return openapiRefusal(API_MISSING);
      const config = caller && functions.functions().find((candidate) => candidate.name === caller.functionName);
      if (config && !config.openapi.includes(name)) return openapiRefusal(NOT_PERMITTED);
      return openapiAnswer(call(readOpenapiParameters(files.get('requestData') ?? Buffer.alloc(0))));
    },
  };
}
