import { createHash } from 'node:crypto';
import type { UploadFolder } from '../../core/files/files.contract';
import { newId, type MerchantId } from '../../core/kernel/ids';
import { DAY_MS, utcMs, type UtcMs } from '../../core/kernel/time';
import { runTransaction } from './cloud-database';
import { cloud } from './sdk';

/** Files of the cloud. The client uploads; only functions read, and write what is exported. What was read or written is not kept. */
export interface Files {
  /** The file's bytes, or null when there is none. */
  read(fileId: string): Promise<Uint8Array | null>;
  /** Stores a file and gives a link to it, good for some minutes. The file is noted, so that the timer removes it the day after. */
  write(path: string, bytes: Uint8Array): Promise<{ fileId: string; url: string }>;
  /** Notes a place to which the client is about to upload, so that the timer removes what came there, unless a command names it within so many days. */
  reserve(path: string, days: number): Promise<void>;
  /** Notes a file that was uploaded to be read, so that the timer removes it the day after; once, however often it is noted. */
  expire(fileId: string): Promise<void>;
}

/** A file that a function wrote, or that was uploaded for one to read, for as long as it lies in storage. */
export interface WrittenFileDocument {
  _id: string;
  /** Empty while only the place is known that the client was given for it. */
  fileId: string;
  /** In the bucket; kept of files that the client uploads. */
  path?: string;
  /** A day after this it goes. */
  at: UtcMs;
}

/** How long a file lies that was written or read once: a link is good for ten minutes, a day is for whoever comes back to the chat. */
export const FILE_DAYS = 1;

const LINK_SECONDS = 600;
const PROBE = 'probe/bucket.txt';
/** As many as one request may name. */
const FILES_AT_ONCE = 50;
const FILE_ABSENT = -503003;

export const files: Files = {
  async read(fileId) {
    if (!fileId.startsWith('cloud://')) return null;
    try {
      const { fileContent } = await cloud.downloadFile({ fileID: fileId });
      return fileContent as Uint8Array;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  async write(path, bytes) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) });
    await noteWritten(fileID);
    const links = (await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: LINK_SECONDS }] })) as { fileList: { tempFileURL?: string }[] };
    const url = links.fileList[0]?.tempFileURL;
    if (!url) throw new Error('the stored file has no link');
    return { fileId: fileID, url };
  },
  reserve: (path, days) => noteUpload(path, '', days),
  expire: (fileId) => noteUpload(pathOf(fileId), fileId, FILE_DAYS),
};

/** The id follows from the place: what was reserved and is opened, once or more often, has one note. */
async function noteUpload(path: string, fileId: string, days: number): Promise<void> {
  const note: WrittenFileDocument = { _id: noteIdOf(path), fileId, path, at: utcMs(Date.now() + (days - FILE_DAYS) * DAY_MS) };
  await runTransaction(async (transaction) => {
    if ((await transaction.get('written_files', note._id)) === null) await transaction.create('written_files', [note]);
  });
}

/** Of the note of an uploaded file, by its path in the bucket. */
export function noteIdOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url');
}

/** The path in the bucket of a file id. */
export function pathOf(fileId: string): string {
  return fileId.slice(placeOfPath(fileId));
}

/** Where the path begins in "cloud://environment.bucket/path". */
function placeOfPath(fileId: string): number {
  return fileId.indexOf('/', 'cloud://'.length) + 1;
}

/**
 * The ids of what was uploaded to these paths. An id begins with the bucket, which no function is told: it shows in the id of a file
 * that is written for it and removed again.
 */
export async function idsOfPaths(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const { fileID } = await cloud.uploadFile({ cloudPath: PROBE, fileContent: Buffer.from('-') });
  await cloud.deleteFile({ fileList: [fileID] });
  const bucket = fileID.slice(0, placeOfPath(fileID));
  return paths.map((path) => bucket + path);
}

/** A file that nobody would find again is not left lying. */
async function noteWritten(fileId: string): Promise<void> {
  const note = { _id: newId('request', Math.random), fileId, at: utcMs(Date.now()) };
  try {
    await runTransaction((transaction) => transaction.create('written_files', [note]));
  } catch (error) {
    await cloud.deleteFile({ fileList: [fileId] });
    throw error;
  }
}

/** Removes files of the cloud, and answers which are gone now, those that were gone before among them. */
export async function removeFiles(fileIds: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (let start = 0; start < fileIds.length; start += FILES_AT_ONCE) {
    const { fileList } = (await cloud.deleteFile({ fileList: fileIds.slice(start, start + FILES_AT_ONCE) })) as { fileList: { fileID: string; status: number }[] };
    gone.push(...fileList.filter(({ status }) => status === 0 || status === FILE_ABSENT).map(({ fileID }) => fileID));
  }
  return gone;
}

/** Whether the file lies where the merchant's own uploads of the sort do: an id of somebody else's file opens and shows nothing. */
export function isUploadOf(folder: UploadFolder, merchantId: MerchantId, fileId: string): boolean {
  return new RegExp(`^cloud://[^/]+/${folder}/${merchantId}/[^/]+$`).test(fileId);
}

export function areUploadsOf(folder: 'products' | 'orders', merchantId: MerchantId, fileIds: readonly string[]): boolean {
  return fileIds.every((fileId) => isUploadOf(folder, merchantId, fileId));
}

function isAbsent(error: unknown): boolean {
  const { code, errCode, message } = error as { code?: string; errCode?: number; message?: string };
  return code === 'STORAGE_FILE_NONEXIST' || errCode === FILE_ABSENT || /STORAGE_FILE_NONEXIST|not exist/i.test(message ?? '');
}
