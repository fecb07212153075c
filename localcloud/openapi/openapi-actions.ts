import type { FunctionRuntime } from '../functions/function-runtime';
import { text, type ActionHandler } from '../gateway/action';
import type { MessageCenter } from '../messages/message-center';
import type { MiniProgramCodes } from './mini-program-codes';
import { openapiAnswer, openapiRefusal, readOpenapiParameters, type OpenapiAnswer } from './openapi-envelope';
import type { PhoneNumbers } from './phone-numbers';
import type { TextCheck } from './text-check';

/** The function's config.json does not list the call under permissions.openapi. */
const NOT_PERMITTED = -604101;
/** What the platform answers for an API it does not have. */
const API_MISSING = -604100;

export interface OpenapiParts {
  messages: MessageCenter;
  codes: MiniProgramCodes;
  phones: PhoneNumbers;
  texts: TextCheck;
  functions: FunctionRuntime;
}

/** `cloud.openapi.*`, dispatched by API name; parameters come in WeChat's snake case. */
export function openapiActions({ messages, codes, phones, texts, functions }: OpenapiParts): Record<string, ActionHandler> {
  const apis: Record<string, (parameters: Record<string, unknown>, baseUrl: string) => OpenapiAnswer> = {
    'subscribeMessage.send': (parameters) => messages.send(parameters),
    'security.msgSecCheck': (parameters) => texts.check(parameters),
    'wxacode.getUnlimited': (parameters, baseUrl) => codes.draw(parameters, baseUrl),
    'phonenumber.getPhoneNumber': (parameters) => phones.exchange(parameters),
  };
  return {
    'wx.openApi': ({ body, files, caller, baseUrl }) => {
      const name = (text(body, 'apiName') ?? '').replace(/^openapi\./, '');
      const call = Object.hasOwn(apis, name) ? apis[name] : undefined;
      if (!call) return openapiRefusal(API_MISSING);
      const config = caller && functions.functions().find((candidate) => candidate.name === caller.functionName);
      if (config && !config.openapi.includes(name)) return openapiRefusal(NOT_PERMITTED);
      return openapiAnswer(call(readOpenapiParameters(files.get('requestData') ?? Buffer.alloc(0)), baseUrl));
    },
  };
}
