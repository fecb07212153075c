import type { ActionName, ApiRequest } from '../../core/contract';

/** What one phone keeps, and the cloud it reaches: WeChat's edge, for tests of the client without a screen. */
export interface WechatPhone {
  stored: Map<string, string>;
  /** How many characters the phone takes in all. */
  room: number;
  /** How many changes of what is stored still come about before the phone dies; Infinity for one that lives. */
  changesLeft: number;
  /** Answers each call of the api in turn. */
  cloud: (request: ApiRequest<ActionName>) => Promise<unknown>;
}

const held = globalThis as unknown as { wechatPhone?: WechatPhone; CONTRACT_STAMP: string; CLOUD_ENV: string };
Object.assign(held, { CONTRACT_STAMP: 'test', CLOUD_ENV: '' });

/** How a call fails: nothing reaches the cloud, or the function there throws. */
export const NO_SIGNAL = { errMsg: 'cloud.callFunction:fail request:fail' };
export const FUNCTION_FAILED = { errCode: -504002, errMsg: 'cloud.callFunction:fail functions execute fail' };

/** One phone, however often the app is started on it. */
export const phone: WechatPhone = (held.wechatPhone ??= { stored: new Map(), room: Infinity, changesLeft: Infinity, cloud: () => Promise.reject(NO_SIGNAL) });

/** Whether the change comes about: of a phone that died nothing does. */
function lives(): boolean {
  phone.changesLeft -= 1;
  return phone.changesLeft >= 0;
}

function setStorageSync(key: string, text: string): void {
  const others = [...phone.stored].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0);
  if (others + text.length > phone.room) throw new Error('setStorageSync:fail exceed storage max size 10Mb');
  if (lives()) phone.stored.set(key, text);
}

function removeStorageSync(key: string): void {
  if (lives()) phone.stored.delete(key);
}

/** The part of Taro that the queue of what waits and its replay use. */
const taro = {
  getStorageSync: (key: string) => phone.stored.get(key) ?? '',
  setStorageSync,
  removeStorageSync,
  getStorageInfoSync: () => ({ keys: [...phone.stored.keys()] }),
  getStorage: ({ key }: { key: string }) => (phone.stored.has(key) ? Promise.resolve({ data: phone.stored.get(key) }) : Promise.reject(new Error('getStorage:fail data not found'))),
  setStorage: async ({ key, data }: { key: string; data: string }) => setStorageSync(key, data),
  removeStorage: async ({ key }: { key: string }) => removeStorageSync(key),
  cloud: { callFunction: async ({ data }: { data: ApiRequest<ActionName> }) => ({ result: await phone.cloud(data) }) },
};

export default taro;
