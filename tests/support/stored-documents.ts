/** Reads documents through the gateway's own door, past the functions. */
export async function readAll(url: string, collectionName: string, filter: Record<string, string>): Promise<unknown[]> {
  const { list = [] } = await admin(url, { action: 'database.getDocument', collectionName, query: JSON.stringify(filter), queryType: 'WHERE', limit: 1000 });
  return list.map((text) => JSON.parse(text) as unknown);
}

/** Adds documents as they are, to have many of them without many calls. */
export async function addAll(url: string, collectionName: string, documents: readonly object[]): Promise<void> {
  await admin(url, { action: 'database.insertDocument', collectionName, data: documents.map((document) => JSON.stringify(document)) });
}

async function admin(url: string, request: { action: string; collectionName: string } & Record<string, unknown>): Promise<{ list?: string[] }> {
  const response = await fetch(`${url}/admin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
  const body = (await response.json()) as { code?: string; message?: string; data?: { list?: string[] } };
  if (body.code) throw new Error(`${request.collectionName}: ${body.code} ${body.message}`);
  return body.data ?? {};
}
