import Taro from '@tarojs/taro';
import { platform } from './platform';

/** WeChat allows 1 MB a key and 10 MB in all; what is kept here is only ever a copy. */
const MAX_CHARACTERS = 100_000;

/** Small texts on the device, kept apart by person. Losing them is always safe: failures read as absent. */
export const appStorage = {
  getItem(key: string): string | null {
    try {
      const text: unknown = Taro.getStorageSync(platform.storageNamespace() + key);
      return typeof text === 'string' && text !== '' ? text : null;
    } catch {
      return null;
    }
  },
  setItem(key: string, text: string): void {
    if (text.length > MAX_CHARACTERS) return;
    try {
      Taro.setStorageSync(platform.storageNamespace() + key, text);
    } catch {
      // A full store costs only the cache.
    }
  },
  /** Everything of this person but what is named. */
  removeAllBut(...kept: string[]): void {
    const own = platform.storageNamespace();
    try {
      for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(own) && !kept.includes(key.slice(own.length))) Taro.removeStorageSync(key);
    } catch {
      // The same.
    }
  },
  removeItem(key: string): void {
    try {
      Taro.removeStorageSync(platform.storageNamespace() + key);
    } catch {
      // The same.
    }
  },
};
