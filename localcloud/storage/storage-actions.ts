import { CloudError } from '../cloud-error';
import { text, type ActionHandler } from '../gateway/action';
import type { FileStore } from './file-store';

/** How many files one request may name. */
const MAX_FILES = 50;

/** The `storage.*` actions of the SDK. */
export function storageActions(files: FileStore): Record<string, ActionHandler> {
  return {
    'storage.getUploadMetadata': ({ body, env, baseUrl }) => {
      const path = text(body, 'path') ?? '';
      const fileId = files.fileId(env, path);
      return {
        data: { url: `${baseUrl}/_cloud/storage/${env}/${path.split('/').map(encodeURIComponent).join('/')}`, token: 'local-token', authorization: 'local-authorization', fileId, cosFileId: Buffer.from(fileId).toString('base64') },
      };
    },
    'storage.batchGetDownloadUrl': ({ body, baseUrl }) => {
      const list = listOf(body.file_list) as { fileid: string; max_age?: number }[];
      return { data: { download_list: list.map(({ fileid, max_age }) => linkEntry(files, baseUrl, fileid, max_age)) } };
    },
    'storage.batchDeleteFile': ({ body }) => {
      const list = listOf(body.fileid_list) as string[];
      return { data: { delete_list: list.map((fileID) => ({ fileID, code: files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })) } };
    },
  };
}

/** One line of a download list; a file that is not there is told in the line, not thrown. */
export function linkEntry(files: FileStore, baseUrl: string, fileID: string, maxAge: number | undefined): Record<string, unknown> {
  const file = files.find(fileID);
  if (!file) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge, message: 'file does not exist' };
  return { fileID, code: 'SUCCESS', tempFileURL: files.link(baseUrl, file, maxAge), maxAge: maxAge ?? 86_400 };
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', '[InvalidParameter] a list of files is required');
  if (value.length > MAX_FILES) throw new CloudError('INVALID_PARAM', `[InvalidParameter] a request may name ${MAX_FILES} files`);
  return value;
}
