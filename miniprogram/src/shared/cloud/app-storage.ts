import Taro from '@tarojs/taro';
import { platform } from './platform';

/** WeChat allows 1 MB a key and 10 MB in all. */
const MAX_CHARACTERS = 100_000;

/** Small texts on the device, kept apart by person. Failures of reading read as absent. */
export const appStorage = {
  getItem(key: string): string | null {
    try {
      const text: unknown = Taro.getStorageSync(platform.storageNamespace() + key);
      return typeof text === 'string' && text !== '' ? text : null;
    } catch {
      return null;
    }
  },
  /** For what is only a copy: a full store costs nothing but the cache. */
  setItem(key: string, text: string): void {
    appStorage.keep(key, text);
  },
  /** @returns whether it is kept: a full store, or too long a text, leaves what was there before. */
  keep(key: string, text: string): boolean {
    if (text.length > MAX_CHARACTERS) return false;
    try {
      Taro.setStorageSync(platform.storageNamespace() + key, text);
      return true;
    } catch {
      return false;
    }
  },
  /** The keys of this person. */
  keys(): string[] {
    const own = platform.storageNamespace();
    try {
      return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
    } catch {
      return [];
    }
  },
  /** Takes away every key that begins so. */
  removeUnder(beginning: string): void {
    for (const key of appStorage.keys()) if (key.startsWith(beginning)) appStorage.removeItem(key);
  },
  removeItem(key: string): void {
    try {
      Taro.removeStorageSync(platform.storageNamespace() + key);
    } catch {
      // What cannot be removed is overwritten or never read again.
    }
  },
};
