import { appStorage } from './app-storage';
import { useSessionStore } from './session-store';

const nameOf = (merchantId: string, key: string): string => `shop.${merchantId}.${key}`;

/** The name of a key in the shop that is acted in now; undefined before anybody is known. */
function ownName(key: string): string | undefined {
  const { callers, activeId } = useSessionStore.getState();
  const active = callers.find(({ callerId }) => callerId === activeId);
  return active && nameOf(active.merchantId, key);
}

/** Small texts that belong to one shop, such as what was begun in it: another of the same person's shops neither sees them nor loses them. */
export const shopStorage = {
  getItem(key: string): string | null {
    const name = ownName(key);
    return name === undefined ? null : appStorage.getItem(name);
  },
  setItem(key: string, text: string): void {
    shopStorage.keep(key, text);
  },
  /** @returns whether it is kept, see {@link appStorage.keep} */
  keep(key: string, text: string): boolean {
    const name = ownName(key);
    return name !== undefined && appStorage.keep(name, text);
  },
  /** The keys of this shop. */
  keys(): string[] {
    const all = ownName('');
    return all === undefined ? [] : appStorage.keys().flatMap((name) => (name.startsWith(all) ? [name.slice(all.length)] : []));
  },
  removeItem(key: string): void {
    const name = ownName(key);
    if (name !== undefined) appStorage.removeItem(name);
  },
};

/** The shop that is acted in now, as the beginning of its keys; undefined before anybody is known. */
export function shopNow(): string | undefined {
  return ownName('');
}

/** Nothing that was begun in this shop stays on the phone. */
export function forgetShop(merchantId: string): void {
  appStorage.removeUnder(nameOf(merchantId, ''));
}
