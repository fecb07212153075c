import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../cloud-error';
import type { FaultPlan } from '../faults/fault-plan';
import { OperationMeter } from '../functions/operation-meter';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { ActionHandler, ActionReply, ActionRequest } from './action';
import { parseJsonObject, readBody, sendBytes, sendJson } from './http-body';
import { parseMultipart } from './multipart';

export interface AdminEndpointParts {
  actions: Record<string, ActionHandler>;
  functions: FunctionRuntime;
  faults: FaultPlan;
  defaultEnv: string;
  baseUrl: () => string;
  log: (line: string) => void;
}

/** `POST /admin` and `POST /admin/i/<instance>`: the SDK's envelope around every action. */
export function adminEndpoint(parts: AdminEndpointParts) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const requestId = randomUUID();
    try {
      const call = await readCall(request, url, parts);
      const fault = parts.faults.next(call.action, String(call.body.collectionName ?? ''), () => parts.functions.kill(instanceOf(url)));
      await fault.before();
      const reply = await perform(parts.actions, call);
      if (await fault.after()) return void request.socket.destroy();
      send(response, requestId, reply);
    } catch (error) {
      sendJson(response, { requestId, ...errorReply(error, parts.log) });
    }
  };
}

async function readCall(request: IncomingMessage, url: URL, parts: AdminEndpointParts): Promise<ActionRequest> {
  const raw = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  const files = contentType.startsWith('multipart/') ? parseMultipart(raw, contentType) : new Map<string, Buffer>();
  const body = files.size > 0 ? Object.fromEntries([...files].map(([name, value]) => [name, value.toString('utf8')])) : parseJsonObject(raw.toString('utf8'));
  const invocation = parts.functions.invocationOf(instanceOf(url));
  return {
    action: String(body.action ?? ''),
    env: String(body.envName || url.searchParams.get('env') || parts.defaultEnv),
    body,
    files,
    caller: invocation && { functionName: invocation.functionName, source: invocation.source, openid: invocation.openid },
    meter: invocation?.meter ?? new OperationMeter(),
    baseUrl: parts.baseUrl(),
  };
}

function instanceOf(url: URL): string | undefined {
  return /^\/admin\/i\/([^/]+)/.exec(url.pathname)?.[1];
}

async function perform(actions: Record<string, ActionHandler>, call: ActionRequest): Promise<ActionReply> {
  const handle = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined;
  if (!handle) throw new CloudError('INVALID_PARAM', `[InvalidParameter] the local cloud does not know the action ${call.action}`);
  return handle(call);
}

function send(response: ServerResponse, requestId: string, reply: ActionReply): void {
  if (Buffer.isBuffer(reply)) sendBytes(response, reply, 'application/octet-stream');
  else sendJson(response, { requestId, ...reply });
}

function errorReply(error: unknown, log: (line: string) => void): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  log(`defect in the local cloud: ${(error as Error).stack ?? String(error)}`);
  return { code: 'SYS_ERR', message: `[InternalError] ${(error as Error).message}` };
}
