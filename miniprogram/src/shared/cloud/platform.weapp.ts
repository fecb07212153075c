import Taro from '@tarojs/taro';
import { addPrivacyRequest } from '../privacy/privacy-request';
import { PlatformFailure, type CloudPlatform, type SubscribeAnswer, type SubscribeAnswers } from './platform-types';

/** Error numbers of the cloud itself (function, database, storage); anything else means that the request did not get there. */
const CLOUD_ERROR = /-(404|501|502|503|504|601|604|606)\d{3}/;
const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies SubscribeAnswer[];

function failureOf(error: unknown): PlatformFailure {
  const { errCode = '', errMsg = '' } = (error ?? {}) as { errCode?: number | string; errMsg?: string };
  return new PlatformFailure(CLOUD_ERROR.test(`${errCode} ${errMsg}`) ? 'fault' : 'offline');
}

export const platform: CloudPlatform = {
  start() {
    Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
    // Base libraries before 2.32.3 do not ask.
    if (Taro.canIUse('onNeedPrivacyAuthorization')) Taro.onNeedPrivacyAuthorization((answer, { referrer }) => addPrivacyRequest({ answer, wanted: referrer }));
  },

  storageNamespace: () => '',

  async callFunction(name, data) {
    try {
      return (await Taro.cloud.callFunction({ name, data: data as TaroGeneral.IAnyObject })).result;
    } catch (error) {
      throw failureOf(error);
    }
  },

  async uploadFile(file, cloudPath) {
    try {
      const uploaded = (await Taro.cloud.uploadFile({ cloudPath, filePath: file.path })) as Taro.cloud.UploadFileResult;
      return uploaded.fileID;
    } catch (error) {
      throw failureOf(error);
    }
  },

  async fetchFile({ fileId, fileName }) {
    const { tempFilePath } = (await Taro.cloud.downloadFile({ fileID: fileId })) as { tempFilePath: string };
    return { path: tempFilePath, fileName };
  },

  /** WeChat shows workbooks itself; a .csv can only be sent on. */
  canOpen: (fileName) => fileName.endsWith('.xlsx'),

  async openFile({ path }) {
    await Taro.openDocument({ filePath: path, fileType: 'xlsx', showMenu: true });
  },

  async sendFile({ path, fileName }) {
    await Taro.shareFileMessage({ filePath: path, fileName });
  },

  textFile(name, text) {
    const path = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFileSync(path, text, 'utf8');
    return { path, name, size: text.length };
  },

  async chooseFile(extensions) {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
      const file = tempFiles[0];
      return file ? { path: file.path, name: file.name, size: file.size } : null;
    } catch (error) {
      if (/cancel|privacy permission/.test((error as { errMsg?: string }).errMsg ?? '')) return null;
      throw error;
    }
  },

  async requestSubscribe(templateIds) {
    const answered: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })) };
    const answers: SubscribeAnswers = {};
    for (const id of templateIds) {
      const answer = answered[id];
      if (typeof answer === 'string' && ANSWERS.includes(answer)) answers[id] = answer as SubscribeAnswer;
    }
    return answers;
  },
};
