/** Reads documents through the gateway's own door, past the functions, in the order of their ids: the cloud gives none. */
export async function readAll(url: string, collectionName: string, filter: Record<string, string>): Promise<unknown[]> {
  const { list = [] } = await admin(url, { action: 'database.getDocument', collectionName, query: JSON.stringify(filter), queryType: 'WHERE', limit: 1000 });
  const documents = list.map((text) => JSON.parse(text) as { _id: string });
  return documents.sort((a, b) => (a._id < b._id ? -1 : 1));
}

/** Adds documents as they are, to have many of them without many calls. */
export async function addAll(url: string, collectionName: string, documents: readonly object[]): Promise<void> {
  await admin(url, { action: 'database.insertDocument', collectionName, data: documents.map((document) => JSON.stringify(document)) });
}

/** Puts a document in the place of the one with its id, past every rule. */
export async function putBack(url: string, collectionName: string, { _id, ...data }: { _id: string }): Promise<void> {
  await admin(url, { action: 'database.removeDocument', collectionName, query: JSON.stringify({ _id }), queryType: 'DOC' });
  await addAll(url, collectionName, [{ _id, ...data }]);
}

async function admin(url: string, request: { action: string; collectionName: string } & Record<string, unknown>): Promise<{ list?: string[] }> {
  const response = await fetch(`${url}/admin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
  const body = (await response.json()) as { code?: string; message?: string; data?: { list?: string[] } };
  if (body.code) throw new Error(`${request.collectionName}: ${body.code} ${body.message}`);
  return body.data ?? {};
}
