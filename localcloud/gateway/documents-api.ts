import { CloudError } from '../cloud-error';
import { newExplanation } from '../database/database';
import type { FindRequest } from '../database/database-requests';
import { asDocument } from '../database/values/document-checks';
import { reviveEjson, stringifyEjson } from '../database/values/ejson';
import type { Document } from '../database/values/value';
import type { Environments } from '../environments';
import { readJson, sendJson } from './http-body';
import type { LocalHandler } from './local-api';

const PAGE = 20;

/** Documents by hand: find, save and remove them, and ask how a query would be answered. Bodies hold EJSON. */
export function documentsApi(environments: Environments): Record<string, LocalHandler> {
  return {
    'POST /_cloud/api/explain': async ({ request, response, env }) => {
      const explanation = newExplanation();
      const found = environments.database(env).browse(findRequest(await readJson(request)), explanation);
      sendJson(response, { ...explanation, returned: found.length });
    },
    'POST /_cloud/api/documents/find': async ({ request, response, env }) => {
      const database = environments.database(env);
      const query = findRequest(await readJson(request));
      const explanation = newExplanation();
      const documents = database.browse(query, explanation).map((document) => JSON.parse(stringifyEjson(document)) as unknown);
      sendJson(response, { documents, total: database.countAll(query.collection, query.filter), ...explanation });
    },
    'POST /_cloud/api/documents/save': async ({ request, response, env }) => {
      const { collection, document } = await readJson(request);
      const saved = asDocument(reviveEjson(document), 'document');
      const database = environments.database(env);
      if (saved._id === undefined) return sendJson(response, { ids: await database.insert(String(collection), [saved], undefined) });
      const change = { kind: 'replace' as const, document: saved };
      await database.modify({ collection: String(collection), filter: { _id: saved._id }, change, multi: false, upsert: true }, newExplanation());
      sendJson(response, { ids: [saved._id] });
    },
    'POST /_cloud/api/documents/remove': async ({ request, response, env }) => {
      const { collection, id } = await readJson(request);
      if (id === undefined) throw new CloudError('INVALID_PARAM', 'give the id of the document');
      const removed = await environments.database(env).remove(String(collection), { _id: reviveEjson(id) }, false, undefined, newExplanation());
      sendJson(response, { removed });
    },
  };
}

function findRequest({ collection, filter = {}, order = {}, skip, limit }: Record<string, unknown>): FindRequest & { filter: Document } {
  if (typeof collection !== 'string') throw new CloudError('INVALID_PARAM', 'give the name of a collection');
  return {
    collection,
    filter: asDocument(reviveEjson(filter), 'filter'),
    order: asDocument(reviveEjson(order), 'order'),
    offset: typeof skip === 'number' ? skip : 0,
    limit: typeof limit === 'number' ? limit : PAGE,
  };
}
