import { askHost } from './host';
import { Refusal } from './refusal';
import { wxCall } from './wx-call';

interface Entry {
  key: string;
  data?: unknown;
}

/** 1 MB a key and 10 MB in all, in WeChat. */
const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * KEY_LIMIT;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).byteLength;

/**
 * wx's storage.
 * @param kept what is stored, as JSON by key; it outlives the app when the test hands it to the next start
 */
export function storage(kept: Map<string, string>): Record<string, unknown> {
  const size = (): number => [...kept].reduce((sum, [key, text]) => sum + bytesOf(key) + bytesOf(text), 0);

  const get = (key: string): unknown => (kept.has(key) ? (JSON.parse(kept.get(key) ?? 'null') as unknown) : '');
  const set = (key: string, data: unknown): void => {
    const text = JSON.stringify(data ?? '');
    if (bytesOf(text) > KEY_LIMIT) throw new Refusal('fail exceed max size of one key');
    if (size() - bytesOf(kept.get(key) ?? '') + bytesOf(text) > TOTAL_LIMIT) throw new Refusal('fail exceed storage max size');
    kept.set(key, text);
  };
  const info = (): object => ({ keys: [...kept.keys()], currentSize: Math.ceil(size() / 1024), limitSize: TOTAL_LIMIT / 1024 });

  return {
    getStorageSync: get,
    setStorageSync: (key: string, data: unknown) => {
      try {
        set(key, data);
      } catch (error) {
        void askHost('refused', { what: `setStorageSync: ${(error as Error).message}` });
        throw error;
      }
    },
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
