import { CloudError } from '../cloud-error';
import { text, type ActionHandler } from '../gateway/action';
import { parseJsonObject } from '../gateway/http-body';
import type { FunctionRuntime } from './function-runtime';

/** A function calling a function: SOURCE grows by `scf` and the caller's openid is not handed on. */
export function functionActions(functions: FunctionRuntime, appid: string): Record<string, ActionHandler> {
  return {
    'functions.invokeFunction': async ({ body, env, caller }) => {
      const functionName = text(body, 'function_name');
      if (!functionName) throw new CloudError('INVALID_PARAM', '[InvalidParameter] function_name is required');
      const event = parseJsonObject(text(body, 'request_data') ?? '{}');
      const source = caller ? `${caller.source},scf` : 'scf';
      const { json } = await functions.invoke({ functionName, event, env, openid: '', appid, source });
      return { data: { response_data: json } };
    },
  };
}
