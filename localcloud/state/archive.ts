import { CloudError } from '../cloud-error';
import type { StoredCollectionCopy } from '../database/database-requests';
import { asDocument } from '../database/values/document-checks';
import { parseEjson, stringifyEjson } from '../database/values/ejson';
import type { StoredFile } from '../storage/file-store';
import type { Stores } from './stores';
import type { TableEntry } from './system-store';

const HEADER = { format: 'local-cloud-state', version: 1 };

/** One line of an archive, after the header. */
type Line =
  | { env: string; collection: string; indexes: StoredCollectionCopy['indexes'] }
  | { env: string; collection: string; document: string }
  | TableEntry
  | { file: StoredFile; content: string };

/** An archive line by line. What is written meanwhile may or may not be in it. */
export function* archiveLines({ environments, system, files, clock }: Stores): Generator<string> {
  yield line({ ...HEADER, offsetMs: clock.offsetMs });
  for (const env of environments.names()) {
    for (const { name: collection, indexes, documents } of environments.database(env).copy()) {
      yield line({ env, collection, indexes });
      for (const document of documents) yield line({ env, collection, document: stringifyEjson(document) });
    }
  }
  for (const entry of system.dump()) yield line(entry);
  for (const file of files.all()) yield line({ file, content: files.read(file).toString('base64') });
}

/** Puts an archive into stores that hold nothing. Throws INVALID_PARAM for what is no archive, and what the stores throw. */
export function putArchive(archive: string, { environments, system, files, clock }: Stores): void {
  const { offsetMs, lines } = readArchive(archive);
  for (const [env, collections] of collectionsOf(lines)) environments.database(env).restore(collections);
  system.load(lines.filter((entry): entry is TableEntry => 'table' in entry));
  for (const entry of lines) if ('file' in entry) files.restore(entry.file, Buffer.from(entry.content, 'base64'));
  clock.setOffset(offsetMs);
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function readArchive(archive: string): { offsetMs: number; lines: Line[] } {
  const [first = '', ...rest] = archive.split('\n').filter((text) => text !== '');
  const header = parseLine(first, 1);
  const offsetMs = Number(header.offsetMs);
  if (header.format !== HEADER.format || header.version !== HEADER.version || !Number.isFinite(offsetMs)) throw noArchive('its first line is not the header');
  return { offsetMs, lines: rest.map((text, at) => lineOf(parseLine(text, at + 2), at + 2)) };
}

function parseLine(text: string, at: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // refused below
  }
  throw noArchive(`line ${at} is not JSON of an object`);
}

function lineOf(value: Record<string, unknown>, at: number): Line {
  const texts = (...fields: string[]) => fields.every((field) => typeof value[field] === 'string');
  const known =
    (texts('env', 'collection') && Array.isArray(value.indexes)) ||
    texts('env', 'collection', 'document') ||
    (texts('table', 'key') && value.value !== undefined) ||
    (texts('content') && typeof value.file === 'object' && value.file !== null);
  if (!known) throw noArchive(`line ${at} is none that an archive has`);
  return value as unknown as Line;
}

function noArchive(why: string): CloudError {
  return new CloudError('INVALID_PARAM', `this is no archive of a local cloud: ${why}`);
}

function collectionsOf(lines: Line[]): Map<string, StoredCollectionCopy[]> {
  const environments = new Map<string, Map<string, { name: string; indexes: StoredCollectionCopy['indexes']; documents: ReturnType<typeof asDocument>[] }>>();
  for (const entry of lines) {
    if (!('collection' in entry)) continue;
    const collections = environments.get(entry.env) ?? new Map();
    environments.set(entry.env, collections);
    if ('indexes' in entry) collections.set(entry.collection, { name: entry.collection, indexes: entry.indexes, documents: [] });
    else if (!collections.has(entry.collection)) throw noArchive(`a document stands before its collection ${entry.collection}`);
    else collections.get(entry.collection)?.documents.push(asDocument(parseEjson(entry.document), 'document'));
  }
  return new Map([...environments].map(([env, collections]) => [env, [...collections.values()]]));
}
