import { pickFile } from './browser/pick-file';
import { currentOpenid } from './browser/persona';
import { PlatformFailure, type CloudPlatform } from './platform-types';

interface Gateway {
  result?: unknown;
  fileID?: string;
  error?: { errCode: number; errMsg: string };
}

async function post(path: string, body: BodyInit): Promise<Gateway> {
  const response = await fetch(path, { method: 'POST', body, headers: typeof body === 'string' ? { 'content-type': 'application/json' } : {} }).catch(() => {
    throw new PlatformFailure('offline');
  });
  if (!response.ok) throw new PlatformFailure('fault');
  const answer = (await response.json()) as Gateway;
  if (answer.error) throw new PlatformFailure('fault');
  return answer;
}

/** The browser build talks to the local cloud on its own origin. */
export const platform: CloudPlatform = {
  start() {},

  storageNamespace: () => `${currentOpenid()}.`,

  async callFunction(name, data) {
    return (await post('/_cloud/call', JSON.stringify({ name, data, openid: currentOpenid() }))).result;
  },

  async uploadFile(file, cloudPath) {
    const bytes = await (await fetch(file.path)).blob();
    const query = new URLSearchParams({ path: cloudPath, openid: currentOpenid() });
    const { fileID } = await post(`/_cloud/api/upload?${query.toString()}`, bytes);
    if (!fileID) throw new PlatformFailure('fault');
    return fileID;
  },

  async fetchFile({ url, fileName }) {
    const response = await fetch(url);
    if (!response.ok) throw new PlatformFailure('fault');
    return { path: URL.createObjectURL(await response.blob()), fileName };
  },

  canOpen: () => true,

  openFile({ path, fileName }) {
    const link = document.createElement('a');
    link.href = path;
    link.download = fileName;
    link.click();
    return Promise.resolve();
  },

  sendFile: null,

  chooseFile: (extensions) => pickFile(extensions.map((extension) => `.${extension}`).join()),

  textFile(name, text) {
    const bytes = new Blob([text], { type: 'text/plain' });
    return { path: URL.createObjectURL(bytes), name, size: bytes.size };
  },

  async requestSubscribe(templateIds, titles) {
    if (!navigator.userActivation.isActive) throw new Error('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
    const { askToSubscribe } = await import('./browser/subscribe-sheet');
    const results = await askToSubscribe(currentOpenid(), templateIds, titles);
    await post('/_cloud/api/subscribe', JSON.stringify({ openid: currentOpenid(), results }));
    return results;
  },
};
