import { createHash, createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import type { SystemStore, Table } from '../state/system-store';

export interface StoredFile {
  fileID: string;
  env: string;
  path: string;
  bytes: number;
  contentType: string;
  /** Cloud time in ms. */
  uploadedAt: number;
  openid: string;
}

/** A link's life when the caller names none, in seconds: the service gives a day. */
const DEFAULT_MAX_AGE_S = 86_400;

/** The longest path the object storage takes, and an id made of one. */
const MAX_PATH_BYTES = 850;
const MAX_ID_BYTES = 1200;

/** Uploaded files on disk, their records, and links that expire. */
export class FileStore {
  private readonly records: Table<StoredFile>;
  private readonly secret: string;

  constructor(
    private readonly directory: string,
    system: SystemStore,
    private readonly now: () => number,
  ) {
    mkdirSync(directory, { recursive: true });
    this.records = system.table('files');
    const secrets = system.table<string>('secrets');
    if (!secrets.get('files')) secrets.put('files', randomBytes(16).toString('hex'));
    this.secret = secrets.get('files') as string;
  }

  /** The id a path has in an environment, whether or not the file is there. */
  fileId(env: string, path: string): string {
    refuseBadPath(path);
    return `cloud://${env}.${bucketOf(env)}/${path}`;
  }

  /** Stores the bytes durably; a file of that path is replaced. */
  save(env: string, path: string, content: Buffer, details: { contentType: string; openid: string }): StoredFile {
    const fileID = this.fileId(env, path);
    const target = this.diskPath(fileID);
    const partial = `${target}.${randomBytes(4).toString('hex')}`;
    const handle = openSync(partial, 'w');
    writeSync(handle, content);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(partial, target);
    const record = { fileID, env, path, bytes: content.length, uploadedAt: this.now(), ...details };
    this.records.put(fileID, record);
    return record;
  }

  /** What is too long to be a file id is none. */
  find(fileID: unknown): StoredFile | undefined {
    return typeof fileID === 'string' && fileID.length > 0 && Buffer.byteLength(fileID) <= MAX_ID_BYTES ? this.records.get(fileID) : undefined;
  }

  list(env: string): StoredFile[] {
    return this.records.entries(`cloud://${env}.`).map(({ value }) => value);
  }

  /** Of every environment. */
  all(): StoredFile[] {
    return this.records.entries().map(({ value }) => value);
  }

  /** Puts a file back with the record it had. */
  restore(file: StoredFile, content: Buffer): void {
    this.save(file.env, file.path, content, file);
    this.records.put(file.fileID, file);
  }

  clear(): void {
    for (const { fileID } of this.all()) this.remove(fileID);
  }

  read(file: StoredFile): Buffer {
    return readFileSync(this.diskPath(file.fileID));
  }

  /** True when there was such a file. */
  remove(fileID: string): boolean {
    if (!this.find(fileID)) return false;
    this.records.remove(fileID);
    rmSync(this.diskPath(fileID), { force: true });
    return true;
  }

  /** A link that works for `maxAgeS` seconds of cloud time. The path is not encoded: the SDK does that itself. */
  link(baseUrl: string, file: StoredFile, maxAgeS = DEFAULT_MAX_AGE_S): string {
    const until = Math.floor(this.now() / 1000) + maxAgeS;
    return `${baseUrl}/_cloud/storage/${file.env}/${file.path}?sign=${this.signature(file.fileID, until)}&t=${until}`;
  }

  /** The file behind a link, or undefined when the link is wrong, too old or the file is gone. */
  open(env: string, path: string, query: URLSearchParams): StoredFile | undefined {
    const until = Number(query.get('t'));
    const fileID = this.fileId(env, path);
    const valid = query.get('sign') === this.signature(fileID, until) && until * 1000 > this.now();
    return valid ? this.find(fileID) : undefined;
  }

  private signature(fileID: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${fileID}\n${until}`).digest('hex').slice(0, 32);
  }

  private diskPath(fileID: string): string {
    return join(this.directory, createHash('sha256').update(fileID).digest('hex'));
  }
}

function bucketOf(env: string): string {
  return `6c6f-${env}-1250000000`;
}

function refuseBadPath(path: string): void {
  const parts = path.split('/');
  if (path.length === 0 || Buffer.byteLength(path) > MAX_PATH_BYTES || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new CloudError('INVALID_PARAM', `[InvalidParameter] not a valid cloud path: ${path}`);
  }
}
