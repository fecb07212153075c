import { CloudError } from '../cloud-error';
import { readBody, readJson, sendBytes, sendJson } from '../gateway/http-body';
import type { LocalHandler, LocalRequest } from '../gateway/local-api';
import type { FileStore } from './file-store';
import { linkEntry } from './storage-actions';

const PREFIX = '/_cloud/storage/';

/** File transfer itself, and what `wx.cloud.uploadFile`, `getTempFileURL` and `deleteFile` do on the phone. */
export function storageApi(files: FileStore, baseUrl: () => string): Record<string, LocalHandler> {
  return {
    [`PUT ${PREFIX}*`]: async ({ request, response, url }) => {
      const { env, path } = locate(url);
      files.save(env, path, await readBody(request), { contentType: request.headers['content-type'] ?? 'application/octet-stream', openid: '' });
      response.writeHead(200).end();
    },
    [`GET ${PREFIX}*`]: (local) => download(files, local),
    'POST /_cloud/api/upload': async ({ request, response, url, env }) => {
      const contentType = request.headers['content-type'] ?? 'application/octet-stream';
      const openid = url.searchParams.get('openid') ?? '';
      const saved = files.save(env, url.searchParams.get('path') ?? '', await readBody(request), { contentType, openid });
      sendJson(response, { fileID: saved.fileID, statusCode: 200, errMsg: 'uploadFile:ok' });
    },
    'GET /_cloud/api/files': ({ response, env }) => sendJson(response, { files: files.list(env) }),
    'POST /_cloud/api/files/urls': async ({ request, response }) => {
      const list = await fileList(request);
      sendJson(response, { fileList: list.map((fileID) => withStatus(linkEntry(files, baseUrl(), fileID, undefined))) });
    },
    'POST /_cloud/api/files/delete': async ({ request, response }) => {
      const list = await fileList(request);
      sendJson(response, { fileList: list.map((fileID) => withStatus({ fileID, code: files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })) });
    },
  };
}

function download(files: FileStore, { response, url }: LocalRequest): void {
  const { env, path } = locate(url);
  const file = files.open(env, path, url.searchParams);
  if (file) sendBytes(response, files.read(file), file.contentType);
  else sendBytes(response, '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>', 'application/xml', 403);
}

function locate(url: URL): { env: string; path: string } {
  const [env = '', ...parts] = url.pathname.slice(PREFIX.length).split('/').map(decodeURIComponent);
  return { env, path: parts.join('/') };
}

async function fileList(request: LocalRequest['request']): Promise<string[]> {
  const { fileList: list } = await readJson(request);
  if (!Array.isArray(list)) throw new CloudError('INVALID_PARAM', 'fileList must be a list of file ids');
  return list.map(String);
}

function withStatus({ code, ...entry }: Record<string, unknown>): Record<string, unknown> {
  const found = code === 'SUCCESS';
  return { ...entry, status: found ? 0 : -503003, errMsg: found ? 'ok' : 'file does not exist' };
}
