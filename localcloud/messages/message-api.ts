import { CloudError } from '../cloud-error';
import { readJson, sendBytes, sendJson } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { MessageCenter, MessageTemplate, PromptResult } from './message-center';
import { renderMessages } from './messages-page';
import type { PushEvents } from './push-events';

/** The phone's side of messages: the prompt, what arrived, and the template library a deploy step fills. */
export function messageApi(messages: MessageCenter, pushes: PushEvents): Record<string, LocalHandler> {
  return {
    'GET /_cloud/api/templates': ({ response }) => sendJson(response, { templates: messages.declaredTemplates() }),
    'POST /_cloud/api/templates': async ({ request, response }) => {
      const body: unknown = await readJson(request);
      const templates = Array.isArray(body) ? body : (body as { templates?: unknown }).templates;
      if (!Array.isArray(templates) || !templates.every(isTemplate)) throw new CloudError('INVALID_PARAM', 'give a list of templates {id, title, fields: {thing1: label}}');
      messages.declareTemplates(templates);
      sendJson(response, { templates: messages.declaredTemplates() });
    },
    'POST /_cloud/api/subscribe': async ({ request, response }) => {
      const { openid, results } = await readJson(request);
      if (typeof openid !== 'string' || typeof results !== 'object' || results === null) throw new CloudError('INVALID_PARAM', 'give openid and results');
      messages.recordPrompt(openid, results as Record<string, PromptResult>);
      sendJson(response, { errMsg: 'requestSubscribeMessage:ok', ...results });
    },
    'POST /_cloud/api/subscribe-setting': async ({ request, response }) => {
      const { openid, templateId, result } = await readJson(request);
      if (typeof openid !== 'string' || typeof templateId !== 'string' || (result !== 'accept' && result !== 'reject')) {
        throw new CloudError('INVALID_PARAM', 'give openid, templateId and result: accept or reject');
      }
      messages.changeSetting(openid, templateId, result);
      sendJson(response, { ok: true });
    },
    'GET /_cloud/api/pushes': async ({ response }) => sendJson(response, { pushes: await pushes.settled() }),
    'GET /_cloud/api/quota': ({ response, url }) => sendJson(response, { quota: messages.quotasOf(url.searchParams.get('openid') ?? '') }),
    'GET /_cloud/api/messages': ({ response, url }) => sendJson(response, { messages: messages.sent(url.searchParams.get('openid') ?? undefined) }),
    'GET /_cloud/messages': ({ response, url }) => {
      const openid = url.searchParams.get('openid') ?? undefined;
      sendBytes(response, renderMessages(messages.sent(openid), openid), 'text/html; charset=utf-8');
    },
  };
}

function isTemplate(value: unknown): value is MessageTemplate {
  const { id, title, fields } = Object(value) as Partial<Record<keyof MessageTemplate, unknown>>;
  return typeof id === 'string' && id !== '' && typeof title === 'string' && typeof fields === 'object' && fields !== null;
}
