import { CloudError } from '../cloud-error';
import type { CloudClock } from '../clock/cloud-clock';
import type { StoredCollectionCopy } from '../database/database-requests';
import { asDocument } from '../database/values/document-checks';
import { parseEjson, stringifyEjson } from '../database/values/ejson';
import type { Environments } from '../environments';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { FileStore, StoredFile } from '../storage/file-store';
import type { SystemStore } from './system-store';

const HEADER = { format: 'local-cloud-state', version: 1 };

/** One line of an archive, after the header. */
type Line =
  | { env: string; collection: string; indexes: StoredCollectionCopy['indexes'] }
  | { env: string; collection: string; document: string }
  | { table: string; key: string; value: unknown }
  | { file: StoredFile; content: string };

export interface WholeStateParts {
  environments: Environments;
  system: SystemStore;
  files: FileStore;
  clock: CloudClock;
  functions: FunctionRuntime;
}

/** Everything a local cloud keeps, as lines of JSON: databases, messages, settings, files, and the clock. */
export class WholeState {
  constructor(private readonly parts: WholeStateParts) {}

  /** The archive line by line. What is written meanwhile may or may not be in it. */
  *export(): Generator<string> {
    const { environments, system, files, clock } = this.parts;
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

  /** Throws away all there is. Instances of functions end too, so that nothing lives on in their memory. */
  async reset(): Promise<void> {
    const { environments, system, files, clock, functions } = this.parts;
    await functions.close();
    for (const env of environments.names()) environments.database(env).clear();
    files.clear();
    system.clear();
    clock.setOffset(0);
  }

  /** Puts an archive in the place of all there is. An archive that cannot be read changes nothing. */
  async import(archive: string): Promise<void> {
    const { environments, system, files, clock } = this.parts;
    const { offsetMs, lines } = readArchive(archive);
    await this.reset();
    for (const [env, collections] of collectionsOf(lines)) environments.database(env).restore(collections);
    system.load(lines.filter((entry): entry is Extract<Line, { table: string }> => 'table' in entry));
    for (const entry of lines) if ('file' in entry) files.restore(entry.file, Buffer.from(entry.content, 'base64'));
    clock.setOffset(offsetMs);
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function readArchive(archive: string): { offsetMs: number; lines: Line[] } {
  const [first = '', ...rest] = archive.split('\n').filter((text) => text !== '');
  try {
    const header = JSON.parse(first) as Record<string, unknown>;
    if (header.format === HEADER.format && header.version === HEADER.version) {
      return { offsetMs: Number(header.offsetMs), lines: rest.map((text) => JSON.parse(text) as Line) };
    }
  } catch {
    // falls through to the refusal below
  }
  throw new CloudError('INVALID_PARAM', 'this is no archive of a local cloud');
}

function collectionsOf(lines: Line[]): Map<string, StoredCollectionCopy[]> {
  const environments = new Map<string, Map<string, { name: string; indexes: StoredCollectionCopy['indexes']; documents: ReturnType<typeof asDocument>[] }>>();
  for (const entry of lines) {
    if (!('collection' in entry)) continue;
    const collections = environments.get(entry.env) ?? new Map();
    environments.set(entry.env, collections);
    if ('indexes' in entry) collections.set(entry.collection, { name: entry.collection, indexes: entry.indexes, documents: [] });
    else collections.get(entry.collection)?.documents.push(asDocument(parseEjson(entry.document), 'document'));
  }
  return new Map([...environments].map(([env, collections]) => [env, [...collections.values()]]));
}
