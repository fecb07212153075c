import { wxCall } from './wx-call';

interface Entry {
  key: string;
  data?: unknown;
}

/** 1 MB a key and 10 MB in all, in WeChat. */
const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * KEY_LIMIT;

/** wx's storage, kept for as long as the runtime runs. */
export function storage(): Record<string, unknown> {
  const kept = new Map<string, string>();
  const size = (): number => [...kept.values()].reduce((sum, text) => sum + text.length, 0);

  const get = (key: string): unknown => (kept.has(key) ? (JSON.parse(kept.get(key) ?? 'null') as unknown) : '');
  const set = (key: string, data: unknown): void => {
    const text = JSON.stringify(data ?? '');
    if (text.length > KEY_LIMIT) throw new Error('fail exceed max size of one key');
    if (size() + text.length > TOTAL_LIMIT) throw new Error('fail exceed storage max size');
    kept.set(key, text);
  };
  const info = (): object => ({ keys: [...kept.keys()], currentSize: Math.ceil(size() / 1024), limitSize: TOTAL_LIMIT / 1024 });

  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: info,
    getStorage: wxCall<Entry>('getStorage', ({ key }) => {
      if (!kept.has(key)) throw new Error('fail data not found');
      return { data: get(key) };
    }),
    setStorage: wxCall<Entry>('setStorage', ({ key, data }) => set(key, data)),
    removeStorage: wxCall<Entry>('removeStorage', ({ key }) => void kept.delete(key)),
    clearStorage: wxCall('clearStorage', () => kept.clear()),
    getStorageInfo: wxCall('getStorageInfo', info),
  };
}
