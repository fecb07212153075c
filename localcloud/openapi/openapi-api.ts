import { CloudError } from '../cloud-error';
import { escapeHtml, page } from '../console/html';
import { readJson, sendBytes, sendJson } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { PhoneNumbers } from './phone-numbers';
import type { ReleasedPages } from './released-pages';
import type { TextCheck, TextRule } from './text-check';

export interface OpenapiApiParts {
  pages: ReleasedPages;
  phones: PhoneNumbers;
  texts: TextCheck;
}

/** What a test or a person sets behind `cloud.openapi`: released pages, verdicts on texts, and the phone's own part. */
export function openapiApi({ pages, phones, texts }: OpenapiApiParts): Record<string, LocalHandler> {
  return {
    'GET /_cloud/api/pages': ({ response }) => sendJson(response, { pages: pages.list() }),
    'POST /_cloud/api/pages': async ({ request, response }) => {
      pages.declare(listIn(await readJson(request), 'pages').map(String));
      sendJson(response, { pages: pages.list() });
    },
    'GET /_cloud/api/text-check': ({ response }) => sendJson(response, { rules: texts.rules() }),
    'POST /_cloud/api/text-check': async ({ request, response }) => {
      const rules = listIn(await readJson(request), 'rules') as TextRule[];
      if (!rules.every(isRule)) throw new CloudError('INVALID_PARAM', 'a rule has contains, suggest (risky, review or pass) and label');
      texts.setRules(rules);
      sendJson(response, { rules });
    },
    'POST /_cloud/api/phone-code': async ({ request, response }) => {
      const { phoneNumber } = await readJson(request);
      if (typeof phoneNumber !== 'string' || phoneNumber === '') throw new CloudError('INVALID_PARAM', 'give phoneNumber');
      sendJson(response, { errMsg: 'getPhoneNumber:ok', code: phones.issueCode(phoneNumber) });
    },
    'GET /_cloud/code': ({ response, url }) => {
      const [path, scene] = [url.searchParams.get('page') ?? '', url.searchParams.get('scene') ?? ''];
      const target = `/#/${path}?${new URLSearchParams({ scene }).toString()}`;
      const body = `<main><p>page <code>${escapeHtml(path)}</code></p><p>scene <code>${escapeHtml(scene)}</code></p><p><a href="${escapeHtml(target)}">打开</a></p></main>`;
      sendBytes(response, page('小程序码', 'main{padding:14px}', body), 'text/html; charset=utf-8');
    },
  };
}

function listIn(body: Record<string, unknown>, name: string): unknown[] {
  const list = body[name];
  if (!Array.isArray(list)) throw new CloudError('INVALID_PARAM', `${name} must be a list`);
  return list;
}

function isRule({ contains, suggest, label }: TextRule): boolean {
  return typeof contains === 'string' && contains !== '' && ['risky', 'review', 'pass'].includes(suggest) && typeof label === 'number';
}
