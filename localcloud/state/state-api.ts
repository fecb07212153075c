import { readBody, sendJson } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { WholeState } from './whole-state';

/** The largest archive that is taken in: it is held in memory. */
const MAX_ARCHIVE_BYTES = 512 * 1024 * 1024;

/** Taking the whole state out, putting it back, and beginning anew. */
export function stateApi(state: WholeState): Record<string, LocalHandler> {
  return {
    'GET /_cloud/api/state': ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': 'attachment; filename="local-cloud-state.ndjson"' });
      for (const text of state.export()) response.write(text);
      response.end();
    },
    'POST /_cloud/api/state': async ({ request, response }) => {
      await state.import((await readBody(request, MAX_ARCHIVE_BYTES)).toString('utf8'));
      sendJson(response, { ok: true });
    },
    'POST /_cloud/api/reset': async ({ response }) => {
      await state.reset();
      sendJson(response, { ok: true });
    },
  };
}
